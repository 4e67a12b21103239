import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readContent, writeContent } from '#features/exchange/content-files.ts';
import { readPublished } from '#features/exchange/data.ts';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import { db } from '#lib/db/client.ts';

const starter = fileURLToPath(new URL('../../content', import.meta.url));
let dir: string;

/** One page with the figures and terms it names, out of the starter content. */
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'wegweiser-content-'));
  const needed = (file: string) => !/\.(json|pdf)$/.test(file) || /\/(figures|glossary)\/|\/register-address\.json$/.test(file);
  await cp(starter, dir, { recursive: true, filter: needed });
});
afterEach(() => rm(dir, { recursive: true }));

async function load(from: string) {
  const content = await readContent(from);
  if (!content.ok) return content;
  return publishAsSystem(content.subjects, new Date());
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.json')).toSorted();
  return Object.fromEntries(
    await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'utf8')])),
  );
}

const page = () => path.join(dir, 'guidance/de/register-address.json');
const revisions = () => db.revision.count();

async function edit(file: string, change: (text: string) => string) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}

test('the starter content loads, loading it twice changes nothing, and the export is the same files, byte for byte', async () => {
  expect(await load(starter)).toMatchObject({ ok: true });
  const before = await revisions();
  const version = (await db.publicVersion.findFirstOrThrow()).version;
  expect(await load(starter)).toEqual({ ok: true, published: 0 });
  expect(await revisions()).toBe(before);
  expect((await db.publicVersion.findFirstOrThrow()).version).toBe(version);

  const out = await mkdtemp(path.join(tmpdir(), 'wegweiser-export-'));
  await writeContent(out, await readPublished());
  expect(await filesIn(out)).toEqual(await filesIn(starter));
  await rm(out, { recursive: true });
}, 300_000);

test.each<[string, (text: string) => string, RegExp, RegExp]>([
  ['no JSON', (text) => text.slice(0, -20), /^\(file\)$/, /is not JSON/],
  ['an unknown field', (text) => text.replace('"blocks"', '"extra": 1, "blocks"'), /\(file\)/, /extra/],
  ['a title that is missing', (text) => text.replace(/"title": \{[^}]*\},/, ''), /^blocks\.title\.title$/, /missing/],
  ['a figure nobody knows', (text) => text.replace(/:figure\[[a-z-]+\]/, ':figure[no-such]'), /^blocks\./, /no figure "no-such"/],
  ['a version that is no number', (text) => text.replace('"version": 1', '"version": "one"'), /^blocks\..*version$/, /number/],
])('a file with %s stops the load with file, field and reason, and changes nothing', async (_, change, field, reason) => {
  const before = await revisions();
  await edit(page(), change);
  const result = await load(dir);
  expect(result).toMatchObject({ ok: false });
  if (result.ok || !('problems' in result)) throw new Error('was not refused while reading');
  expect(result.problems[0]).toMatchObject({
    file: 'guidance/de/register-address.json',
    path: expect.stringMatching(field),
    message: expect.stringMatching(reason),
  });
  expect(await revisions()).toBe(before);
});

test.each([
  ['guidance/register-address.json', (text: string) => text.replace('"amount"', '"rumour"'), 'statements.0.about'],
  ['guidance/nowhere.json', () => '{}', '(file)'],
])('what is open in %s is refused when it is no statement or is about nothing', async (name, change, field) => {
  const file = path.join(dir, 'open-statements', name);
  await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
  expect(await load(dir)).toMatchObject({ ok: false, problems: [{ file: `open-statements/${name}`, path: field }] });
});

test('what nobody would read stops the load too: a folder without content, a language that is not ours, a misspelt kind', async () => {
  const empty = path.join(dir, 'nowhere');
  expect(await readContent(empty)).toEqual({
    ok: false,
    problems: [{ file: empty, path: '(folder)', message: 'holds no content' }],
  });
  await cp(path.join(dir, 'guidance/en'), path.join(dir, 'guidance/fr'), { recursive: true });
  await cp(path.join(dir, 'guidance/en'), path.join(dir, 'office/en'), { recursive: true });
  expect(await readContent(dir)).toMatchObject({ ok: false, problems: [{ file: 'office' }, { file: 'guidance/fr' }] });
});

test('a reference to an office that does not exist rolls back everything that was loaded with it', async () => {
  const before = await revisions();
  await edit(path.join(dir, 'guidance/structure/register-address.json'), (text) =>
    text.replace(/"offices": \[[^\]]*\]/, '"offices": ["nowhere"]'),
  );
  expect(await load(dir)).toMatchObject({
    ok: false,
    reason: 'invalid',
    issues: [{ path: expect.stringContaining('guidance/register-address'), message: 'there is no office "nowhere"' }],
  });
  expect(await revisions()).toBe(before);
});
