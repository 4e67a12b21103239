import { beforeAll, expect, test } from 'vitest';
import { findCity } from '#features/city/data.ts';
import { findPage, listGuide } from '#features/guidance/data.ts';
import { activeNotices } from '#features/notices/data.ts';
import { findOfficeInternal } from '#features/offices/internal-data.ts';
import { findOffice, listOffices } from '#features/offices/data.ts';
import { everyOffice } from '#features/offices/office-search.ts';
import { createSubject, draftRevision } from '#features/publishing/mutations.ts';
import { search } from '#features/search/data.ts';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { author, freshSlug, published, small, submitted } from '#tests/factories.ts';

const canary = 'Kanarienvogel';
const internalCanary = 'Zaunkoenig';
const kinds = Object.keys(small) as SubjectKind[];
const slugs = { ...Object.fromEntries(kinds.map((kind) => [kind, freshSlug('canary')])), city: 'city' } as Record<
  SubjectKind,
  string
>;

/** Each kind is public in a harmless form, and has a draft, a text in review and a new, never public sibling with the canary in it. */
beforeAll(async () => {
  const structureOf = (kind: SubjectKind) => ({
    ...small[kind]('').structure,
    ...(kind === 'city' && { centre: slugs.office }),
    ...(kind === 'office' && { internal: { note: internalCanary, directLine: internalCanary } }),
  });
  // There is one city; where the starter content has made it, only the drafts are added.
  const missing = (await db.city.count()) === 0 ? kinds : kinds.filter((kind) => kind !== 'city');
  await published(
    ...missing.map((kind) => ({
      kind,
      slug: slugs[kind],
      layers: [
        { locale: null, data: structureOf(kind) },
        { locale: 'de', data: small[kind]('Harmlos.').german },
      ],
    })),
  );
  for (const kind of kinds) {
    const { id } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind, slug: slugs[kind] } } });
    const draft = await draftRevision(author(), { subjectId: id, locale: 'de' }, small[kind](canary).german);
    expect(draft.ok).toBe(true);
    await submitted(author(), id, 'de', small[kind](canary).german);
    const sibling = await createSubject(author(), { kind, slug: freshSlug('sibling') });
    await submitted(author(), sibling.id, null, structureOf(kind));
    await submitted(author(), sibling.id, 'de', small[kind](canary).german);
  }
});

async function tablesWith(words: string): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name::text AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await db.$queryRawUnsafe<unknown[]>(
        `SELECT 1 FROM "${name}" AS row WHERE row::text LIKE $1 LIMIT 1`,
        `%${words}%`,
      );
      return rows.length > 0 ? [name] : [];
    }),
  );
  return found.flat().toSorted();
}

test('the words of drafts stand in revisions and in no other table', async () => {
  expect(await tablesWith(canary)).toEqual(['revision']);
});

test('what only staff may know of an office stands in a table of its own', async () => {
  expect(await tablesWith(internalCanary)).toEqual(['office_internal', 'revision']);
  expect(await findOfficeInternal(slugs.office)).toMatchObject({ note: internalCanary });
});

test.each(locales)('no public read in %s returns them', async (locale) => {
  const everything = await Promise.all([
    listGuide(locale),
    findPage(slugs.guidance, locale),
    listOffices(everyOffice, locale, now()),
    findOffice(slugs.office, locale),
    activeNotices(locale, new Date()),
    findCity(locale),
    search(canary, locale),
    search('Harmlos', locale),
  ]);
  const text = JSON.stringify(everything);
  expect(text).toContain('Harmlos');
  expect(text).not.toContain(canary);
  expect(text).not.toContain(internalCanary);
});
