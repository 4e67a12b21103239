import { expect, test } from '@playwright/test';
import { demoAccounts } from '#features/accounts/demo-accounts.ts';
import { type Room, mayEnter, rooms } from '#features/accounts/rooms.ts';
import { db } from '#lib/db/client.ts';
import { author, freshSlug, guidancePage, published, small, submitted } from '#tests/factories.ts';
import { barriers, beyond } from './axe.ts';
import { signIn } from './staff.ts';

type Colleague = Parameters<typeof signIn>[1];

/** What stands in the place of the parts of an address that are in brackets. */
let parts: Record<string, string>;

test.beforeAll(async () => {
  const slug = freshSlug('rooms');
  await published(guidancePage(slug));
  const { id } = await db.subject.findFirstOrThrow({ where: { slug }, select: { id: true } });
  const revision = await submitted(author(), id, 'de', small.guidance('Neu.').german);
  const { id: account } = await db.user.findFirstOrThrow({ where: { email: 'counsellor@wegweiser.example' } });
  parts = { kind: 'guide', subject: slug, layer: 'de', revision, locale: 'ar', account };
});

const colleagues = demoAccounts.map(({ email }) => email.split('@')[0] as Colleague);
const accountOf = (who: Colleague) => demoAccounts.find(({ email }) => email.startsWith(`${who}@`))!;

/** Who shows each room: the first of the colleagues whom it is open to. What opens with a key of its own is looked at in its own tests. */
const shown = (Object.keys(rooms) as Room[])
  .filter((room) => rooms[room] !== 'everybody' && !/\[(token|mail|phrase|hash)\]|csv$/.test(room))
  .map((room) => ({ room, who: colleagues.find((who) => mayEnter(accountOf(who), room)) }));

/** Rooms that show something only when the address says what. */
const asked: Partial<Record<Room, string>> = {
  '/desk/slip': '?office=buergerbuero-otto-schill-strasse&about=register-address&day=2026-11-24&in=ar',
};

for (const who of colleagues) {
  const own = shown.filter((each) => each.who === who).map(({ room }) => room);
  if (own.length === 0) continue;
  test(`what ${who}@ works in can be read and reached by everybody, on every screen, by day and by night`, async ({ page }) => {
    test.setTimeout(300_000);
    await signIn(page, who);
    const wrong: Record<string, unknown> = {};
    for (const room of own) {
      const address = room.replace(/\[(\w+)\]/g, (_, name: string) => parts[name] ?? name) + (asked[room] ?? '');
      await page.setViewportSize({ width: 1280, height: 900 });
      const response = await page.goto(address);
      if (response?.status() !== 200) {
        wrong[room] = `${response?.status()} at ${address}`;
        continue;
      }
      const found = await barriers(page);
      if (found.length > 0) wrong[room] = found;
      // 200 % on a screen of 1280, then a telephone.
      for (const width of [640, 320]) {
        await page.setViewportSize({ width, height: 740 });
        const over = await beyond(page);
        if (over > 0) wrong[`${room} at ${width}`] = `scrolls sideways by ${over}`;
      }
    }
    expect(wrong).toEqual({});
  });
}
