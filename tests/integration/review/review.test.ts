import { beforeEach, describe, expect, test } from 'vitest';
import type { Administrator, Reviewer } from '#features/accounts/roles.ts';
import { findPage } from '#features/guidance/data.ts';
import type { GuidancePageView } from '#features/guidance/data.ts';
import { draftRevision, publishDue } from '#features/publishing/mutations.ts';
import type { CheckedItem } from '#features/review/checklist/checklist.ts';
import { resolveConflict } from '#features/review/conflict/mutations.ts';
import { findReview, listWaiting } from '#features/review/data.ts';
import { approveReviewed, returnReviewed, unschedule } from '#features/review/mutations.ts';
import { setFourEyes } from '#features/settings/mutations.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { author, changed, freshSlug, guidancePage, published, reviewer, small, submitted } from '#tests/factories.ts';

const arabic = {
  blocks: {
    title: { ofVersion: 1, title: 'تسجيل السكن' },
    summary: { ofVersion: 1, body: 'من ينتقل يسجّل نفسه.' },
    go: { ofVersion: 1, title: 'اذهب', body: 'خذ جواز السفر معك.' },
  },
};
const german = (words: string) => small.guidance(words).german;
const at = new Date();
const when = { at, day: isoDayOf(at) };

let slug: string;
let subjectId: string;

beforeEach(async () => {
  slug = freshSlug('page');
  await published(guidancePage(slug, { translations: { ar: arabic } }));
  subjectId = (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } } })).id;
});

const wordsIn = async (locale: 'de' | 'ar') => ((await findPage(slug, locale)) as GuidancePageView).steps[0]!;
const approve = (person: Reviewer, id: string, more: object = {}) =>
  approveReviewed(person, { id, seen: [id], at, scheduledFor: null, ...more });
const item = async (id: string, name: CheckedItem['name']) =>
  (await findReview(id, when))?.checklist?.find((each) => each.name === name);

describe('deciding', () => {
  test('a second person approves what they have read; a second press is told that it is done', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Bringen Sie den Ausweis mit.'));
    expect(await approve(reviewer(), id)).toEqual({ ok: true });
    expect((await wordsIn('de')).words.body).toBe('Bringen Sie den Ausweis mit.');
    expect(await approve(reviewer(), id)).toMatchObject({ ok: false, reason: 'wrongState' });
    expect(await returnReviewed(reviewer(), { id, seen: [id], at, comment: 'Zu spät.', remarks: [] })).toMatchObject({
      reason: 'wrongState',
    });
  });

  test('nobody approves their own proposal while four eyes are asked for; switched off, the history shows it', async () => {
    const writer = author();
    const id = await submitted(writer, subjectId, 'de', german('Allein.'));
    expect(await approve(reviewer(writer.id), id)).toMatchObject({ reason: 'samePerson' });
    await setFourEyes({ id: 'admin' } as Administrator, false);
    try {
      expect(await approve(reviewer(writer.id), id)).toEqual({ ok: true });
      const other = await submitted(author(), subjectId, 'de', german('Zu zweit.'));
      expect(await approve(reviewer(), other)).toEqual({ ok: true });
      const marks = await db.revision.findMany({ where: { id: { in: [id, other] } }, orderBy: { number: 'asc' } });
      expect(marks.map(({ approvedAlone }) => approvedAlone)).toEqual([true, false]);
    } finally {
      await setFourEyes({ id: 'admin' } as Administrator, true);
    }
  });

  test('what belongs together is read, approved and published together', async () => {
    const writer = author();
    const structure = {
      ...small.guidance('').structure,
      blocks: [
        { id: 'go', type: 'step' },
        { id: 'after', type: 'step' },
      ],
    };
    const facts = await submitted(writer, subjectId, null, structure);
    expect(await item(facts, 'german')).toMatchObject({ level: 'blocking', reasons: [{ block: 'after', part: 'title' }] });
    expect(await approve(reviewer(), facts)).toMatchObject({ reason: 'blocked' });

    const text = { blocks: { ...german('Wie bisher.').blocks, after: { title: 'Danach warten' } } };
    const words = await submitted(writer, subjectId, 'de', text);
    const review = await findReview(facts, when);
    expect(review?.layers.map(({ id }) => id)).toEqual([facts, words]);
    expect(review?.checklist?.filter(({ level }) => level === 'blocking')).toEqual([]);
    expect((await listWaiting()).filter(({ slug: each }) => each === slug)).toMatchObject([{ layers: [null, 'de'] }]);
    // The page somebody still has open knows only the facts.
    expect(await approve(reviewer(), facts)).toMatchObject({ reason: 'changedMeanwhile' });
    expect(await approve(reviewer(), facts, { seen: [facts, words] })).toEqual({ ok: true });
    expect(((await findPage(slug, 'de')) as GuidancePageView).steps).toHaveLength(2);
  });

  test('returned with remarks at blocks, seen by whoever looks at the proposal', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Zu lang.'));
    const remarks = [
      { revisionId: id, blockId: 'go', text: 'Kürzer.' },
      { revisionId: subjectId, blockId: 'go', text: 'An einer fremden Fassung.' },
    ];
    expect(await returnReviewed(reviewer(), { id, seen: [id], at, comment: 'Bitte kürzen.', remarks })).toEqual({ ok: true });
    const review = await findReview(id, when);
    expect(review?.layers[0]).toMatchObject({
      state: 'returned',
      comment: 'Bitte kürzen.',
      remarks: [{ blockId: 'go', text: 'Kürzer.' }],
    });
  });

  test('approved for an hour to come, it waits; structure and words come together when the hour has come', async () => {
    const writer = author();
    const structure = {
      ...small.guidance('').structure,
      blocks: [
        { id: 'go', type: 'step' },
        { id: 'after', type: 'step' },
      ],
    };
    const facts = await submitted(writer, subjectId, null, structure);
    const words = await submitted(writer, subjectId, 'de', { blocks: { ...german('Neu.').blocks, after: { title: 'Danach' } } });
    const hour = new Date(at.getTime() + 3_600_000);
    expect(await approve(reviewer(), facts, { seen: [facts, words], scheduledFor: hour })).toEqual({ ok: true });
    await publishDue(new Date(hour.getTime() - 1));
    expect((await wordsIn('de')).words.body).toBe('Nehmen Sie den Pass mit.');
    expect(await publishDue(hour)).toEqual({ published: 2, returned: 0 });
    expect((await wordsIn('de')).words.body).toBe('Neu.');
  });

  test('what waits for its hour can be taken back', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Doch nicht.'));
    const hour = new Date(at.getTime() + 3_600_000);
    await approve(reviewer(), id, { scheduledFor: hour });
    expect(await unschedule(reviewer(), { id, seen: [id] }, 'Der Termin ist abgesagt.')).toEqual({ ok: true });
    expect(await publishDue(hour)).toEqual({ published: 0, returned: 0 });
    expect(await unschedule(reviewer(), { id, seen: [id] }, 'Noch einmal.')).toMatchObject({ reason: 'wrongState' });
  });
});

describe('the checklist looks at what would be public', () => {
  test('translations that fall behind are named by block, and only those', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Nehmen Sie Pass und Mietvertrag mit.'));
    expect(await item(id, 'translations')).toEqual({
      name: 'translations',
      level: 'warning',
      reasons: [{ code: 'stale', page: 'Fahrrad codieren', locale: 'ar', blocks: ['Hingehen'] }],
    });
  });

  test('a figure that grows makes a translation stale only where another plural form is needed', async () => {
    const fee = freshSlug('fee');
    const figure = small.figure('Gebühr');
    await published({
      kind: 'figure',
      slug: fee,
      layers: [
        { locale: null, data: figure.structure },
        { locale: 'de', data: figure.german },
      ],
    });
    await changed(subjectId, 'de', german(`Es sind :figure[${fee}] Wochen.`), { translationsStayValid: ['go'] });
    await changed(subjectId, 'ar', {
      blocks: { ...arabic.blocks, go: { ofVersion: 1, title: 'اذهب', body: `:figure[${fee}] أسبوع` } },
    });
    const { id: figureId } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'figure', slug: fee } } });
    const withAmount = (amount: number) => {
      const { values, ...rest } = figure.structure as { values: object[] };
      return { ...rest, values: [{ ...values[0], amount }] };
    };
    const same = await submitted(author(), figureId, null, withAmount(2.5));
    expect(await item(same, 'translations')).toMatchObject({ level: 'warning' });
    const two = await submitted(author(), figureId, null, { ...withAmount(2), owner: 'Leitung' });
    expect(await item(two, 'translations')).toMatchObject({ level: 'good' });
  });

  test('links nobody has asked yet are mentioned, dead ones warn', async () => {
    const url = `https://${freshSlug('gone')}.example/x`;
    const id = await submitted(author(), subjectId, 'de', german(`Siehe [hier](${url}).`));
    expect(await item(id, 'links')).toMatchObject({ level: 'good', reasons: [{ code: 'linksUnknown', count: 1 }] });
    await db.linkCheck.create({ data: { url, state: 'gone', checkedAt: at, failingSince: at, failures: 1 } });
    expect(await item(id, 'links')).toMatchObject({ level: 'warning', reasons: [{ code: 'link', url, verdict: 'dead' }] });
  });

  test('looking changes nothing', async () => {
    const id = await submitted(author(), subjectId, 'de', german('Nur angesehen.'));
    const before = await db.publicVersion.findMany();
    await findReview(id, when);
    expect(await db.publicVersion.findMany()).toEqual(before);
    expect(await db.revision.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'inReview', reviewerId: null });
    expect((await wordsIn('de')).words.body).toBe('Nehmen Sie den Pass mit.');
  });

  test('an address that is no revision finds none', async () => {
    expect(await findReview('x', when)).toBeNull();
    expect(await findReview(subjectId, when)).toBeNull();
  });
});

describe('two who change the same page', () => {
  test('the slower one takes from both versions; what comes out is a draft on the new base', async () => {
    const slow = author();
    const mine = { blocks: { ...german('Mein Schritt.').blocks, summary: { body: 'Meine Zusammenfassung.' } } };
    const id = await submitted(slow, subjectId, 'de', mine);
    await changed(subjectId, 'de', german('Ihr Schritt.'));
    expect(await item(id, 'base')).toMatchObject({ level: 'blocking' });
    expect(await approve(reviewer(), id)).toMatchObject({ reason: 'baseChanged' });
    expect((await findReview(id, when))?.layers[0].isOvertaken).toBe(true);

    expect(await resolveConflict(author(), id, { go: 'mine', summary: 'mine' })).toMatchObject({ reason: 'wrongState' });
    expect(await resolveConflict(slow, id, { summary: 'mine' })).toMatchObject({ reason: 'invalid' });
    const draft = await resolveConflict(slow, id, { go: 'theirs', summary: 'mine' });
    if (!draft.ok) throw new Error(draft.reason);
    expect(await db.revision.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'discarded' });
    expect(await db.revision.findUniqueOrThrow({ where: { id: draft.id } })).toMatchObject({ state: 'draft', authorId: slow.id });
    await db.revision.update({ where: { id: draft.id }, data: { state: 'inReview' } });
    expect(await approve(reviewer(), draft.id)).toEqual({ ok: true });
    const page = (await findPage(slug, 'de')) as GuidancePageView;
    expect([page.summary.words.body, page.steps[0]?.words.body]).toEqual(['Meine Zusammenfassung.', 'Ihr Schritt.']);
    expect(await resolveConflict(slow, draft.id, {})).toMatchObject({ reason: 'wrongState' });
  });

  test('nothing to decide where nothing was overtaken', async () => {
    const writer = author();
    const draft = await draftRevision(writer, { subjectId, locale: 'de' }, german('Ungestört.'));
    if (!draft.ok) throw new Error(draft.reason);
    expect(await resolveConflict(writer, draft.id, {})).toMatchObject({ reason: 'wrongState' });
  });
});
