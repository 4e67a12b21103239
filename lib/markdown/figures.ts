import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * Figures in Markdown. A text says `:figure[slug]` and the reader sees the number; the words around it belong to the text.
 * Where the words bend with the number, all plural forms (CLDR categories of the language) stand in the directive:
 * `:figure[registration-deadline]{one="# Woche" other="# Wochen"}`; `#` is the number, a form may do without it.
 */
export type FigureReference = { slug: string; forms: Record<string, string> | null };

const parser = unified().use(remarkParse).use(remarkDirective);

type Node = Root | RootContent | PhrasingContent;

/** What an inline directive means: a figure, or (an author's stray colon) nothing but text. */
function referenceOf(node: Node): FigureReference | null {
  if (node.type !== 'textDirective' || node.name !== 'figure') return null;
  const [label] = node.children;
  if (label?.type !== 'text') return null;
  const forms = Object.entries(node.attributes ?? {}).flatMap(([category, form]) => (form ? [[category, form] as const] : []));
  return { slug: label.value.trim(), forms: forms.length > 0 ? Object.fromEntries(forms) : null };
}

function* nodesOf(node: Node): Generator<Node> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

/** Parses Markdown; every directive that is no figure becomes the characters that were typed. */
export function parseMarkdown(markdown: string): Root {
  const tree = parser.parse(markdown);
  for (const node of nodesOf(tree)) {
    if (!('children' in node)) continue;
    node.children = node.children.map((child) => {
      const isDirective = child.type === 'textDirective' || child.type === 'leafDirective' || child.type === 'containerDirective';
      if (!isDirective || referenceOf(child)) return child;
      const typed = markdown.slice(child.position?.start.offset, child.position?.end.offset);
      return child.type === 'textDirective'
        ? { type: 'text', value: typed }
        : { type: 'paragraph', children: [{ type: 'text', value: typed }] };
    }) as never;
  }
  return tree;
}

/** Which figures a Markdown text mentions, in order, each mention once. */
export function figureReferences(markdown: string): FigureReference[] {
  if (!markdown.includes(':figure[')) return []; // most texts: parsing is what costs
  return [...nodesOf(parseMarkdown(markdown))].flatMap((node) => referenceOf(node) ?? []);
}

/** Replaces every figure by what `say` makes of it. Changes `tree`. */
export function sayFigures(tree: Root, say: (reference: FigureReference) => PhrasingContent): Root {
  for (const node of nodesOf(tree)) {
    if (!('children' in node)) continue;
    node.children = node.children.map((child) => {
      const reference = referenceOf(child);
      return reference ? say(reference) : child;
    }) as never;
  }
  return tree;
}

/** The words of a Markdown text without any markup; figures are left out, their numbers live elsewhere. */
export function plainText(markdown: string): string {
  const tree = sayFigures(parseMarkdown(markdown), () => ({ type: 'text', value: '' }));
  const words = [...nodesOf(tree)].map((node) => {
    if (node.type === 'text' || node.type === 'inlineCode') return node.value;
    return node.type === 'paragraph' || node.type === 'listItem' ? ' ' : '';
  });
  return words.join('').replace(/\s+/g, ' ').trim();
}
