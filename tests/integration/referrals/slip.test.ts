import { expect, test } from 'vitest';
import { findSlip } from '#features/referrals/data.ts';
import { renameSubject } from '#features/publishing/mutations.ts';
import type { OfficeStructure } from '#features/offices/schema.ts';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import { db } from '#lib/db/client.ts';
import { author, changed, freshSlug, guidancePage, officeEntry, published } from '#tests/factories.ts';

const at = (day: string) => new Date(`${day}T12:00:00+01:00`);
const address = (street: string): Partial<OfficeStructure> => ({
  address: { street, postcode: '04109', city: 'Leipzig', district: null, latitude: null, longitude: null },
});
const publishedOn = async (day: string, ...subjects: Parameters<typeof publishAsSystem>[0]) => {
  expect(await publishAsSystem(subjects, at(day))).toMatchObject({ ok: true });
};
const slip = (office: string, day: string, about: string | null = null) => ({ offices: [office], about, day });

test('a slip of last month says that the office has moved since; one of today says nothing of the kind', async () => {
  const slug = freshSlug('office');
  await publishedOn('2026-10-01', officeEntry(slug, address('Alte Straße 1')));
  await publishedOn('2026-11-10', officeEntry(slug, address('Neue Straße 2')));
  const then = await findSlip(slip(slug, '2026-10-24'), 'ar');
  expect(then?.offices).toMatchObject([{ state: 'there', changes: ['moved'], office: { address: { street: 'Neue Straße 2' } } }]);
  expect((await findSlip(slip(slug, '2026-11-24'), 'ar'))?.offices).toMatchObject([{ changes: [] }]);
});

test('the day counts to its last minute in the city, also when the world is elsewhere already', async () => {
  const slug = freshSlug('office');
  await publishedOn('2026-10-01', officeEntry(slug, address('Alte Straße 1')));
  expect(
    await publishAsSystem([officeEntry(slug, address('Neue Straße 2'))], new Date('2026-11-10T23:59:00+01:00')),
  ).toMatchObject({ ok: true });
  expect((await findSlip(slip(slug, '2026-11-10'), 'de'))?.offices).toMatchObject([{ changes: [] }]);
  expect((await findSlip(slip(slug, '2026-11-09'), 'de'))?.offices).toMatchObject([{ changes: ['moved'] }]);
});

test('an office that is gone is called by its old name, one that got another address on the web is found there', async () => {
  const [gone, renamed] = [freshSlug('gone'), freshSlug('renamed')];
  await publishedOn('2026-10-01', officeEntry(gone), officeEntry(renamed));
  const { id } = await db.subject.findFirstOrThrow({ where: { slug: gone } });
  expect(await changed(id, null, null)).toMatchObject({ ok: true });
  expect((await findSlip(slip(gone, '2026-10-24'), 'uk'))?.offices).toMatchObject([{ state: 'closed', slug: gone, name: gone }]);

  const other = await db.subject.findFirstOrThrow({ where: { slug: renamed } });
  await renameSubject(author(), other.id, `${renamed}-neu`);
  expect((await findSlip(slip(renamed, '2026-11-24'), 'uk'))?.offices).toMatchObject([
    { state: 'there', office: { slug: `${renamed}-neu` } },
  ]);
});

test('an office that nobody ever published makes no slip', async () => {
  expect(await findSlip(slip('never-heard-of', '2026-11-24'), 'de')).toBeNull();
});

test('a sensitive office or matter makes the whole slip sensitive', async () => {
  const [office, quiet, page] = [freshSlug('office'), freshSlug('quiet'), freshSlug('page')];
  await published(officeEntry(office), officeEntry(quiet, { sensitive: true }), guidancePage(page));
  expect(await findSlip(slip(office, '2026-11-24', page), 'de')).toMatchObject({ sensitive: false, about: { slug: page } });
  expect(await findSlip(slip(quiet, '2026-11-24', page), 'de')).toMatchObject({ sensitive: true });
  await db.subject.updateMany({ where: { slug: page }, data: { sensitive: true } });
  expect(await findSlip(slip(office, '2026-11-24', page), 'de')).toMatchObject({ sensitive: true });

  const { id } = await db.subject.findFirstOrThrow({ where: { slug: quiet } });
  expect(await changed(id, null, null)).toMatchObject({ ok: true });
  expect(await findSlip(slip(quiet, '2099-01-01'), 'de')).toMatchObject({ sensitive: true, offices: [{ state: 'closed' }] });
});

test('a page that got another address is still what the slip was printed for', async () => {
  const [office, page] = [freshSlug('office'), freshSlug('page')];
  await published(officeEntry(office), guidancePage(page));
  const { id } = await db.subject.findFirstOrThrow({ where: { slug: page } });
  await renameSubject(author(), id, `${page}-neu`);
  expect(await findSlip(slip(office, '2026-11-24', page), 'de')).toMatchObject({ about: { slug: `${page}-neu` } });
});

test('a page that nobody has translated yet still says in German what for, and whether it is sensitive', async () => {
  const [office, page] = [freshSlug('office'), freshSlug('page')];
  await published(officeEntry(office), guidancePage(page));
  expect(await findSlip(slip(office, '2026-11-24', page), 'ar')).toMatchObject({ about: { slug: page }, sensitive: false });
  await db.subject.updateMany({ where: { slug: page }, data: { sensitive: true } });
  expect(await findSlip(slip(office, '2026-11-24', page), 'ar')).toMatchObject({ sensitive: true });
});
