import { createHmac, randomUUID } from 'node:crypto';
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

/** What the app on the telephone shows: RFC 6238, six digits, half minutes. In: the secret as it stands on the page. */
export function codeOf(secret: string, at = Date.now()): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = Array.from(secret.replaceAll(' ', ''), (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const number = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(number % 1_000_000).padStart(6, '0');
}
