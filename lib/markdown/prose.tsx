import { toJsxRuntime } from 'hast-util-to-jsx-runtime';
import type { Components } from 'hast-util-to-jsx-runtime';
import { Fragment, jsx, jsxs } from 'react/jsx-runtime';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { Locale } from '#lib/i18n/locales.ts';
import { parseMarkdown, sayFigures } from './figures.ts';
import type { FigureReference } from './figures.ts';
import { nameGerman } from './name-german.ts';

/** What an author's Markdown may become. Headings and images are blocks of their own, never part of a text. */
const allowed = {
  tagNames: ['p', 'ul', 'ol', 'li', 'strong', 'em', 'a', 'br'],
  attributes: { a: ['href'] },
  protocols: { href: ['https', 'http', 'mailto', 'tel'] },
};

/** A phone number reads from left to right in every language. */
const components: Components = {
  a: ({ href, children }) => <a href={href}>{href?.startsWith('tel:') ? <bdi dir="ltr">{children}</bdi> : children}</a>,
};

const toHtml = unified().use(remarkRehype).use(rehypeSanitize, allowed);

type ProseProps = {
  text: string;
  /** The language of the text. */
  locale: Locale;
  /** Says a figure in the language of the text; null where it has no value. */
  figure: (reference: FigureReference) => string | null;
};

function htmlOf({ text, locale, figure }: ProseProps) {
  const tree = sayFigures(parseMarkdown(text), (reference) => ({ type: 'text', value: figure(reference) ?? '…' }));
  return nameGerman(toHtml.runSync(tree), locale);
}

/** Block Markdown as HTML: paragraphs, lists, emphasis, links. Anything else is shown as the words it holds. */
export function Prose(props: ProseProps) {
  return toJsxRuntime(htmlOf(props), { Fragment, jsx, jsxs, components });
}

/** One line of Markdown without the paragraph around it, for headings, tags and list entries. */
export function Inline(props: ProseProps) {
  const tree = htmlOf(props);
  const paragraphs = tree.children.filter((node) => node.type === 'element');
  const children = paragraphs.flatMap((node) => (node.tagName === 'p' ? node.children : [node]));
  return toJsxRuntime({ type: 'root', children }, { Fragment, jsx, jsxs, components });
}
