import { beforeAll, expect, test } from 'vitest';
import { findCity } from '#features/city/data.ts';
import { findPage, listGuide } from '#features/guidance/data.ts';
import { activeNotices } from '#features/notices/data.ts';
import { findOfficeInternal } from '#features/offices/internal-data.ts';
import { findOffice, listOffices } from '#features/offices/data.ts';
import { everyOffice } from '#features/offices/office-search.ts';
import { openStatements } from '#features/open-statements/internal-data.ts';
import { settleOpenStatement } from '#features/open-statements/mutations.ts';
import { createSubject, draftRevision } from '#features/publishing/mutations.ts';
import { findPreview } from '#features/review/preview/data.ts';
import { makePreviewLink } from '#features/review/preview/mutations.ts';
import { search } from '#features/search/data.ts';
import { now } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { author, freshSlug, published, small, submitted } from '#tests/factories.ts';

const canary = 'Kanarienvogel';
const internalCanary = 'Zaunkoenig';
const openCanary = 'Wendehals';
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
      open: [
        {
          id: 'open',
          text: openCanary,
          source: null,
          confidence: 'unverified' as const,
          about: 'law' as const,
          toCheck: openCanary,
        },
      ],
    })),
  );
  for (const kind of kinds) {
    const { id } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind, slug: slugs[kind] } } });
    const draft = await draftRevision(author(), { subjectId: id, locale: 'de' }, small[kind](canary).german);
    expect(draft.ok).toBe(true);
    await submitted(author(), id, 'de', small[kind](canary).german);
    await besides(id, draft.ok ? draft.id : '');
    const sibling = await createSubject(author(), { kind, slug: freshSlug('sibling') });
    await submitted(author(), sibling.id, null, structureOf(kind));
    await submitted(author(), sibling.id, 'de', small[kind](canary).german);
  }
});

/** What else knows of a draft: what is being typed, a colleague's remark, a link to its preview, and the preview itself. */
async function besides(subjectId: string, revisionId: string) {
  const typed = { blocks: { title: canary } };
  await db.workingCopy.create({
    data: { authorId: freshSlug('author'), subjectId, locale: 'de', data: typed, base: {}, updatedAt: new Date() },
  });
  await db.revisionComment.create({ data: { revisionId, text: canary, authorId: freshSlug('author'), at: new Date() } });
  expect(await makePreviewLink(author(), revisionId, new Date())).toMatchObject({ ok: true });
  expect((await findPreview(revisionId, 'de', new Date()))?.ok).toBe(true);
}

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

test('the words of drafts stand where drafts are written and read, and in no other table', async () => {
  expect(await tablesWith(canary)).toEqual(['revision', 'revision_comment', 'working_copy']);
});

test('what only staff may know of an office stands in a table of its own', async () => {
  expect(await tablesWith(internalCanary)).toEqual(['office_internal', 'revision']);
  expect(await findOfficeInternal(slugs.office)).toMatchObject({ note: internalCanary });
});

test('what nobody has checked yet stands in a table of its own, for staff', async () => {
  expect(await tablesWith(openCanary)).toEqual(['open_statement']);
  const statements = await openStatements();
  expect(statements.filter(({ text }) => text === openCanary).map(({ subject }) => subject.slug)).toContain(slugs.guidance);
});

test('a statement that was checked leaves the list, once', async () => {
  const [statement] = (await openStatements()).filter(({ subject }) => subject.slug === slugs.guidance);
  const which = { subjectId: statement?.subject.id ?? '', id: 'open' };
  expect(await settleOpenStatement(author(), which)).toBe(true);
  expect(await settleOpenStatement(author(), which)).toBe(false);
  expect((await openStatements()).filter(({ subject }) => subject.slug === slugs.guidance)).toEqual([]);
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
  expect(text).not.toContain(openCanary);
});
