import type { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import { latinRuns } from '#lib/i18n/latin-runs.ts';
import { languageOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';

type Nodes = Parameters<typeof toJsxRuntime>[0];
type Root = Extract<Nodes, { type: 'root' }>;
type Element = Extract<Nodes, { type: 'element' }>;
type ElementContent = Element['children'][number];

/**
 * Marks the German words of a text in another script with their language and isolates them: `<bdi lang="de">`. Changes `tree`.
 * Texts in Latin letters stay as they are, nothing tells their German words apart.
 */
export function nameGerman(tree: Root, locale: Locale): Root {
  if (languageOf(locale).script !== 'Latn') markIn(tree);
  return tree;
}

function markIn(parent: Root | Element) {
  parent.children = parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return latinRuns(child.value).map(toNode);
    if (child.type === 'element') markIn(child);
    return child.type === 'doctype' ? [] : [child];
  });
}

const toNode = ({ text, isLatin }: { text: string; isLatin: boolean }): ElementContent =>
  isLatin
    ? { type: 'element', tagName: 'bdi', properties: { lang: sourceLocale }, children: [{ type: 'text', value: text }] }
    : { type: 'text', value: text };
