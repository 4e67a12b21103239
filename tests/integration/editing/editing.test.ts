import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Author, Editor } from '#features/accounts/roles.ts';
import { commandOf, obey } from '#features/editing/commands.ts';
import { openDesk } from '#features/editing/data.ts';
import type { Draft } from '#features/editing/draft.ts';
import { objectOf } from '#features/editing/field.ts';
import {
  beginSubject,
  discardCopy,
  forgetOldCopies,
  keepUpload,
  saveCopy,
  submitDraft,
  takeAside,
} from '#features/editing/mutations.ts';
import { bringTogether } from '#features/editing/newer-version.ts';
import { approveTogether } from '#features/publishing/mutations.ts';
import { db } from '#lib/db/client.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { author, changed, freshSlug, guidancePage, officeEntry, published, reviewer, small } from '#tests/factories.ts';

const translator = (locale: Locale) =>
  ({ id: `translator-${freshSlug('x')}`, grants: [{ role: 'translator', scope: locale }] }) as unknown as Author;
const at = new Date('2026-11-24T09:00:00Z');

async function desk(who: Author, slug: string, locale: Locale = 'de', kind: 'guidance' | 'office' = 'guidance') {
  const found = await openDesk(who, kind, slug, locale);
  if (!found) throw new Error(`there is no ${slug}`);
  return found;
}

const withWords = (draft: Draft, id: string, words: object): Draft => ({
  ...draft,
  words: { ...draft.words, [id]: { ...draft.words[id], ...words } },
});

const openRevisions = (subjectId: string) =>
  db.revision.findMany({
    where: { subjectId, state: { in: ['inReview', 'draft', 'returned'] } },
    select: { id: true, locale: true, data: true, togetherId: true, authorId: true, changeNote: true },
    orderBy: { locale: { sort: 'asc', nulls: 'first' } },
  });

test('what an author types is there again in another browser, and nobody else sees it', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const [writer, colleague] = [author(), author()];
  const first = await desk(writer, slug);
  expect(first.origin).toBe('public');
  const saved = await saveCopy(writer, first, withWords(first.draft, 'go', { body: 'Halb getip' }), { known: 0, at });
  expect(saved).toEqual({ ok: true, version: 1, at });

  const again = await desk(writer, slug);
  expect(again).toMatchObject({ origin: 'copy', version: 1, savedAt: at });
  expect(again.draft.words.go?.body).toBe('Halb getip');
  expect((await desk(colleague, slug)).origin).toBe('public');

  expect(await discardCopy(writer, again, again.version)).toBe(true);
  expect((await desk(writer, slug)).origin).toBe('public');
});

test('of two tabs the older is told, and what it held is laid aside', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const writer = author();
  const opened = await desk(writer, slug);
  const older = withWords(opened.draft, 'go', { body: 'aus dem alten Fenster' });
  const newer = withWords(opened.draft, 'go', { body: 'aus dem neuen Fenster' });
  expect((await saveCopy(writer, opened, newer, { known: 0, at })).ok).toBe(true);
  expect(await saveCopy(writer, opened, older, { known: 0, at })).toEqual({ ok: false, reason: 'elsewhere' });
  // The same words again are no quarrel.
  expect(await saveCopy(writer, opened, newer, { known: 0, at })).toMatchObject({ ok: true, version: 1 });

  const now = await desk(writer, slug);
  expect([now.draft.words.go?.body, now.hasAside]).toEqual(['aus dem neuen Fenster', true]);
  expect(await takeAside(writer, now, { known: now.version, at })).toBe(true);
  expect((await desk(writer, slug)).draft.words.go?.body).toBe('aus dem alten Fenster');
});

test('a new block goes with its words: structure and German text wait for review as one', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const writer = author();
  const opened = await desk(writer, slug);
  const help = { today: '2026-11-24', newId: () => 'step-new', published: { structure: {}, words: {} } };
  const { draft } = obey(opened.draft, commandOf('add blocks step'), help);

  const refused = await submitDraft(writer, opened, draft);
  expect(refused).toEqual({ ok: false, problems: [{ field: 'b.step-new.title', code: 'missing' }] });

  const complete = { ...withWords(draft, 'step-new', { title: 'Ausweis mitnehmen' }), note: 'ein Schritt mehr' };
  expect(await submitDraft(writer, opened, complete)).toEqual({ ok: true });
  const waiting = await openRevisions(opened.subjectId);
  expect(waiting.map(({ locale }) => locale)).toEqual([null, 'de']);
  expect(new Set(waiting.map(({ togetherId }) => togetherId)).size).toBe(1);
  expect(waiting.map(({ changeNote }) => changeNote)).toEqual(['ein Schritt mehr', 'ein Schritt mehr']);

  await db.$transaction((tx) =>
    approveTogether(
      tx,
      reviewer(),
      waiting.map(({ id }) => id),
      { at },
    ),
  );
  expect(await db.blockText.count({ where: { subjectId: opened.subjectId, blockId: 'step-new' } })).toBe(1);
});

test('whoever submits again replaces the own proposal', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const writer = author();
  const opened = await desk(writer, slug);
  expect((await submitDraft(writer, opened, withWords(opened.draft, 'go', { body: 'eins' }))).ok).toBe(true);
  const mine = await desk(writer, slug);
  expect([mine.origin, mine.draft.words.go?.body]).toEqual(['inReview', 'eins']);
  expect((await submitDraft(writer, mine, withWords(mine.draft, 'go', { body: 'zwei' }))).ok).toBe(true);
  const waiting = await openRevisions(opened.subjectId);
  expect(waiting).toHaveLength(1);
  expect(objectOf(waiting[0]!.data)).toMatchObject({ blocks: { go: { body: 'zwei' } } });
});

test('a block that goes takes its translations with it', async () => {
  const slug = freshSlug('page');
  const { structure, german } = small.guidance('Wörter');
  const two = {
    ...structure,
    blocks: [
      { id: 'go', type: 'step' },
      { id: 'bring', type: 'text', section: 'know' },
    ],
  };
  await published({
    kind: 'guidance',
    slug,
    layers: [
      { locale: null, data: two },
      { locale: 'de', data: { blocks: { ...german.blocks, bring: { version: 1, body: 'Mehr' } } } },
      { locale: 'en', data: { blocks: { title: { ofVersion: 1, title: 'Bike' }, bring: { ofVersion: 1, body: 'More' } } } },
    ],
  });
  const writer = author();
  const opened = await desk(writer, slug);
  const help = { today: '2026-11-24', newId: () => 'x', published: { structure: {}, words: {} } };
  const { draft } = obey(opened.draft, commandOf('remove blocks 1'), help);
  expect((await submitDraft(writer, opened, draft)).ok).toBe(true);
  const waiting = await openRevisions(opened.subjectId);
  expect(waiting.map(({ locale }) => locale)).toEqual([null, 'de', 'en']);
  const approve = db.$transaction((tx) =>
    approveTogether(
      tx,
      reviewer(),
      waiting.map(({ id }) => id),
      { at },
    ),
  );
  await expect(approve).resolves.toBeTruthy();
});

test('a form that is too old is not submitted; brought together it keeps both changes', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const writer = author();
  const opened = await desk(writer, slug);
  const mine = withWords(opened.draft, 'go', { body: 'meines' });
  await saveCopy(writer, opened, mine, { known: 0, at });
  const { german } = small.guidance('Nehmen Sie den Pass mit.');
  const theirs = { blocks: { ...german.blocks, title: { title: 'Neuer Titel' } } };
  expect((await changed(opened.subjectId, 'de', theirs)).ok).toBe(true);

  const late = await desk(writer, slug);
  expect(late.newer).not.toBeNull();
  expect(await submitDraft(writer, late, late.draft)).toEqual({ ok: false, problems: [{ field: 'form', code: 'baseChanged' }] });
  expect(await openRevisions(opened.subjectId)).toEqual([]);

  const together = await bringTogether(late, late.draft);
  expect(together.both).toEqual([]);
  expect(together.draft.words).toMatchObject({ title: { title: 'Neuer Titel' }, go: { body: 'meines' } });
  expect((await submitDraft(writer, { ...late, base: together.base }, together.draft)).ok).toBe(true);
});

test('a typo leaves the translations valid; whoever only opens a form has nothing to submit', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const writer = author();
  const opened = await desk(writer, slug);
  expect(await submitDraft(writer, opened, opened.draft)).toEqual({
    ok: false,
    problems: [{ field: 'form', code: 'nothingChanged' }],
  });
  const draft = { ...withWords(opened.draft, 'go', { body: 'Nehmen Sie den Paß mit.' }), stayValid: ['go'] };
  expect((await submitDraft(writer, opened, draft)).ok).toBe(true);
  const [waiting] = await openRevisions(opened.subjectId);
  expect(objectOf(waiting!.data)).toMatchObject({ blocks: { go: { version: 1 } } });
});

test('a translation names the German text that stood beside it', async () => {
  const slug = freshSlug('page');
  await published(
    guidancePage(slug, { translations: { ar: { blocks: { go: { ofVersion: 1, title: 'اذهب', body: 'خذ الجواز' } } } } }),
  );
  const { german } = small.guidance('Nehmen Sie zwei Pässe mit.');
  const subject = await db.subject.findFirstOrThrow({ where: { slug } });
  expect((await changed(subject.id, 'de', german)).ok).toBe(true);

  const writer = translator('ar');
  const opened = await desk(writer, slug, 'ar');
  expect(opened.draft.structure).toBeNull();
  expect(opened.german.go).toMatchObject({ version: 2, before: { body: 'Nehmen Sie den Pass mit.' } });
  const draft = { ...withWords(opened.draft, 'go', { body: 'خذ جوازين' }), seen: { go: 2 } };
  expect((await submitDraft(writer, opened, draft)).ok).toBe(true);
  expect((await openRevisions(subject.id))[0]!.data).toEqual({
    blocks: { go: { ofVersion: 2, title: 'اذهب', body: 'خذ جوازين' } },
  });

  const behind = { ...draft, standing: { go: 'behind' as const } };
  expect((await submitDraft(writer, await desk(writer, slug, 'ar'), behind)).ok).toBe(true);
  expect((await openRevisions(subject.id))[0]!.data).toMatchObject({ blocks: { go: { ofVersion: 1 } } });
});

test('a translator can save and submit nothing but the own language', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const stranger = translator('uk');
  const german = await desk(author(), slug);
  const draft = withWords(german.draft, 'go', { body: 'eingeschmuggelt' });
  await expect(saveCopy(stranger, german, draft, { known: 0, at })).rejects.toThrow('may not write');
  await expect(submitDraft(stranger, german, draft)).rejects.toThrow('may not write');
  expect(await db.workingCopy.count({ where: { subjectId: german.subjectId } })).toBe(0);
  expect(await openRevisions(german.subjectId)).toEqual([]);
});

test('what keeps an office from being submitted stands at its fields', async () => {
  const slug = freshSlug('office');
  await published(officeEntry(slug));
  const writer = author();
  const opened = await desk(writer, slug, 'de', 'office');
  const rule = {
    weekday: 1,
    from: '9',
    to: '12:00',
    access: 'walkIn',
    kind: 'opening',
    weeks: 'every',
    validFrom: null,
    validTo: null,
  };
  const structure = {
    ...opened.draft.structure,
    bookingUrl: 'termin',
    hours: { rules: [rule], exceptions: [], publicHolidays: 'closed', asOf: null, sourceText: null },
    address: { street: null, postcode: '123', city: 'Leipzig', district: null, latitude: 'nah', longitude: null },
  };
  const result = await submitDraft(
    writer,
    opened,
    withWords({ ...opened.draft, structure }, 'summary', { body: ':figure[gibt-es-nicht]' }),
  );
  expect(result.ok ? [] : result.problems).toEqual(
    expect.arrayContaining([
      { field: 'b.summary.body', code: 'noFigure', about: 'gibt-es-nicht' },
      { field: 's.bookingUrl', code: 'url' },
      { field: 's.hours.rules.0.from', code: 'time' },
      { field: 's.address.postcode', code: 'postcode' },
      { field: 's.address.latitude', code: 'number' },
    ]),
  );
});

test('a new subject begins once, its maker looks after it, and a former address is nobody’s', async () => {
  const slug = freshSlug('new');
  const { id } = await db.user.create({ data: { id: randomUUID(), name: 'Maker', email: `${slug}@wegweiser.example` } });
  const editor = author(id) as unknown as Editor;
  const draft: Draft = {
    structure: {},
    words: { title: { title: 'Neu' } },
    stayValid: [],
    standing: {},
    seen: {},
    note: '',
    publicNote: '',
  };
  expect(await beginSubject(editor, { kind: 'event', slug, draft, at })).toBe(true);
  expect(await beginSubject(editor, { kind: 'event', slug, draft, at })).toBe(false);
  const other = await db.subject.findFirstOrThrow({ where: { slug } });
  expect(other.ownerId).toBe(editor.id);
  await db.formerSlug.create({ data: { kind: 'event', slug: `${slug}-once`, subjectId: other.id } });
  expect(await beginSubject(editor, { kind: 'event', slug: `${slug}-once`, draft, at })).toBe(false);
});

test('uploads of leaflets are PDFs, and not too large', async () => {
  const editor = author() as unknown as Editor;
  const pdf = new TextEncoder().encode('%PDF-1.7\n%made for a test');
  const kept = await keepUpload(editor, pdf, 'document', at);
  expect(kept.ok && (await db.file.count({ where: { hash: kept.hash } }))).toBe(1);
  expect(await keepUpload(editor, new TextEncoder().encode('<html>'), 'document', at)).toEqual({ ok: false, code: 'notPdf' });
  const large = new Uint8Array(15 * 1024 * 1024 + 1);
  large.set(pdf);
  expect(await keepUpload(editor, large, 'document', at)).toEqual({ ok: false, code: 'fileTooLarge' });
});

test('copies nobody has touched for 60 days go', async () => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const [old, recent] = [author(), author()];
  const opened = await desk(old, slug);
  await saveCopy(old, opened, opened.draft, { known: 0, at: new Date('2026-09-01T00:00:00Z') });
  await saveCopy(recent, opened, opened.draft, { known: 0, at: new Date('2026-10-01T00:00:00Z') });
  await forgetOldCopies(new Date('2026-11-24T00:00:00Z'));
  const left = await db.workingCopy.findMany({ where: { subjectId: opened.subjectId }, select: { authorId: true } });
  expect(left).toEqual([{ authorId: recent.id }]);
});
