import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { groups } from '#features/guidance/schema.ts';
import { contrast, mixed } from './contrast.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const css = globSync('app/**/*.css').map((file) => read(file).replaceAll(/\/\*[^]*?\*\//g, ''));
const markup = globSync('{app,components,features}/**/*.tsx');

test('one style sheet serves both directions of writing: it knows no left and right', () => {
  const physical =
    /(?<![-\w])((margin|padding|border|scroll-\w+)-(left|right|top|bottom)|left|right|top|bottom|(min-|max-)?(width|height))\s*:/g;
  const values = /(text-align|float):\s*(left|right)|(?<![-\w])(margin|padding|inset):\s*\S+ \S+ \S+ \S+;/g;
  const found = css.flatMap((sheet) => sheet.replaceAll(/@media[^{]*/g, '').match(physical) ?? []);
  expect([...found, ...css.flatMap((sheet) => sheet.match(values) ?? [])]).toEqual([]);
});

const withoutComments = (sheets: string[]) => sheets.map((file) => read(file).replaceAll(/\/\*[^]*?\*\//g, '')).join('\n');
const sizeOf = (sheets: string[]) => brotliCompressSync(withoutComments(sheets)).length;

test('what is sent with every page stays small, and so does what a page adds to it', () => {
  const imported = read('app/styles/public.css').matchAll(/@import '\.\/([\w-]+\.css)'/g);
  const everywhere = [...imported].map(([, name]) => `app/styles/${name}`);
  expect(everywhere.length).toBeGreaterThan(5);
  expect(sizeOf(everywhere)).toBeLessThan(5.5 * 1024);
  const added = globSync('app/[[]locale[]]/**/*.tsx').flatMap((file) =>
    [...read(file).matchAll(/^import '[./]+(styles\/[\w-]+\.css)';$/gm)].map(([, sheet]) => `app/${sheet}`),
  );
  const extra = [...new Set(added)].filter((sheet) => !sheet.endsWith('/public.css'));
  expect(extra.length).toBeGreaterThan(5);
  expect(extra.filter((sheet) => sizeOf([sheet]) > 1024)).toEqual([]);
});

test('every sheet a page asks for is there: the type checker does not look', () => {
  const asked = globSync('app/**/*.tsx').flatMap((file) =>
    [...read(file).matchAll(/^import '([./]+[^']*\.css)';$/gm)].map(([, sheet = '']) => path.join(path.dirname(file), sheet)),
  );
  expect(asked.length).toBeGreaterThan(30);
  expect(asked.filter((sheet) => !existsSync(sheet))).toEqual([]);
});

test('no style attribute: the content security policy forbids it', () => {
  expect(markup.filter((file) => /\sstyle=/.test(read(file)))).toEqual([]);
});

/** Every module that the modules given import, directly or not, themselves included. Types are no imports. */
function reachedFrom(modules: string[]): Set<string> {
  const reached = new Set<string>();
  const waiting = [...modules];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (reached.has(file) || !/\.tsx?$/.test(file) || !existsSync(file)) continue;
    reached.add(file);
    for (const [, from = ''] of read(file).matchAll(/^(?:import|export)(?! type\b)[^;]*?['"]([#.][^'"]+)['"];/gms))
      waiting.push(from.startsWith('#') ? from.slice(1) : path.join(path.dirname(file), from));
  }
  return reached;
}

test('public pages need no script: the client modules they reach live in components/form', () => {
  const reached = [...reachedFrom(globSync('app/[[]locale[]]/**/*.tsx'))];
  expect(reached.length).toBeGreaterThan(100);
  const client = reached.filter((file) => /^\s*['"]use client['"]/m.test(read(file)));
  expect(client.filter((file) => !file.startsWith('components/form/'))).toEqual([]);
  expect(client).toContain('components/form/form.tsx');
});

/** Custom properties of a rule: `--ink` → `#14233b`. */
const properties = (block: string) =>
  Object.fromEntries([...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));

/** Colours of a sheet by day and by night; what the night does not change stays. */
function scheme(night: boolean) {
  const [day = '', dark = ''] = read('app/styles/tokens.css').split('@media screen and (prefers-color-scheme: dark)');
  const [dayLines = '', darkLines = ''] = read('app/styles/lines.css').split('@media screen and (prefers-color-scheme: dark)');
  const colours = { ...properties(day.split('[dir=')[0] ?? ''), ...(night && properties(dark)) } as Record<string, string>;
  const lines = [...(night ? darkLines : dayLines).matchAll(/\[data-line='(\w+)'\] \{\s*--line: (#\w+)/g)];
  return { colours, lines: Object.fromEntries(lines.map(([, name = '', value = '']) => [name, value])) };
}

/** Text on ground; 4.5 to 1 (WCAG 2.2, 1.4.3). */
const texts: [ink: string, ground: string][] = [
  ...['paper', 'sheet', 'sunk', 'head'].flatMap((ground): [string, string][] => [
    ['ink', ground],
    ['ink-soft', ground],
    ['link', ground],
  ]),
  ['ink', 'note-ground'],
  ['link', 'note-ground'],
  ['note', 'note-ground'],
  ['ink', 'urgent-ground'],
  ['urgent', 'urgent-ground'],
  ...['paper', 'sheet', 'head'].flatMap((ground): [string, string][] => [
    ['note', ground],
    ['urgent', ground],
    ['good', ground],
  ]),
  ['plate-ink', 'plate'],
  ['night-ink', 'night'],
  ['plate', 'night'],
];

for (const night of [false, true]) {
  const { colours, lines } = scheme(night);
  const when = night ? 'at night' : 'by day';
  const of = (name: string) => colours[name] ?? '';

  test.each(texts)(`%s can be read on %s ${when}`, (ink, ground) => {
    expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(groups)(`the line %s can be told and read ${when}`, (group) => {
    const line = lines[group] ?? '';
    const head = mixed(line, of('sheet'), Number.parseFloat(of('tint')) / 100);
    expect(contrast(of('on-line'), line)).toBeGreaterThanOrEqual(4.5);
    for (const ground of [of('paper'), of('sheet'), head]) expect(contrast(line, ground)).toBeGreaterThanOrEqual(4.5);
    for (const ink of ['ink', 'ink-soft', 'note']) expect(contrast(of(ink), head)).toBeGreaterThanOrEqual(4.5);
  });

  test(`borders of controls can be seen ${when}`, () => {
    for (const ground of ['paper', 'sheet', 'head']) expect(contrast(of('edge'), of(ground))).toBeGreaterThanOrEqual(3);
  });
}
