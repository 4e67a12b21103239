import { readdirSync, readFileSync } from 'node:fs';
import { NextIntlClientProvider } from 'next-intl';
import { RewritingStream } from 'parse5-html-rewriting-stream';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { folderOf } from '#features/publishing/kind-names.ts';
import type { Words } from '#features/publishing/text.ts';
import { isLocale, sourceLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import type { FormView } from './components/form-view.ts';
import { GermanFields } from './components/german-fields.tsx';
import { TranslationFields } from './components/translation-fields.tsx';
import type { Desk } from './data.ts';
import { type Draft, sameWords } from './draft.ts';
import type { JsonObject } from './field.ts';
import { kindFields } from './kind-fields.ts';
import { readDraft } from './read-form.ts';
import { wordBlocks } from './word-blocks.ts';

type Text = { blocks: Record<string, Words & { version?: number; ofVersion?: number }> };

const json = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as never;
const messagesIn = (locale: string) => ({
  ...(json(`messages/${locale}.json`) as object),
  ...(json(`messages/staff/${locale}.json`) as object),
});
const messages = { de: messagesIn('de'), en: messagesIn('en') };
const wordsIn = (text: Text) =>
  Object.fromEntries(Object.entries(text.blocks).map(([id, { version: _, ofVersion: __, ...words }]) => [id, words]));

const contentFolder: Record<SubjectKind, string> = { ...folderOf, guidance: 'guidance' };

const subjects = (Object.keys(contentFolder) as SubjectKind[])
  .filter((kind) => kind !== 'notice')
  .flatMap((kind) =>
    readdirSync(`content/${contentFolder[kind]}/structure`).map((file) => ({
      kind,
      file,
      dir: `content/${contentFolder[kind]}`,
    })),
  );

function viewOf(kind: SubjectKind, structure: JsonObject, words: Record<string, Words>, more: Partial<Desk> = {}): FormView {
  const draft: Draft = { structure, words, stayValid: [], standing: {}, seen: {}, note: '', publicNote: '' };
  const desk = {
    kind,
    slug: 'x',
    locale: sourceLocale,
    draft,
    structure,
    published: { structure, words, numbers: {}, base: { structure: null, text: null } },
    german: {},
    comments: [],
    ...more,
  } as unknown as Desk;
  return { desk, problems: new Map(), choices: {}, blocks: wordBlocks(kind, structure), today: '2026-11-24' };
}

/** What a browser would send of a form nobody has touched. */
async function formOf(html: string): Promise<FormData> {
  const form = new FormData();
  const stream = new RewritingStream();
  let area: { name: string; text: string } | null = null;
  let select: { name: string; first: string | null; chosen: string | null } | null = null;
  stream.on('startTag', ({ tagName, attrs }) => {
    const at = (name: string) => attrs.find((each) => each.name === name)?.value;
    const name = at('name') ?? '';
    if (tagName === 'input' && name && at('type') !== 'file') {
      if (at('type') !== 'checkbox' || at('checked') !== undefined) form.append(name, at('value') ?? 'on');
    }
    if (tagName === 'textarea') area = { name, text: '' };
    if (tagName === 'select') select = { name, first: null, chosen: null };
    if (tagName === 'option' && select) {
      select.first ??= at('value') ?? '';
      if (at('selected') !== undefined) select.chosen = at('value') ?? '';
    }
  });
  stream.on('text', ({ text }) => {
    if (area) area.text += text;
  });
  stream.on('endTag', ({ tagName }) => {
    if (tagName === 'textarea' && area) form.append(area.name, area.text.replace(/^\n/, ''));
    if (tagName === 'textarea') area = null;
    if (tagName === 'select' && select) form.append(select.name, select.chosen ?? select.first ?? '');
    if (tagName === 'select') select = null;
  });
  stream.resume();
  await new Promise((resolve) => stream.end(html, () => resolve(null)));
  return form;
}

/** Fails at a sentence that is missing. */
function markup(element: React.ReactNode, locale: 'de' | 'en'): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider
      locale={locale}
      messages={messages[locale]}
      timeZone="Europe/Berlin"
      onError={(error) => {
        throw error;
      }}
    >
      {element}
    </NextIntlClientProvider>,
  );
}

/** Some two dozen entries of all kinds in the first language, a handful in the second. */
const every = { de: 15, en: 60 };

test.each(['de', 'en'] as const)('whoever opens starter content in %s and sends the form has changed nothing', async (locale) => {
  for (const { kind, file, dir } of subjects.filter(({ kind: of }, index) => of === 'city' || index % every[locale] === 0)) {
    const structure = { ...(json(`${dir}/structure/${file}`) as JsonObject), unknownToTheForm: { kept: [1, 2] } };
    const view = viewOf(kind, structure, wordsIn(json(`${dir}/de/${file}`)));
    const form = await formOf(markup(<GermanFields view={view} />, locale));
    const after = readDraft((now) => kindFields(kind, now), form, view.desk.draft);
    expect([file, after.structure]).toEqual([file, { ...structure, ...withNewKeys(kind, structure) }]);
    for (const [id, words] of Object.entries(view.desk.draft.words))
      expect([file, id, sameWords(after.words[id], words)]).toEqual([file, id, true]);
  }
});

/** Keys a structure got after the file was written: empty in the form. */
function withNewKeys(kind: SubjectKind, structure: JsonObject): JsonObject {
  if (kind !== 'office') return {};
  return { capacity: structure.capacity ?? null };
}

test('a picture sent untouched stays the same picture; one that is decoration asks for no alternative text', async () => {
  const image = { id: 'label', type: 'image', file: 'a'.repeat(64), decorative: false, sources: [] };
  const structure = { group: 'arriving', position: 0, sensitive: false, offices: [], blocks: [image] } as JsonObject;
  const view = viewOf('guidance', structure, { label: { title: 'Ein Klingelschild', body: 'Der Name.' } });
  const html = markup(<GermanFields view={view} />, 'de');
  expect(html).toContain('Alternativtext');
  expect(html).toContain(`/admin/files/${image.file}`);
  const after = readDraft((now) => kindFields('guidance', now), await formOf(html), view.desk.draft);
  expect([after.structure, after.words.label]).toEqual([structure, view.desk.draft.words.label]);
  const decorative = viewOf('guidance', { ...structure, blocks: [{ ...image, decorative: true }] }, {});
  expect(markup(<GermanFields view={decorative} />, 'en')).not.toContain('Alternative text');
});

test('a translation sent untouched is the same translation', async () => {
  for (const { kind, file, dir } of subjects.filter((_, index) => index % 10 === 0)) {
    for (const locale of ['ar', 'en', 'uk']) {
      if (!isLocale(locale) || !readdirSync(`${dir}/${locale}`).includes(file)) continue;
      const structure = json(`${dir}/structure/${file}`) as JsonObject;
      const german = json(`${dir}/de/${file}`) as Text;
      const words = wordsIn(json(`${dir}/${locale}/${file}`));
      const beside = Object.fromEntries(
        Object.entries(wordsIn(german)).map(([id, each]) => [
          id,
          { words: each, version: german.blocks[id]?.version ?? 1, before: null },
        ]),
      );
      const view = viewOf(kind, structure, words, { locale, german: beside });
      const after = readDraft(null, await formOf(markup(<TranslationFields view={view} />, 'de')), view.desk.draft);
      for (const [id, each] of Object.entries(words))
        expect([file, locale, id, sameWords(after.words[id], each)]).toEqual([file, locale, id, true]);
    }
  }
});
