import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { hashPassword } from 'better-auth/crypto';
import { demoPassword } from '#features/accounts/demo-accounts.ts';
import type { Grant } from '#features/accounts/roles.ts';
import { db } from '#lib/db/client.ts';

type DemoName = 'admin' | 'editor' | 'reviewer' | 'translator-ar' | 'counsellor' | 'reporter';
type Cookies = Awaited<ReturnType<ReturnType<Page['context']>['cookies']>>;

/** Sessions of this worker: nobody signs in twice. */
const sessions = new Map<string, Cookies>();

/** Comes in as one of the printed accounts; the page stands anywhere afterwards. */
export async function signIn(page: Page, name: DemoName): Promise<void> {
  const email = `${name}@wegweiser.example`;
  const kept = sessions.get(email);
  if (kept) return page.context().addCookies(kept);
  await signInAs(page, { email, password: demoPassword });
  await expect(page).toHaveURL(/\/admin$/);
  sessions.set(email, await page.context().cookies());
}

/** Fills in the form at the door. */
export async function signInAs(page: Page, { email, password }: { email: string; password: string }): Promise<void> {
  await page.goto('/admin/sign-in');
  await page.locator('#email').fill(email);
  await page.locator('#password').fill(password);
  await page.getByRole('button', { name: /^(Anmelden|Sign in)$/ }).click();
}

/** An account of one's own. `demo` false: a real one, which needs a second factor where its roles ask for it. */
export async function person(grants: Grant[], { demo = true }: { demo?: boolean } = {}) {
  const id = randomUUID();
  const email = `${id.slice(0, 8)}@example.org`;
  const password = 'vier Wörter im Regen';
  const credential = { id: randomUUID(), accountId: id, providerId: 'credential', password: await hashPassword(password) };
  await db.user.create({
    data: { id, name: `Anna ${id.slice(0, 4)}`, email, demo, roles: { create: grants }, accounts: { create: credential } },
  });
  return { id, email, password };
}
