import 'server-only';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { kindOf } from '#features/kinds.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { openStatementsSchema } from '#features/open-statements/schema.ts';
import { checkStructure, checkText, checkTogether, figuresIn, issuesOf } from '#features/publishing/check-data.ts';
import type { Issue } from '#features/publishing/refusal.ts';
import { checkFile, extensions, useOf } from '#features/files/check.ts';
import type { NamedFile } from '#features/publishing/kind.ts';
import type { SubjectContent } from './mutations.ts';
import { sourceTextSchema, translationSchema } from '#features/publishing/text.ts';

/**
 * Content as files: `<folder>/structure/<slug>.json` and `<folder>/<locale>/<slug>.json`, one folder per kind, written in one
 * canonical form, so that an export of what was imported is the same, byte for byte. Leaflets and pictures lie as they are in `files/`. What is still
 * to be checked, which no reader sees, lies in `open-statements/<folder>/<slug>.json`.
 */
const folders: Record<SubjectKind, string> = {
  guidance: 'guidance',
  office: 'offices',
  figure: 'figures',
  term: 'glossary',
  notice: 'notices',
  city: 'city',
  event: 'events',
  leaflet: 'leaflets',
};

const structureFolder = 'structure';
const filesFolder = 'files';
const openFolder = 'open-statements';
const kindsInOrder = Object.keys(folders) as SubjectKind[];

/** What is wrong with which file. */
export type FileProblem = { file: string } & Issue;

/**
 * Reads and checks a whole content folder.
 * Out: the subjects, or every problem with file, field and reason.
 */
export async function readContent(
  dir: string,
): Promise<{ ok: true; subjects: SubjectContent[] } | { ok: false; problems: FileProblem[] }> {
  const problems = await strangeFolders(dir);
  const subjects: SubjectContent[] = [];
  for (const kind of kindsInOrder) {
    for (const slug of await slugsIn(path.join(dir, folders[kind]))) {
      const layers: SubjectContent['layers'] = [];
      for (const locale of [null, ...locales]) {
        const file = fileOf(kind, slug, locale);
        const read = await readJson(path.join(dir, file));
        if (read === 'absent') continue;
        if ('problem' in read) problems.push({ file, path: '(file)', message: read.problem });
        else layers.push({ locale, data: read.data });
      }
      subjects.push({ kind, slug, layers });
    }
  }
  if (subjects.length === 0) problems.push({ file: dir, path: '(folder)', message: 'holds no content' });
  problems.push(
    ...subjects.flatMap(problemsOf),
    ...danglingFigures(subjects),
    ...(await readFiles(dir, subjects)),
    ...(await readOpenStatements(dir, subjects)),
  );
  return problems.length > 0 ? { ok: false, problems } : { ok: true, subjects };
}

const fileOf = (kind: SubjectKind, slug: string, locale: string | null) =>
  path.posix.join(folders[kind], locale ?? structureFolder, `${slug}.json`);

/** Folders nobody would read: of a kind or a language that is not ours, or written in another way. */
async function strangeFolders(dir: string): Promise<FileProblem[]> {
  const kinds = Object.values(folders);
  const layers: string[] = [structureFolder, ...locales];
  const known = new Map([...kinds.map((kind): [string, string[]] => [kind, layers]), [openFolder, kinds]]);
  const foldersIn = async (folder: string) => {
    const entries = await readdir(path.join(dir, folder), { withFileTypes: true }).catch(() => []);
    return entries.flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith('.') ? [entry.name] : []));
  };
  const strange = (await foldersIn('')).filter((name) => name !== filesFolder && !known.has(name));
  for (const [folder, ours] of known)
    strange.push(
      ...(await foldersIn(folder)).filter((name) => !ours.includes(name)).map((name) => path.posix.join(folder, name)),
    );
  return strange.map((file) => ({ file, path: '(folder)', message: 'is no folder of content' }));
}

async function slugsIn(folder: string): Promise<string[]> {
  const layers = [structureFolder, ...locales];
  const names = await Promise.all(layers.map((layer) => readdir(path.join(folder, layer)).catch(() => [])));
  const slugs = names.flat().flatMap((name) => (name.endsWith('.json') ? [name.slice(0, -'.json'.length)] : []));
  return [...new Set(slugs)].toSorted();
}

async function readJson(file: string): Promise<'absent' | { problem: string } | { data: unknown }> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return 'absent';
  try {
    return { data: JSON.parse(text) };
  } catch (error) {
    return { problem: `is not JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** Everything that is wrong with one subject, file by file. */
function problemsOf({ kind, slug, layers }: SubjectContent): FileProblem[] {
  const at = (locale: string | null, issues: Issue[]) => issues.map((issue) => ({ file: fileOf(kind, slug, locale), ...issue }));
  const structure = layers.find((layer) => layer.locale === null);
  if (!structure) return at(null, [{ path: '(file)', message: 'is missing' }]);
  const checked = checkStructure(kindOf(kind), structure.data);
  if (!checked.ok) return at(null, checked.issues);
  const texts = layers.flatMap(({ locale, data }) => (locale === null ? [] : [{ locale, checked: checkText(locale, data) }]));
  const broken = texts.flatMap(({ locale, checked: text }) => (text.ok ? [] : at(locale, text.issues)));
  if (broken.length > 0) return broken;
  const words = Object.fromEntries(texts.flatMap(({ locale, checked: text }) => (text.ok ? [[locale, text.value]] : [])));
  return checkTogether(kindOf(kind).blocks(checked.value), words).map(({ path: where, message }) => {
    const [locale = sourceLocale, ...field] = where.split('.');
    return { file: fileOf(kind, slug, locale), path: field.join('.'), message };
  });
}

/** The files a structure names; none as long as the structure is wrong. */
export function filesOf(kind: SubjectKind, layers: SubjectContent['layers']): NamedFile[] {
  const checked = checkStructure(kindOf(kind), layers.find((layer) => layer.locale === null)?.data);
  return (checked.ok && kindOf(kind).files?.(checked.value)) || [];
}

/** Lays the files beside the subjects that name them. Out: what is missing, wrong or left over. Changes `subjects`. */
async function readFiles(dir: string, subjects: SubjectContent[]): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  const there = await readdir(path.join(dir, filesFolder)).catch(() => []);
  const unnamed = new Set(there);
  for (const subject of subjects) {
    subject.files = [];
    for (const { path: where, hash, use } of filesOf(subject.kind, subject.layers)) {
      const name = there.find((each) => each.startsWith(`${hash}.`));
      if (!name) {
        const missing = `${filesFolder}/${hash}.${use === 'document' ? 'pdf' : '(png|jpg|webp)'}`;
        problems.push({ file: fileOf(subject.kind, subject.slug, null), path: where, message: `there is no ${missing}` });
        continue;
      }
      unnamed.delete(name);
      const bytes = await readFile(path.join(dir, filesFolder, name));
      const check = checkFile({ hash, bytes });
      const wrong = check.ok
        ? useOf(check.facts.mediaType) === use
          ? null
          : 'is not what the content needs here'
        : check.message;
      if (wrong) problems.push({ file: `${filesFolder}/${name}`, path: '(file)', message: wrong });
      else subject.files.push({ hash, bytes });
    }
  }
  return [
    ...problems,
    ...[...unnamed].map((name) => ({ file: `${filesFolder}/${name}`, path: '(file)', message: 'nothing names this file' })),
  ];
}

/** Lays what is open beside the subjects it is about. Out: what is wrong, or is about nothing. Changes `subjects`. */
async function readOpenStatements(dir: string, subjects: SubjectContent[]): Promise<FileProblem[]> {
  const problems: FileProblem[] = [];
  for (const kind of kindsInOrder) {
    const folder = path.posix.join(openFolder, folders[kind]);
    for (const name of await readdir(path.join(dir, folder)).catch(() => [])) {
      const file = path.posix.join(folder, name);
      const read = await readJson(path.join(dir, file));
      const parsed = openStatementsSchema.safeParse(read !== 'absent' && 'data' in read ? read.data : null);
      const subject = subjects.find((each) => each.kind === kind && `${each.slug}.json` === name);
      if (!subject) problems.push({ file, path: '(file)', message: 'there is nothing it could be about' });
      else if (parsed.success) subject.open = parsed.data.statements;
      else problems.push(...issuesOf(parsed.error).map((issue) => ({ file, ...issue })));
    }
  }
  return problems;
}

/** Texts that name a figure which no file holds. */
function danglingFigures(subjects: SubjectContent[]): FileProblem[] {
  const figures = new Set(subjects.filter(({ kind }) => kind === 'figure').map(({ slug }) => slug));
  return subjects.flatMap(({ kind, slug, layers }) =>
    layers.flatMap(({ locale, data }) => {
      const text = locale === null ? null : checkText(locale, data);
      if (!text?.ok) return [];
      return Object.entries(text.value).flatMap(([id, words]) =>
        figuresIn(words)
          .filter((figure) => !figures.has(figure.slug))
          .map((figure) => ({
            file: fileOf(kind, slug, locale),
            path: `blocks.${id}`,
            message: `there is no figure "${figure.slug}"`,
          })),
      );
    }),
  );
}

/** Writes subjects into a folder in canonical form; files of kinds we know that are no longer content are removed. */
export async function writeContent(dir: string, subjects: SubjectContent[]): Promise<void> {
  for (const folder of [...Object.values(folders), filesFolder, openFolder])
    await rm(path.join(dir, folder), { recursive: true, force: true });
  for (const { kind, slug, layers, files = [], open = [] } of subjects) {
    const structure = layers.find((layer) => layer.locale === null)?.data;
    for (const { locale, data } of layers) {
      const file = path.join(dir, fileOf(kind, slug, locale));
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, canonical(kind, structure, locale, data));
    }
    if (open.length > 0) {
      const file = path.join(dir, openFolder, folders[kind], `${slug}.json`);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, `${JSON.stringify(openStatementsSchema.parse({ statements: open }), null, 2)}\n`);
    }
    for (const { hash, bytes } of files) {
      await mkdir(path.join(dir, filesFolder), { recursive: true });
      const check = checkFile({ hash, bytes });
      if (!check.ok) throw new Error(`The file ${hash} ${check.message}.`);
      await writeFile(path.join(dir, filesFolder, `${hash}.${extensions[check.facts.mediaType]}`), bytes);
    }
  }
}

/** A layer as file text: keys in the order of the schema, blocks in the order of the page. */
function canonical(kind: SubjectKind, structure: unknown, locale: string | null, data: unknown): string {
  const { schema, blocks } = kindOf(kind);
  const inSchemaOrder = locale === null ? schema.parse(data) : inBlockOrder(locale, data, blocks(schema.parse(structure)));
  return `${JSON.stringify(inSchemaOrder, null, 2)}\n`;
}

function inBlockOrder(locale: string, data: unknown, rules: { id: string }[]) {
  const text = (locale === sourceLocale ? sourceTextSchema : translationSchema).parse(data);
  const entries = rules.flatMap(({ id }) => (text.blocks[id] ? [[id, text.blocks[id]] as const] : []));
  return { blocks: Object.fromEntries(entries) };
}
