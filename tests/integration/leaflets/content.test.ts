import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent, writeContent } from '#features/exchange/content-files.ts';
import { readPublished } from '#features/exchange/data.ts';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import { db } from '#lib/db/client.ts';

const starter = fileURLToPath(new URL('../../../content', import.meta.url));
let dir: string;

// Leaflets and their files alone: they refer to nothing else.
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'wegweiser-leaflets-'));
  for (const folder of ['leaflets', 'files']) await cp(path.join(starter, folder), path.join(dir, folder), { recursive: true });
});
afterEach(() => rm(dir, { recursive: true }));

async function load(from: string) {
  const content = await readContent(from);
  return content.ok ? publishAsSystem(content.subjects, new Date()) : content;
}

const bytesIn = async (folder: string) =>
  Object.fromEntries(
    await Promise.all(
      (await readdir(folder, { recursive: true, withFileTypes: true }))
        .filter((entry) => entry.isFile())
        .map(async ({ parentPath, name }) => {
          const file = path.join(parentPath, name);
          return [path.relative(folder, file), (await readFile(file)).toString('base64')] as const;
        }),
    ),
  );

const files = async () => (await readdir(path.join(dir, 'files'))).toSorted();
const aFile = async () => path.join(dir, 'files', (await files())[0]!);

test('leaflets come and go with their files, byte for byte; coming twice changes nothing', async () => {
  expect(await load(dir)).toMatchObject({ ok: true });
  expect(await load(dir)).toEqual({ ok: true, published: 0 });

  const out = path.join(dir, 'out');
  await mkdir(path.join(out, 'files'), { recursive: true });
  await writeFile(path.join(out, 'files/of-yesterday.pdf'), '%PDF-');
  await writeContent(out, await readPublished());
  const before = await bytesIn(starter);
  const ours = Object.entries(before).filter(([name]) => /^(leaflets|files)\//.test(name));
  expect(await bytesIn(out)).toEqual(Object.fromEntries(ours));
  expect(ours.filter(([name]) => name.endsWith('.pdf')).length).toBeGreaterThan(0);
}, 120_000);

test('a file that is missing stops the load with the leaflet that names it, and nothing changes', async () => {
  const [stored, revisions] = await Promise.all([db.file.count(), db.revision.count()]);
  const file = await aFile();
  await rm(file);
  expect(await load(dir)).toEqual({
    ok: false,
    problems: [
      {
        file: expect.stringMatching(/^leaflets\/structure\/.*\.json$/),
        path: expect.stringMatching(/^editions\.\d+\.file$/),
        message: `there is no files/${path.basename(file)}`,
      },
    ],
  });
  expect([await db.file.count(), await db.revision.count()]).toEqual([stored, revisions]);
});

test.each<[string, (bytes: Buffer) => Buffer, RegExp]>([
  ['one byte more', (bytes) => Buffer.concat([bytes, Buffer.from('\n')]), /^holds other bytes than its name says/],
  ['a web page in it', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /^is neither a PDF nor a picture/],
  ['16 MB', (bytes) => Buffer.concat([bytes], 16 * 1024 * 1024), /^has 16\.0 MB, the most is 15 MB: save its pictures smaller/],
])('a file with %s is refused with a sentence', async (_, change, sentence) => {
  const file = await aFile();
  await writeFile(file, change(await readFile(file)));
  expect(await load(dir)).toMatchObject({
    ok: false,
    problems: [{ file: `files/${path.basename(file)}`, path: '(file)', message: expect.stringMatching(sentence) }],
  });
});

test('a file that no leaflet names is said, else an export would lose it', async () => {
  await writeFile(path.join(dir, 'files/extra.pdf'), '%PDF-1.4');
  expect(await load(dir)).toMatchObject({
    ok: false,
    problems: [{ file: 'files/extra.pdf', message: 'nothing names this file' }],
  });
});

test('files that are no good do not come in past the folder either', async () => {
  const content = await readContent(dir);
  if (!content.ok) throw new Error('the starter content is broken');
  const bytes = Buffer.from('no PDF at all');
  const hash = createHash('sha256').update(bytes).digest('hex');
  content.subjects[0]!.files = [{ hash, bytes }];
  expect(await publishAsSystem(content.subjects, new Date())).toMatchObject({
    ok: false,
    reason: 'invalid',
    issues: [{ path: expect.stringContaining(hash), message: expect.stringMatching(/^is neither a PDF nor a picture/) }],
  });
  expect(await db.file.findUnique({ where: { hash } })).toBeNull();
});
