import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { GET as getShared } from '#app/(preview)/admin/preview/link/[token]/files/[hash]/route.ts';
import { GET } from '#app/files/[hash]/[name]/route.ts';
import type { Editor } from '#features/accounts/roles.ts';
import { keepUpload } from '#features/editing/mutations.ts';
import { readContent, writeContent } from '#features/exchange/content-files.ts';
import { readPublished } from '#features/exchange/data.ts';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import { hashOf } from '#features/files/check.ts';
import { removeUnnamedFiles, storeFiles } from '#features/files/mutations.ts';
import { findPage } from '#features/guidance/data.ts';
import { approveRevision, approveTogether } from '#features/publishing/mutations.ts';
import { findReview } from '#features/review/data.ts';
import { findPreview } from '#features/review/preview/data.ts';
import { makePreviewLink } from '#features/review/preview/mutations.ts';
import { db } from '#lib/db/client.ts';
import { author, changed, freshSlug, guidancePage, published, reviewer, small, submitted } from '#tests/factories.ts';
import { png, secret } from '#tests/pictures.ts';

const at = new Date();
const editor = author() as unknown as Editor;

let slug: string;
let subjectId: string;
let grey = 0;

beforeEach(async () => {
  slug = freshSlug('page');
  await published(guidancePage(slug));
  subjectId = (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } } })).id;
});

/** A picture nobody else has, as an editor uploads it. Out: its hash. */
async function uploaded(): Promise<string> {
  grey += 1;
  const kept = await keepUpload(editor, png(60 + grey, 40, { grey, extra: [['tEXt', secret + slug]] }), 'picture', at);
  if (!kept.ok) throw new Error(kept.code);
  return kept.hash;
}

const withPicture = (file: string, more: object = {}) => ({
  ...small.guidance('').structure,
  blocks: [
    { id: 'go', type: 'step' },
    { id: 'label', type: 'image', file, ...more },
  ],
});
const described = (words: object) => ({ blocks: { ...small.guidance('Worte').german.blocks, label: { version: 1, ...words } } });
const alternative = { title: 'Ein Klingelschild mit zwei Namen', body: 'Der Name muss am **Briefkasten** stehen.' };

const ask = (hash: string, name = `${slug}.png`) =>
  GET(new Request(`http://localhost/files/${hash}/${name}`), { params: Promise.resolve({ hash, name }) });

/** Proposes the picture and its words; both wait as one. */
async function proposed(hash: string, words: object, structure: object = withPicture(hash)): Promise<string[]> {
  const writer = author();
  return [await submitted(writer, subjectId, null, structure), await submitted(writer, subjectId, 'de', described(words))];
}

async function approved(ids: string[]) {
  await db.$transaction((tx) => approveTogether(tx, reviewer(), ids, { at }));
}

test('a picture is seen by nobody before its page is public, but by who holds the link of the preview', async () => {
  const hash = await uploaded();
  const ids = await proposed(hash, alternative);
  expect((await ask(hash)).status).toBe(404);

  const preview = await findPreview(ids[1]!, 'ar', at);
  expect(preview?.ok && preview.seen.view).toEqual({ kind: 'missing' });
  const german = await findPreview(ids[1]!, 'de', at);
  const pictures = german?.ok && german.seen.view.kind === 'guidance' ? german.seen.view.page.pictures : [];
  expect(pictures).toMatchObject([{ below: 'go', hash, height: 40, words: { words: alternative }, decorative: false }]);

  const link = await makePreviewLink(author(), ids[1]!, at);
  const shared = (token: string, of = hash) =>
    getShared(new Request('http://localhost'), { params: Promise.resolve({ token, hash: of }) });
  const response = await shared(link.ok ? link.token : '');
  expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([
    200,
    'image/png',
    'no-store',
  ]);
  expect(Buffer.from(await response.arrayBuffer()).includes(secret)).toBe(false);
  expect((await shared('nobody-made-this')).status).toBe(404);
  expect((await shared(link.ok ? link.token : '', await uploaded())).status).toBe(404);

  expect((await ask(hash)).status).toBe(404);
  await approved(ids);
  const public_ = await ask(hash);
  expect([public_.status, public_.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
  const page = await findPage(slug, 'de');
  expect(page && 'pictures' in page && page.pictures[0]?.src).toBe(`/files/${hash}/${slug}.png`);
});

test('a picture goes with its page; of a page that says something about its reader no copy is kept', async () => {
  const hash = await uploaded();
  await approved(await proposed(hash, alternative, { ...withPicture(hash), sensitive: true }));
  expect((await ask(hash)).headers.get('cache-control')).toBe('no-store');
  expect(await changed(subjectId, null, null)).toMatchObject({ ok: true });
  expect((await ask(hash)).status).toBe(404);
});

test('without alternative text a picture is not published, unless it is said to be decoration', async () => {
  const hash = await uploaded();
  const ids = await proposed(hash, { body: 'Nur eine Bildunterschrift.' });
  const review = await findReview(ids[1]!, { at, day: '2026-11-24' });
  expect(review?.checklist?.find(({ name }) => name === 'pictures')).toEqual({
    name: 'pictures',
    level: 'blocking',
    reasons: [{ code: 'noAlternative', block: 'label', locale: 'de' }],
  });
  expect(await approveRevision(reviewer(), { id: ids[0]!, at })).toMatchObject({
    ok: false,
    issues: [{ path: 'de.blocks.label.title', message: 'is missing' }],
  });
  expect(await changed(subjectId, null, withPicture(hash, { decorative: true }))).toMatchObject({ ok: true });
  const page = await findPage(slug, 'de');
  expect(page && 'pictures' in page && page.pictures).toMatchObject([{ decorative: true, words: null }]);
});

test('a page shows no document, and a leaflet is no picture', async () => {
  const bytes = new TextEncoder().encode(`%PDF-1.7 ${slug}`);
  const pdf = await keepUpload(editor, bytes, 'document', at);
  expect(await keepUpload(editor, bytes, 'picture', at)).toEqual({ ok: false, code: 'notPicture' });
  const hash = pdf.ok ? pdf.hash : '';
  expect(await changed(subjectId, null, withPicture(hash, { decorative: true }))).toMatchObject({
    issues: [{ path: 'blocks.1.file', message: 'is no picture' }],
  });
  const told = png(9, 9, { extra: [['tEXt', secret]] });
  const store = db.$transaction((tx) => storeFiles(tx, [{ hash: hashOf(told), bytes: told }], at));
  await expect(store).rejects.toThrow('tells more than it shows');
});

test('content goes out with its pictures and comes back the same', async () => {
  const hash = await uploaded();
  await approved(await proposed(hash, alternative));
  const dir = await mkdtemp(path.join(tmpdir(), 'wegweiser-pictures-'));
  try {
    const ours = (await readPublished()).filter((subject) => subject.slug === slug);
    await writeContent(dir, ours);
    expect(await readdir(path.join(dir, 'files'))).toEqual([`${hash}.png`]);
    const content = await readContent(dir);
    expect(content).toMatchObject({ ok: true, subjects: [{ slug, files: [{ hash }] }] });
    expect(content.ok && (await publishAsSystem(content.subjects, at))).toEqual({ ok: true, published: 0 });
    await rm(path.join(dir, 'files', `${hash}.png`));
    expect(await readContent(dir)).toMatchObject({
      ok: false,
      problems: [{ path: 'blocks.1.file', message: `there is no files/${hash}.(png|jpg|webp)` }],
    });
  } finally {
    await rm(dir, { recursive: true });
  }
});

test('uploads that nothing has named for a week go; drafts, what is typed, and what was public once keep theirs', async () => {
  const [forgotten, typed, aside, proposedOne, past] = [
    await uploaded(),
    await uploaded(),
    await uploaded(),
    await uploaded(),
    await uploaded(),
  ];
  const copy = (data: object, more = {}) =>
    db.workingCopy.create({
      data: { authorId: freshSlug('author'), subjectId, locale: 'de', data, base: {}, updatedAt: at, ...more },
    });
  await copy({ structure: withPicture(typed) });
  await copy({}, { aside: { structure: withPicture(aside) } });
  await proposed(proposedOne, alternative);
  await approved(await proposed(past, alternative));
  await changed(subjectId, null, small.guidance('').structure);
  const there = async () =>
    (await db.file.findMany({ where: { hash: { in: [forgotten, typed, aside, proposedOne, past] } } })).length;

  const days = (count: number) => new Date(at.getTime() + count * 86_400_000);
  await removeUnnamedFiles(days(7));
  expect(await there()).toBe(5);
  expect(await removeUnnamedFiles(new Date(days(7).getTime() + 1))).toBeGreaterThan(0);
  expect(await there()).toBe(4);
  expect(await db.file.count({ where: { hash: forgotten } })).toBe(0);
});
