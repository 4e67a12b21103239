import { beforeEach, expect, test } from 'vitest';
import { proposeWithdrawal } from '#features/review/end/mutations.ts';
import { draftRevision } from '#features/publishing/mutations.ts';
import { findPreview, findPreviewLink, listPreviewLinks } from '#features/review/preview/data.ts';
import { deleteExpiredPreviewLinks, makePreviewLink, revokePreviewLink } from '#features/review/preview/mutations.ts';
import type { Preview } from '#features/review/preview/preview-view.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import { author, freshSlug, guidancePage, published, small } from '#tests/factories.ts';

const at = new Date();
const days = (count: number) => new Date(at.getTime() + count * 24 * 60 * 60 * 1000);
const arabic = { blocks: { title: { ofVersion: 1, title: 'عنوان' }, go: { ofVersion: 1, title: 'اذهب', body: 'خذ الجواز.' } } };

let slug: string;
let subjectId: string;

beforeEach(async () => {
  slug = freshSlug('page');
  await published(guidancePage(slug, { translations: { ar: arabic } }));
  subjectId = (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } } })).id;
});

async function draft(locale: string | null, data: unknown, id = subjectId, writer = author()): Promise<string> {
  const outcome = await draftRevision(writer, { subjectId: id, locale }, data);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.id;
}

async function seen(id: string, locale: (typeof locales)[number], on?: string): Promise<Preview> {
  const outcome = await findPreview(id, locale, at, on);
  if (!outcome?.ok) throw new Error(outcome?.reason ?? 'nothing');
  return outcome.seen;
}

/** Everything that is public, and who knows of it. */
async function whole() {
  const tables = [
    'public_version',
    'block_text',
    'guidance_page',
    'guidance_block',
    'publication',
    'revision',
    'search_entry',
    'audit_event',
    'figure_use',
    'figure_value',
    'block_version',
    'statement',
    'withdrawal',
  ];
  return Promise.all(tables.map((table) => db.$queryRawUnsafe(`SELECT row::text AS row FROM ${table} AS row ORDER BY 1`)));
}

test('a draft is seen in every language with its freshness, and leaves no trace', async () => {
  const id = await draft('de', small.guidance('Bringen Sie alles mit.').german);
  const before = await whole();
  expect(await seen(id, 'de')).toMatchObject({
    view: { kind: 'guidance', page: { steps: [{ words: { body: 'Bringen Sie alles mit.' } }] } },
  });
  expect(await seen(id, 'ar')).toMatchObject({
    view: {
      page: {
        steps: [
          { words: { body: 'خذ الجواز.' }, freshness: { state: 'sourceChanged' }, german: { body: 'Bringen Sie alles mit.' } },
        ],
      },
    },
  });
  expect(await seen(id, 'uk')).toMatchObject({ view: { kind: 'missing' } });
  expect(await whole()).toEqual(before);
});

test('a new page is seen before anything of it is public; what it lacks is said', async () => {
  const writer = author();
  const subject = await db.subject.create({ data: { kind: 'guidance', slug: freshSlug('new') } });
  const facts = await draft(null, small.guidance('').structure, subject.id, writer);
  expect(await findPreview(facts, 'de', at)).toMatchObject({ ok: false, reason: 'invalid' });
  await draft('de', small.guidance('Ganz neu.').german, subject.id, writer);
  expect(await seen(facts, 'de')).toMatchObject({ view: { kind: 'guidance' } });
});

test('a figure is seen on the pages that mention it', async () => {
  const fee = freshSlug('fee');
  const { structure, german } = small.figure('Gebühr');
  await published({
    kind: 'figure',
    slug: fee,
    layers: [
      { locale: null, data: structure },
      { locale: 'de', data: german },
    ],
  });
  const page = freshSlug('costs');
  await published(guidancePage(page, { words: `Es kostet :figure[${fee}] Euro.` }));
  const { id: figureId } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'figure', slug: fee } } });
  const { values, ...rest } = structure as { values: object[] };
  const id = await draft(null, { ...rest, values: [{ ...values[0], amount: 99 }] }, figureId);
  expect(await seen(id, 'de')).toMatchObject({
    pages: [{ on: `guide.${page}` }],
    view: { kind: 'guidance', page: { figures: { [fee]: { value: 99 } } } },
  });
});

test.each(['office', 'event', 'leaflet', 'term', 'notice'] as const)('a draft of the kind %s is seen', async (kind) => {
  const name = freshSlug(kind);
  const { structure, german } = small[kind]('Harmlos.');
  await published({
    kind,
    slug: name,
    layers: [
      { locale: null, data: structure },
      { locale: 'de', data: german },
    ],
  });
  const subject = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind, slug: name } } });
  const id = await draft('de', small[kind]('Kanarienvogel').german, subject.id);
  for (const locale of locales) expect(JSON.stringify(await seen(id, locale))).toContain('Kanarienvogel');
});

test('a withdrawal shows what will stand at the address', async () => {
  const outcome = await proposeWithdrawal(author(), { subjectId, publicNote: 'Ausgelaufen.' });
  if (!outcome.ok) throw new Error(outcome.reason);
  expect(await seen(outcome.id, 'en')).toMatchObject({ view: { kind: 'withdrawn', withdrawn: { note: 'Ausgelaufen.' } } });
});

test('a link shows one proposal for seven days, then nothing; its token is kept nowhere', async () => {
  const id = await draft('de', small.guidance('Nur für Sie.').german);
  const link = await makePreviewLink(author(), id, at);
  if (!link.ok) throw new Error(link.reason);
  expect(await findPreviewLink(link.token, days(6.9))).toMatchObject({ revisionId: id });
  expect(await findPreviewLink(link.token, days(7))).toBeNull();
  expect(await findPreviewLink(link.token.slice(1), at)).toBeNull();
  expect(JSON.stringify(await db.previewLink.findMany())).not.toContain(link.token);
  expect(
    JSON.stringify(await db.auditEvent.findMany({ where: { revisionId: id } }), (_, value: unknown) =>
      typeof value === 'bigint' ? String(value) : value,
    ),
  ).not.toContain(link.token);
  expect(await deleteExpiredPreviewLinks(days(7))).toBeGreaterThan(0);
  expect(await listPreviewLinks([id], at)).toEqual([]);
});

test('a link taken back shows nothing any more', async () => {
  const id = await draft('de', small.guidance('Zurückgenommen.').german);
  const link = await makePreviewLink(author(), id, at);
  if (!link.ok) throw new Error(link.reason);
  const [listed] = await listPreviewLinks([id], at);
  expect(await revokePreviewLink(author(), listed?.id ?? '')).toEqual({ ok: true });
  expect(await findPreviewLink(link.token, at)).toBeNull();
  expect(await revokePreviewLink(author(), listed?.id ?? '')).toMatchObject({ reason: 'wrongState' });
});
