import { randomUUID } from 'node:crypto';
import { type BrowserContext, expect, test } from '@playwright/test';
import { type Gate, type Room, mayEnter, rooms } from '#features/accounts/rooms.ts';
import type { Grant } from '#features/accounts/roles.ts';
import { hashOf } from '#features/files/check.ts';
import { storeFiles } from '#features/files/mutations.ts';
import { Role } from '#prisma/client/enums.ts';
import { db } from '#lib/db/client.ts';
import { author, freshSlug, guidancePage, officeEntry, published, small, submitted } from '#tests/factories.ts';
import { png } from '#tests/pictures.ts';
import { person, signIn, signInAs } from './staff.ts';

type Dynamic = Extract<Room, `${string}[${string}`>;

/** For each room whose address names something: one that is there. A new room is added here. */
async function examples() {
  const slug = freshSlug('page');
  const office = freshSlug('office');
  await published(guidancePage(slug), officeEntry(office));
  const { id } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } } });
  const revision = await submitted(author(), id, 'de', small.guidance('Nehmen Sie nichts mit.').german);
  const { id: account } = await person([]);
  const mail = randomUUID();
  const at = new Date();
  const letter = {
    purpose: 'test',
    locale: 'de',
    recipient: 'x@example.org',
    subject: 'Test',
    text: 'Test',
    state: 'kept',
  } as const;
  await db.mail.create({ data: { id: mail, ...letter, createdAt: at, nextTryAt: at, settledAt: at } });
  const [bytes, picture] = [png(8, 8), hashOf(png(8, 8))];
  await db.$transaction((tx) => storeFiles(tx, [{ hash: picture, bytes }], at));
  return {
    '/admin/[kind]': '/admin/guide',
    '/admin/[kind]/[subject]': `/admin/guide/${slug}`,
    '/admin/[kind]/[subject]/conflict/[layer]': `/admin/guide/${slug}/conflict/ar`,
    '/admin/[kind]/[subject]/edit/[layer]': `/admin/guide/${slug}/edit/ar`,
    '/admin/[kind]/[subject]/history': `/admin/guide/${slug}/history`,
    '/admin/[kind]/new': '/admin/guide/new',
    '/admin/accounts/[account]': `/admin/accounts/${account}`,
    '/admin/files/[hash]': `/admin/files/${picture}`,
    '/admin/mail/[mail]': `/admin/mail/${mail}`,
    '/admin/preview/[revision]/[locale]': `/admin/preview/${revision}/de`,
    '/admin/preview/link/[token]': null,
    '/admin/preview/link/[token]/[locale]': null,
    '/admin/preview/link/[token]/files/[hash]': null,
    '/desk/phrases/[phrase]': '/desk/phrases/hello',
    '/desk/slip': `/desk/slip?office=${office}`,
    '/admin/review/[revision]': `/admin/review/${revision}`,
  } satisfies Record<Dynamic | '/desk/slip', string | null>; // null: opened by a key, which has its own tests
}

type Answer = 'open' | 'sign-in' | 'second factor' | 'forbidden';

/** What somebody is answered at a door: one of these, or the number that should not be. */
async function knock(context: BrowserContext, address: string): Promise<string> {
  const answer = await context.request.get(address, { maxRedirects: 0 });
  const to = answer.headers().location ?? '';
  if (answer.status() === 200) return 'open';
  if (answer.status() === 404 && address.endsWith('/csv')) return 'open'; // no report was asked for
  if (answer.status() === 403) return 'forbidden';
  if (answer.status() === 307 && to.startsWith('/admin/sign-in?to=')) return 'sign-in';
  if (answer.status() === 307 && to === '/admin/account/second-factor') return 'second factor';
  return `${answer.status()} ${to}`;
}

const one = (role: Role, scope = ''): Grant[] => [{ role, scope }];
const people: Record<string, Grant[]> = {
  'nobody in particular': [],
  ...Object.fromEntries(Object.values(Role).map((role) => [role, one(role, role === 'translator' ? 'ar' : '')])),
  'translator of another language': one('translator', 'uk'),
};

/** Everybody's doors in one go, four at a time. */
async function walk(context: BrowserContext, among: Map<Room, string>): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  const left = [...among];
  const next = async (): Promise<void> => {
    const [room, address] = left.shift() ?? [];
    if (!room || !address) return;
    said[room] = await knock(context, address);
    await next();
  };
  await Promise.all([next(), next(), next(), next()]);
  return said;
}

const expected = (among: Map<Room, string>, answer: (room: Room) => Answer) =>
  Object.fromEntries([...among.keys()].map((room) => [room, answer(room)]));
const isOpen = (room: Room) => (rooms[room] as Gate) === 'everybody';

async function places(): Promise<Map<Room, string>> {
  const dynamic: Record<string, string | null> = await examples();
  const all = (Object.keys(rooms) as Room[]).map((room) => [room, room in dynamic ? dynamic[room] : room] as const);
  return new Map(all.filter((entry): entry is readonly [Room, string] => entry[1] !== null));
}

test('who is not signed in, or not any more, is led to the sign-in from every room', async ({ page }) => {
  const everywhere = await places();
  const ledAway = expected(everywhere, (room) => (isOpen(room) ? 'open' : 'sign-in'));
  expect(await walk(page.context(), everywhere)).toEqual(ledAway);

  const anna = await person(Object.values(Role).map((role) => ({ role, scope: role === 'translator' ? 'ar' : '' })));
  await signInAs(page, anna);
  await expect(page).toHaveURL(/\/admin$/);
  await db.user.update({ where: { id: anna.id }, data: { deactivatedAt: new Date() } });
  expect(await walk(page.context(), everywhere)).toEqual(ledAway);
});

test('who needs a second factor and has none gets no further than to its setting up', async ({ page }) => {
  const everywhere = await places();
  await signInAs(page, await person(one('administrator'), { demo: false }));
  await expect(page).toHaveURL(/second-factor$/);
  const here: Room = '/admin/account/second-factor';
  expect(await walk(page.context(), everywhere)).toEqual(
    expected(everywhere, (room) => (isOpen(room) || room === here ? 'open' : 'second factor')),
  );
});

for (const [name, grants] of Object.entries(people)) {
  test(`${name}: the rooms of the table, and no other`, async ({ page }) => {
    const everywhere = await places();
    await signInAs(page, await person(grants));
    await expect(page).toHaveURL(/\/admin$/);
    const wrongLanguage = new Set<Room>(
      grants.some(({ role, scope }) => role === 'translator' && scope !== 'ar')
        ? ['/admin/[kind]/[subject]/edit/[layer]', '/admin/[kind]/[subject]/conflict/[layer]']
        : [],
    );
    expect(await walk(page.context(), everywhere)).toEqual(
      expected(everywhere, (room) => (mayEnter({ grants }, room) && !wrongLanguage.has(room) ? 'open' : 'forbidden')),
    );
  });
}

test('what fails unforeseen says so in words, and the room opens again', async ({ browser }) => {
  const page = await browser.newPage({ locale: 'de-DE' });
  await signIn(page, 'admin');
  await page.goto('/admin/settings');
  const room = await page.getByRole('heading', { level: 1 }).innerText();
  await page.route('**/admin/settings', (route) =>
    route.request().method() === 'POST' ? route.fulfill({ status: 500, body: 'broken' }) : route.continue(),
  );
  await page.getByRole('main').getByRole('button', { name: 'Speichern' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das hat nicht geklappt');
  await page.getByRole('button', { name: 'Noch einmal versuchen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(room);
  await page.close();
});
