import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Counsellor } from '#features/accounts/roles.ts';
import { favouritesOf } from '#features/consultations/data.ts';
import { setFavourite } from '#features/consultations/mutations.ts';
import { db } from '#lib/db/client.ts';
import { changed, freshSlug, guidancePage, officeEntry, published } from '#tests/factories.ts';

async function counsellor(): Promise<Counsellor> {
  const id = randomUUID();
  await db.user.create({ data: { id, name: 'Jo', email: `${id}@example.org` } });
  return { id, grants: [{ role: 'counsellor', scope: '' }] } as unknown as Counsellor;
}

test('each counsellor has favourites of her own, by name, and pressing twice changes nothing', async () => {
  const [one, other] = [await counsellor(), await counsellor()];
  const [a, b] = [freshSlug('a'), freshSlug('b')];
  await published(officeEntry(a, { name: 'Zentrum' }), officeEntry(b, { name: 'Amt' }));
  for (const office of [a, b, b]) expect(await setFavourite(one, { office, favourite: true })).toEqual({ ok: true });
  expect(await favouritesOf(one)).toEqual([b, a]);
  expect(await favouritesOf(other)).toEqual([]);

  expect(await setFavourite(other, { office: a, favourite: false })).toEqual({ ok: true });
  expect(await favouritesOf(one)).toEqual([b, a]);
  expect(await setFavourite(one, { office: a, favourite: false })).toEqual({ ok: true });
  expect(await favouritesOf(one)).toEqual([b]);
});

test('only a public office can be one: not a page, not a name nobody knows, and one that is withdrawn is not shown', async () => {
  const me = await counsellor();
  const [page, office] = [freshSlug('page'), freshSlug('office')];
  await published(guidancePage(page), officeEntry(office));
  for (const wrong of [page, 'never-heard-of', '', "'; DROP TABLE subject"])
    expect(await setFavourite(me, { office: wrong, favourite: true })).toEqual({ ok: false, reason: 'unknown' });
  await setFavourite(me, { office, favourite: true });
  const { id } = await db.subject.findFirstOrThrow({ where: { slug: office } });
  expect(await changed(id, null, null)).toMatchObject({ ok: true });
  expect(await favouritesOf(me)).toEqual([]);
});

test('favourites go with the account, and leave the office where it is', async () => {
  const me = await counsellor();
  const office = freshSlug('office');
  await published(officeEntry(office));
  await setFavourite(me, { office, favourite: true });
  await db.user.delete({ where: { id: me.id } });
  expect(await db.favouriteOffice.count({ where: { userId: me.id } })).toBe(0);
  expect(await db.office.count({ where: { subject: { slug: office } } })).toBe(1);
});
