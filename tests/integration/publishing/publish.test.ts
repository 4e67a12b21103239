import { beforeEach, describe, expect, test } from 'vitest';
import { findPage } from '#features/guidance/data.ts';
import type { GuidancePageView } from '#features/guidance/data.ts';
import {
  approveRevision,
  discardRevision,
  draftRevision,
  publishDue,
  renameSubject,
  returnRevision,
  submitRevision,
} from '#features/publishing/mutations.ts';
import { listRows } from '#features/review/lists/data.ts';
import { search } from '#features/search/data.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { author, changed, freshSlug, guidancePage, published, reviewer, small, submitted } from '#tests/factories.ts';

const arabic = (ofVersion: number, body = 'خذ جواز السفر معك.') => ({
  blocks: {
    title: { ofVersion: 1, title: 'تسجيل السكن' },
    summary: { ofVersion: 1, body: 'من ينتقل يسجّل نفسه.' },
    go: { ofVersion, title: 'اذهب', body },
  },
});

const german = (words: string) => small.guidance(words).german;

let slug: string;
let subjectId: string;

beforeEach(async () => {
  slug = freshSlug('page');
  await published(guidancePage(slug, { translations: { ar: arabic(1) } }));
  subjectId = (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } } })).id;
});

const pageIn = async (locale: 'de' | 'ar') => (await findPage(slug, locale)) as GuidancePageView;
const step = async (locale: 'de' | 'ar') => (await pageIn(locale)).steps[0]!;
const publicVersion = async () => (await db.publicVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
const auditOf = (action: string) => db.auditEvent.count({ where: { subjectId, action } });

describe('the way of a change', () => {
  test('a text becomes public when a second person approves it, and the version rises', async () => {
    const before = await publicVersion();
    const id = await submitted(author(), subjectId, 'de', german('Bringen Sie den Ausweis mit.'));
    expect((await step('de')).words.body).toBe('Nehmen Sie den Pass mit.');
    expect(await approveRevision(reviewer(), { id, at: new Date() })).toEqual({ ok: true });
    expect((await step('de')).words.body).toBe('Bringen Sie den Ausweis mit.');
    expect(await publicVersion()).toBe(before + 1n);
    expect(await auditOf('publish')).toBe(4);
  });

  test('what the system published is not yet checked; what a person approved is', async () => {
    expect((await pageIn('de')).trust.checkedOn).toBeNull();
    await changed(subjectId, null, small.guidance('').structure);
    expect((await pageIn('de')).trust.checkedOn).toBeNull();
    await changed(subjectId, 'de', german('Geprüft.'));
    expect((await pageIn('de')).trust.checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect((await pageIn('ar')).trust.checkedOn).toBeNull();
  });

  test('nobody approves a text of their own, unless four eyes are switched off, and then the history says so', async () => {
    const one = author();
    const id = await submitted(one, subjectId, 'de', german('Allein.'));
    expect(await approveRevision(reviewer(one.id), { id, at: new Date() })).toMatchObject({ ok: false, reason: 'samePerson' });
    expect(await approveRevision(reviewer(one.id), { id, at: new Date(), alone: true })).toEqual({ ok: true });
    expect((await db.revision.findUniqueOrThrow({ where: { id } })).approvedAlone).toBe(true);
  });

  test('a draft that nobody submitted cannot be approved, an approved one not approved again', async () => {
    const draft = await draftRevision(author(), { subjectId, locale: 'de' }, german('Entwurf.'));
    if (!draft.ok) throw new Error(draft.reason);
    expect(await approveRevision(reviewer(), { id: draft.id, at: new Date() })).toMatchObject({ reason: 'wrongState' });
    const id = await submitted(author(), subjectId, 'de', german('Fertig.'));
    expect(await approveRevision(reviewer(), { id, at: new Date() })).toEqual({ ok: true });
    expect(await approveRevision(reviewer(), { id, at: new Date() })).toMatchObject({ reason: 'wrongState' });
  });

  test("nobody submits or discards another author's draft", async () => {
    const draft = await draftRevision(author(), { subjectId, locale: 'de' }, german('Meins.'));
    if (!draft.ok) throw new Error(draft.reason);
    expect(await submitRevision(author(), draft.id)).toMatchObject({ reason: 'wrongState' });
    expect(await discardRevision(author(), draft.id)).toMatchObject({ reason: 'wrongState' });
  });

  test('a returned text carries the comment and can be submitted again', async () => {
    const writer = author();
    const id = await submitted(writer, subjectId, 'de', german('Zu lang.'));
    await returnRevision(reviewer(), id, 'Bitte kürzer.');
    expect(await db.revision.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'returned', comment: 'Bitte kürzer.' });
    expect(await submitRevision(writer, id)).toEqual({ ok: true });
  });

  test('of two changes of one base the second is refused and nothing is overwritten', async () => {
    const first = await submitted(author(), subjectId, 'de', german('Von der Ersten.'));
    const second = await submitted(author(), subjectId, 'de', german('Vom Zweiten.'));
    const results = await Promise.all([first, second].map((id) => approveRevision(reviewer(), { id, at: new Date() })));
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ reason: 'baseChanged' });
    const winner = results[0]!.ok ? 'Von der Ersten.' : 'Vom Zweiten.';
    expect((await step('de')).words.body).toBe(winner);
    const loser = await db.revision.findUniqueOrThrow({ where: { id: results[0]!.ok ? second : first } });
    expect(loser).toMatchObject({ state: 'inReview', reviewerId: null });
  });

  test('a text without words the structure needs is refused with block and field', async () => {
    const { blocks } = german('x');
    const id = await submitted(author(), subjectId, 'de', { blocks: { title: blocks.title, summary: blocks.summary } });
    expect(await approveRevision(reviewer(), { id, at: new Date() })).toMatchObject({
      reason: 'invalid',
      issues: expect.arrayContaining([{ path: 'de.blocks.go.title', message: 'is missing' }]),
    });
    expect((await step('de')).words.title).toBe('Hingehen');
  });

  test('a structure that knows no such offices, terms or figures is refused', async () => {
    const structure = { ...small.guidance('').structure, offices: ['no-such-office'] };
    expect(await changed(subjectId, null, structure)).toMatchObject({ reason: 'invalid' });
    expect(await changed(subjectId, 'de', german('Es sind :figure[no-such-figure] Wochen.'))).toMatchObject({
      reason: 'invalid',
      issues: [{ path: 'blocks.go', message: 'there is no figure "no-such-figure"' }],
    });
  });

  test('an unverified statement cannot become public', async () => {
    const source = { name: 'Hörensagen', url: null, date: null, confidence: 'unverified', recheckBy: null };
    const structure = { ...small.guidance('').structure, blocks: [{ id: 'go', type: 'step', sources: [source] }] };
    expect(await draftRevision(author(), { subjectId, locale: null }, structure)).toMatchObject({ reason: 'invalid' });
  });
});

describe('translations know their source', () => {
  test('a changed German block marks only itself, with the date from which it counts', async () => {
    const at = new Date();
    await changed(subjectId, 'de', german('Bringen Sie Pass und Mietvertrag mit.'));
    const page = await pageIn('ar');
    expect(page.title.freshness).toEqual({ state: 'current' });
    const [block] = page.steps;
    expect(block).toMatchObject({
      locale: 'ar',
      freshness: { state: 'sourceChanged' },
      german: { body: 'Bringen Sie Pass und Mietvertrag mit.' },
    });
    if (block?.freshness.state !== 'sourceChanged') throw new Error('unreachable');
    expect(block.freshness.since.getTime()).toBeGreaterThanOrEqual(at.getTime());
  });

  test('a typo leaves translations current when the author says so', async () => {
    await changed(subjectId, 'de', german('Nehmen Sie den Pass mit!'), { translationsStayValid: ['go'] });
    expect((await step('ar')).freshness.state).toBe('current');
  });

  test('a German text that comes back makes its old translation current again', async () => {
    await changed(subjectId, 'de', german('Etwas anderes.'));
    expect((await step('ar')).freshness.state).toBe('sourceChanged');
    await changed(subjectId, 'de', german('Nehmen Sie den Pass mit.'));
    expect((await step('ar')).freshness.state).toBe('current');
  });

  test('a translation of the new meaning is current, one block at a time', async () => {
    await changed(subjectId, 'de', german('Neu.'));
    await changed(subjectId, 'ar', arabic(2, 'جديد.'));
    expect((await step('ar')).freshness.state).toBe('current');
  });

  test('a missing block stands there in German', async () => {
    const { title, summary } = arabic(1).blocks;
    await changed(subjectId, 'ar', { blocks: { title, summary } });
    expect(await step('ar')).toMatchObject({ locale: 'de', freshness: { state: 'missing' }, words: { title: 'Hingehen' } });
  });

  test('a changed figure leaves translations current until its plural category changes, on the page and in the list', async () => {
    const behind = async () => {
      const row = (await listRows('guidance', isoDayOf(new Date()))).find(({ id }) => id === subjectId);
      return row?.languages.find(({ locale }) => locale === 'ar')?.behind;
    };
    const figure = freshSlug('weeks');
    const holding = (amount: number) => ({
      ...(small.figure('').structure as { values: object[] }),
      values: [{ ...(small.figure('').structure as { values: object[] }).values[0], amount }],
    });
    await published({
      kind: 'figure',
      slug: figure,
      layers: [
        { locale: null, data: holding(3) },
        { locale: 'de', data: small.figure('Frist').german },
      ],
    });
    const figureId = (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'figure', slug: figure } } })).id;
    await changed(subjectId, 'de', german(`Sie haben :figure[${figure}] Wochen.`));
    await changed(subjectId, 'ar', arabic(2, `لديك :figure[${figure}] أسابيع.`));
    await changed(figureId, null, holding(5));
    expect((await step('ar')).freshness.state).toBe('current');
    expect((await pageIn('ar')).figures[figure]?.value).toBe(5);
    expect(await behind()).toBe(0);
    await changed(figureId, null, holding(12));
    expect((await step('ar')).freshness.state).toBe('sourceChanged');
    expect(await behind()).toBe(1);
    await changed(subjectId, 'ar', arabic(2, `لديك :figure[${figure}] أسبوعًا.`));
    expect((await step('ar')).freshness.state).toBe('current');
    expect(await behind()).toBe(0);
  });
});

describe('scheduled and withdrawn', () => {
  test('an approved text waits for its instant', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Ab Januar.'));
    const scheduledFor = new Date(Date.now() + 3_600_000);
    await approveRevision(reviewer(), { id, at: new Date(), scheduledFor });
    await publishDue(new Date());
    expect((await step('de')).words.body).toBe('Nehmen Sie den Pass mit.');
    await publishDue(scheduledFor);
    expect((await step('de')).words.body).toBe('Ab Januar.');
  });

  test('a scheduled text whose base was overtaken goes back to its author', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Ab Januar.'));
    const scheduledFor = new Date(Date.now() + 1000);
    await approveRevision(reviewer(), { id, at: new Date(), scheduledFor });
    await changed(subjectId, 'de', german('Inzwischen.'));
    await publishDue(new Date(Date.now() + 2000));
    expect(await db.revision.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'returned', comment: 'baseChanged' });
    expect((await step('de')).words.body).toBe('Inzwischen.');
  });

  test('withdrawing a language leaves the others; withdrawing the structure leaves nothing', async () => {
    expect(await changed(subjectId, 'ar', null)).toEqual({ ok: true });
    expect(await findPage(slug, 'ar')).toBeNull();
    expect((await pageIn('de')).languages).toEqual(['de']);
    expect(await changed(subjectId, 'de', null)).toMatchObject({ reason: 'invalid' });
    expect((await search('codieren', 'de')).map((found) => found.path)).toContain(`/guide/${slug}`);
    expect(await changed(subjectId, null, null)).toEqual({ ok: true });
    expect(await findPage(slug, 'de')).toBeNull();
    expect((await search('codieren', 'de')).map((found) => found.path)).not.toContain(`/guide/${slug}`);
    expect(await db.blockText.count({ where: { subjectId } })).toBe(0);
  });

  test('what was withdrawn can come back', async () => {
    await changed(subjectId, null, null);
    await published(guidancePage(slug));
    expect((await step('de')).words.body).toBe('Nehmen Sie den Pass mit.');
  });
});

describe('moved', () => {
  test('a changed slug leads to the page for ever, also when it changes again or back', async () => {
    const [second, third] = [freshSlug('second'), freshSlug('third')];
    expect(await renameSubject(author(), subjectId, second)).toEqual({ ok: true });
    expect(await findPage(slug, 'de')).toEqual({ movedTo: second });
    expect(await renameSubject(author(), subjectId, third)).toEqual({ ok: true });
    expect(await findPage(slug, 'de')).toEqual({ movedTo: third });
    expect(await renameSubject(author(), subjectId, slug)).toEqual({ ok: true });
    expect(await pageIn('de')).toMatchObject({ slug });
    expect(await findPage(second, 'de')).toEqual({ movedTo: slug });
  });

  test("another page's slug, present or former, is refused", async () => {
    const other = freshSlug('other');
    await published(guidancePage(other));
    expect(await renameSubject(author(), subjectId, other)).toMatchObject({ reason: 'invalid' });
    expect(await renameSubject(author(), subjectId, 'Ä b')).toMatchObject({ reason: 'invalid' });
  });
});

describe('found', () => {
  test('a published page is found in its language, with typing errors, and in German where it is missing', async () => {
    const named = (title: string) => ({ blocks: { ...german('').blocks, title: { version: 1, title } } });
    const content = guidancePage(freshSlug('bike'), { words: 'Mit Schloss.', translations: { ar: arabic(1) } });
    content.layers[1]!.data = { blocks: { ...named('Lastenfahrrad ausleihen').blocks, go: { version: 1, title: 'Hingehen' } } };
    content.layers[2]!.data = { blocks: { title: { ofVersion: 1, title: 'استعارة دراجة الشحن' } } };
    await published(content);
    const languageOf = async (words: string, locale: 'de' | 'ar' | 'uk') =>
      (await search(words, locale)).find((found) => found.path === `/guide/${content.slug}`)?.locale;
    expect(await languageOf('Lastenfahrräder', 'de')).toBe('de');
    expect(await languageOf('lastenfharad', 'de')).toBe('de');
    expect(await languageOf('الدراجة', 'ar')).toBe('ar');
    expect(await languageOf('Lastenfahrrad', 'uk')).toBe('de');
    expect(await languageOf('Lastenfahrrad', 'ar')).toBeUndefined();
  });

  test.each([
    '',
    '   ',
    "'; DROP TABLE subject; --",
    '%_\\',
    '(((',
    '"',
    '\0',
    '🙂',
    '&|!:*<->',
    'long '.repeat(2000),
    '%E0%A4%A',
  ])('strange input %# is no error', async (words) => {
    expect(Array.isArray(await search(words, 'de'))).toBe(true);
  });
});

describe('what the database itself refuses', () => {
  test('a second public revision of one layer', async () => {
    const clone = db.revision.create({
      data: { subjectId, locale: 'de', number: 99, data: {}, state: 'published', authorId: 'system', publishedAt: new Date() },
    });
    await expect(clone).rejects.toThrow(/revision_one_published|Unique constraint/);
  });

  test('a public revision that nobody else has read', async () => {
    const alone = db.revision.create({
      data: { subjectId, locale: 'uk', number: 1, data: {}, state: 'approved', authorId: 'a', reviewerId: 'a' },
    });
    await expect(alone).rejects.toThrow(/revision_four_eyes/);
  });

  test('two values of a figure on one day', async () => {
    const value = { validTo: null, source: { name: 'Gesetz', url: null, date: null }, confidence: 'high' };
    const structure = {
      type: 'number',
      owner: 'Redaktion',
      values: [
        { amount: 1, validFrom: '2026-01-01', ...value },
        { amount: 2, validFrom: '2026-06-01', ...value },
      ],
    };
    await expect(
      published({
        kind: 'figure',
        slug: freshSlug('f'),
        layers: [
          { locale: null, data: structure },
          { locale: 'de', data: small.figure('x').german },
        ],
      }),
    ).rejects.toThrow(/figure_value_one_a_day/);
  });

  test('changing or deleting the audit trail', async () => {
    await expect(db.auditEvent.updateMany({ data: { action: 'nothing' } })).rejects.toThrow();
    await expect(db.auditEvent.deleteMany()).rejects.toThrow();
    await expect(db.$executeRaw`TRUNCATE audit_event`).rejects.toThrow();
  });
});
