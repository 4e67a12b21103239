import { expect, test } from 'vitest';
import type { Editor, Herald } from '#features/accounts/roles.ts';
import { activeNotices, alerts } from '#features/notices/data.ts';
import { findAudit } from '#features/review/audit/data.ts';
import { listProclaimed } from '#features/review/emergency/data.ts';
import { endEmergency, proclaim } from '#features/review/emergency/mutations.ts';
import { listRows } from '#features/review/lists/data.ts';
import { proposeConfirmed } from '#features/review/lists/mutations.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import { author, freshSlug, guidancePage, officeEntry, published, small } from '#tests/factories.ts';

const herald = (id = freshSlug('herald')) => ({ id, grants: [{ role: 'emergency', scope: '' }] }) as unknown as Herald;
const at = new Date('2026-11-24T09:00:00Z');
const later = new Date('2026-11-24T18:00:00Z');
const words = [
  { locale: 'de', title: 'Heute geschlossen', body: 'Wegen Wasserschaden.' },
  { locale: 'uk', title: 'Сьогодні зачинено', body: '' },
];

test('one person puts up a notice for everybody, at once; the trail says who, and that it was alone', async () => {
  const person = herald();
  const outcome = await proclaim(person, { words, pages: null, from: at, until: later }, at);
  if (!outcome.ok) throw new Error(outcome.reason);
  for (const locale of locales) {
    const { notices, changesAt } = await alerts(locale, at);
    const notice = notices.find(({ block }) => JSON.stringify(block).includes('Heute geschlossen'));
    expect(notice?.block.locale).toBe(locale === 'uk' ? 'uk' : 'de');
    expect(changesAt).toEqual(later);
    // What stands above every page does not stand there twice.
    expect(JSON.stringify(await activeNotices(locale, at))).not.toContain('Heute geschlossen');
  }
  expect((await alerts('de', later)).notices).toEqual([]);
  const subject = await db.subject.findUniqueOrThrow({
    where: { kind_slug: { kind: 'notice', slug: outcome.slug } },
    select: { id: true, revisions: true },
  });
  expect(subject.revisions.every(({ approvedAlone, state }) => approvedAlone && state === 'published')).toBe(true);
  const { lines } = await findAudit({
    actor: person.id,
    action: 'emergency',
    from: '2026-11-24',
    to: '2026-11-24',
    slug: outcome.slug,
    page: 1,
  });
  expect(lines).toHaveLength(1);

  expect(await listProclaimed(at)).toContainEqual(expect.objectContaining({ id: subject.id }));
  expect(await endEmergency(herald(), subject.id, at)).toEqual({ ok: true });
  expect((await alerts('de', at)).notices).toEqual([]);
  expect(await endEmergency(herald(), subject.id, at)).toMatchObject({ reason: 'wrongState' });
});

test('only on the pages named; a page that does not exist is refused and nothing is public', async () => {
  const page = freshSlug('page');
  await published(guidancePage(page));
  const more = { words, from: at, until: later };
  expect(await proclaim(herald(), { ...more, pages: [page] }, at)).toMatchObject({ ok: true });
  expect((await activeNotices('de', at, page)).notices).toHaveLength(1);
  expect((await alerts('de', at)).notices).toEqual([]);
  const before = await db.subject.count();
  expect(await proclaim(herald(), { ...more, pages: ['no-such-page'] }, at)).toMatchObject({ reason: 'invalid' });
  expect(await proclaim(herald(), { ...more, pages: null, until: at }, at)).toMatchObject({ reason: 'invalid' });
  expect(await proclaim(herald(), { ...more, pages: null, words: words.slice(1) }, at)).toMatchObject({ reason: 'invalid' });
  expect(await db.subject.count()).toBe(before);
});

test('an ordinary notice is not ended by a herald', async () => {
  const slug = freshSlug('notice');
  const { structure, german } = small.notice('Sommerfest');
  await published({
    kind: 'notice',
    slug,
    layers: [
      { locale: null, data: structure },
      { locale: 'de', data: german },
    ],
  });
  const { id } = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'notice', slug } } });
  expect(await endEmergency(herald(), id, at)).toMatchObject({ reason: 'wrongState' });
});

test('several offices are proposed as confirmed; one that somebody is changing is left out', async () => {
  const slugs = [freshSlug('a'), freshSlug('b')];
  await published(...slugs.map((slug) => officeEntry(slug)));
  const subjects = await db.subject.findMany({ where: { slug: { in: slugs } }, orderBy: { slug: 'asc' } });
  const ids = subjects.map(({ id }) => id);
  const editor = author() as unknown as Editor;
  const proposal = { subjectIds: ids, day: '2026-11-24', changeNote: 'Bestätigt' };
  expect(await proposeConfirmed(editor, { ...proposal, subjectIds: ids.slice(0, 1) })).toEqual({ proposed: 1, left: 0 });
  expect(await proposeConfirmed(editor, proposal)).toEqual({ proposed: 1, left: 1 });
  const rows = await listRows('office', '2026-11-24');
  expect(rows.filter(({ slug }) => slugs.includes(slug))).toMatchObject([
    { inReview: true, isOverdue: true, confirmedOn: null },
    { inReview: true, isOverdue: true, confirmedOn: null },
  ]);
});
