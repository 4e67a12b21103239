import { beforeEach, describe, expect, test } from 'vitest';
import type { Editor } from '#features/accounts/roles.ts';
import { findPage } from '#features/guidance/data.ts';
import type { GuidancePageView } from '#features/guidance/data.ts';
import { findOffice } from '#features/offices/data.ts';
import { findWithdrawn } from '#features/publishing/data.ts';
import { createSubject, draftRevision } from '#features/publishing/mutations.ts';
import { findSlip } from '#features/referrals/data.ts';
import { findReview } from '#features/review/data.ts';
import {
  deleteNeverPublic,
  proposeMerge,
  proposeWithdrawal,
  restoreRevision,
  restoreWithdrawn,
} from '#features/review/end/mutations.ts';
import { approveReviewed } from '#features/review/mutations.ts';
import { makePreviewLink } from '#features/review/preview/mutations.ts';
import { listHistory } from '#features/review/subject/data.ts';
import { search } from '#features/search/data.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { author, changed, freshSlug, guidancePage, officeEntry, published, reviewer, small } from '#tests/factories.ts';

const editor = () => author() as unknown as Editor;
const at = new Date();
const when = { at, day: isoDayOf(at) };

const idOf = async (kind: 'guidance' | 'office' | 'figure', slug: string) =>
  (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind, slug } } })).id;

async function approved(id: string) {
  const review = await findReview(id, when);
  const seen = review?.layers.map((layer) => layer.id) ?? [];
  return approveReviewed(reviewer(), { id, seen, at, scheduledFor: null });
}

async function proposed(outcome: Promise<{ ok: true; id: string } | { ok: false; reason: string }>): Promise<string> {
  const result = await outcome;
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

describe('withdrawing', () => {
  let slug: string;
  let subjectId: string;

  beforeEach(async () => {
    slug = freshSlug('page');
    await published(guidancePage(slug));
    subjectId = await idOf('guidance', slug);
  });

  test('a second person decides; the address then says why, and where to go', async () => {
    const other = freshSlug('other');
    await published(guidancePage(other));
    const proposal = { subjectId, publicNote: 'Das Angebot ist ausgelaufen.', instead: other };
    const id = await proposed(proposeWithdrawal(editor(), proposal));
    expect(await findPage(slug, 'de')).not.toBeNull();
    expect(await proposeWithdrawal(editor(), proposal)).toMatchObject({ reason: 'wrongState' });
    expect(await approved(id)).toEqual({ ok: true });
    expect(await findPage(slug, 'de')).toBeNull();
    expect(await search('Fahrrad codieren', 'de')).not.toContainEqual(expect.objectContaining({ path: `/guide/${slug}` }));
    expect(await findWithdrawn(`/guide/${slug}`, 'ar')).toMatchObject({
      note: 'Das Angebot ist ausgelaufen.',
      instead: { address: `/de/guide/${other}`, title: 'Fahrrad codieren', locale: 'de' },
    });
    expect(await findWithdrawn(`/guide/${slug}/bilingual`, 'ar')).toBeNull();
    expect(await findWithdrawn('/guide/nothing\0', 'de')).toBeNull();
  });

  test('what was withdrawn comes back as it was, through a review', async () => {
    await changed(subjectId, 'ar', { blocks: { title: { ofVersion: 1, title: 'عنوان' } } });
    await approved(await proposed(proposeWithdrawal(editor(), { subjectId })));
    const person = editor();
    expect(await restoreWithdrawn(person, subjectId, 'Doch wieder')).toEqual({ ok: true, drafts: 3 });
    await db.revision.updateMany({ where: { authorId: person.id, state: 'draft' }, data: { state: 'inReview' } });
    const { id } = await db.revision.findFirstOrThrow({ where: { authorId: person.id, state: 'inReview', locale: null } });
    expect(await approved(id)).toEqual({ ok: true });
    expect(((await findPage(slug, 'ar')) as GuidancePageView).title).toMatchObject({
      words: { title: 'عنوان' },
      freshness: { state: 'current' },
    });
    expect(await findWithdrawn(`/guide/${slug}`, 'de')).toBeNull();
  });

  test('a figure that texts mention cannot go; the checklist says which text needs it', async () => {
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
    await changed(subjectId, 'de', small.guidance(`Es kostet :figure[${fee}] Euro.`).german);
    const id = await proposed(proposeWithdrawal(editor(), { subjectId: await idOf('figure', fee) }));
    const review = await findReview(id, when);
    expect(review?.checklist?.find(({ name }) => name === 'rules')).toMatchObject({
      level: 'blocking',
      reasons: [{ path: `guidance/${slug}`, message: 'still refers to it' }],
    });
    expect(await approved(id)).toMatchObject({ reason: 'blocked' });
    expect(await proposeMerge(editor(), { subjectId: await idOf('figure', fee), into: fee })).toMatchObject({
      reason: 'invalid',
    });
  });

  test('German alone cannot be withdrawn, nor what is not public', async () => {
    expect(await proposeWithdrawal(editor(), { subjectId, locale: 'de' })).toMatchObject({ reason: 'invalid' });
    const { id } = await createSubject(author(), { kind: 'guidance', slug: freshSlug('new') });
    expect(await proposeWithdrawal(editor(), { subjectId: id })).toMatchObject({ reason: 'wrongState' });
  });
});

describe('merging', () => {
  test('the old address leads to the other entry for ever, and everything refers to it', async () => {
    const [old, kept, page] = [freshSlug('old'), freshSlug('kept'), freshSlug('page')];
    const place = { postcode: '04109', city: 'Leipzig', district: null, latitude: null, longitude: null };
    await published(
      officeEntry(old, { address: { street: 'Alte Straße 1', ...place } }),
      officeEntry(kept, { address: { street: 'Neue Straße 2', ...place } }),
      officeEntry(freshSlug('child'), { parent: old }),
    );
    const content = guidancePage(page);
    Object.assign(content.layers[0]!.data as object, { offices: [old, kept] });
    await published(content);
    const id = await proposed(proposeMerge(editor(), { subjectId: await idOf('office', old), into: kept }));
    expect((await findReview(id, when))?.layers).toHaveLength(3);
    expect(await approved(id)).toEqual({ ok: true });
    expect(await findOffice(old, 'de')).toEqual({ movedTo: kept });
    expect(((await findPage(page, 'de')) as GuidancePageView).offices).toEqual([kept]);
    expect(await db.office.count({ where: { parent: { slug: kept } } })).toBe(1);
    // Whoever holds a slip of the old one is told what is different there.
    expect(await findSlip({ offices: [old], about: null, day: '2099-01-01' }, 'de')).toMatchObject({
      offices: [{ state: 'there', office: { slug: kept }, changes: ['moved'] }],
    });
    // A chain of merges leads to its end.
    const last = freshSlug('last');
    await published(officeEntry(last));
    expect(await approved(await proposed(proposeMerge(editor(), { subjectId: await idOf('office', kept), into: last })))).toEqual(
      { ok: true },
    );
    expect(await findOffice(old, 'de')).toEqual({ movedTo: last });
  });

  test('not into itself, not into another kind, not into what is not there', async () => {
    const slug = freshSlug('office');
    await published(officeEntry(slug));
    const subjectId = await idOf('office', slug);
    for (const into of [slug, 'anmeldung', freshSlug('nothing')]) {
      expect(await proposeMerge(editor(), { subjectId, into })).toMatchObject({ reason: 'invalid' });
    }
  });

  test('what came to refer to it while the merge waited holds it back', async () => {
    const [old, kept] = [freshSlug('old'), freshSlug('kept')];
    await published(officeEntry(old), officeEntry(kept));
    const id = await proposed(proposeMerge(editor(), { subjectId: await idOf('office', old), into: kept }));
    await published(officeEntry(freshSlug('child'), { parent: old }));
    expect(await approved(id)).toMatchObject({ reason: 'blocked' });
    expect(await findOffice(old, 'de')).toMatchObject({ slug: old });
  });
});

describe('deleting', () => {
  test('what was never public goes with everything written for it; the trail remembers', async () => {
    const slug = freshSlug('never');
    const { id } = await createSubject(author(), { kind: 'guidance', slug });
    const draft = await draftRevision(author(), { subjectId: id, locale: 'de' }, small.guidance('Geheim.').german);
    if (!draft.ok) throw new Error(draft.reason);
    await makePreviewLink(author(), draft.id, at);
    expect(await deleteNeverPublic(editor(), id)).toEqual({ ok: true });
    expect(await db.subject.findUnique({ where: { id } })).toBeNull();
    expect(await db.previewLink.count({ where: { revisionId: draft.id } })).toBe(0);
    expect(await db.auditEvent.findFirst({ where: { subjectId: id, action: 'delete' } })).toMatchObject({ details: { slug } });
  });

  test('what was public once stays', async () => {
    const slug = freshSlug('page');
    await published(guidancePage(slug));
    const subjectId = await idOf('guidance', slug);
    expect(await deleteNeverPublic(editor(), subjectId)).toMatchObject({ reason: 'inUse' });
    await approved(await proposed(proposeWithdrawal(editor(), { subjectId })));
    expect(await deleteNeverPublic(editor(), subjectId)).toMatchObject({ reason: 'inUse' });
  });
});

test('an old text brings its old numbers back, so its translation is current again', async () => {
  const slug = freshSlug('page');
  const arabic = { blocks: { title: { ofVersion: 1, title: 'عنوان' }, go: { ofVersion: 1, title: 'اذهب', body: 'خذ الجواز.' } } };
  await published(guidancePage(slug, { translations: { ar: arabic } }));
  const subjectId = await idOf('guidance', slug);
  await changed(subjectId, 'de', small.guidance('Ganz anders.').german);
  const step = async () => ((await findPage(slug, 'ar')) as GuidancePageView).steps[0];
  expect((await step())?.freshness.state).toBe('sourceChanged');
  const old = (await listHistory(subjectId)).find(({ locale, state }) => locale === 'de' && state === 'superseded');
  const draft = await restoreRevision(author(), old?.id ?? '', 'Zurück');
  if (!draft.ok) throw new Error(draft.reason);
  await db.revision.update({ where: { id: draft.id }, data: { state: 'inReview' } });
  expect(await approved(draft.id)).toEqual({ ok: true });
  expect((await step())?.freshness.state).toBe('current');
});
