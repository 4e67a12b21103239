/**
 * What was copied from Word or a web page, as Markdown: words, paragraphs, lists, bold and links, nothing else.
 * In: the clipboard's HTML. Runs in browsers only.
 */
export function cleanPaste(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  for (const dead of body.querySelectorAll('style, script, title, meta, xml, head, img, svg, iframe')) dead.remove();
  return blocksOf(body)
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const blockTags = new Set(
  'P DIV H1 H2 H3 H4 H5 H6 UL OL LI TABLE TR BLOCKQUOTE SECTION ARTICLE HEADER FOOTER MAIN PRE'.split(' '),
);

function blocksOf(parent: Element): string[] {
  const blocks: string[] = [];
  let line = '';
  const finish = () => {
    if (line.trim()) blocks.push(tidyLine(line));
    line = '';
  };
  let wordList: string[] = [];
  const finishList = () => {
    if (wordList.length > 0) blocks.push(wordList.join('\n'));
    wordList = [];
  };
  for (const node of parent.childNodes) {
    if (!(node instanceof Element) || !blockTags.has(node.tagName)) {
      const text = inlineOf(node);
      if (text.trim()) finishList();
      line += text;
      continue;
    }
    finish();
    const item = wordListItem(node);
    if (item) {
      wordList.push(item);
      continue;
    }
    finishList();
    if (node.tagName === 'UL' || node.tagName === 'OL') blocks.push(listOf(node));
    else if ([...node.children].some((child) => blockTags.has(child.tagName))) blocks.push(...blocksOf(node));
    else {
      const text = tidyLine(inlineOf(node));
      if (text) blocks.push(text);
    }
  }
  finish();
  finishList();
  return blocks;
}

/** Word writes lists as paragraphs with a bullet or number of its own in front. */
function wordListItem(node: Element): string | null {
  if (!/mso-list/i.test(node.getAttribute('style') ?? '') && !/MsoListParagraph/.test(node.className)) return null;
  const text = tidyLine(inlineOf(node));
  const number = /^(?:\d+|[a-z])[.)]\s*/.exec(text);
  if (number) return `1. ${text.slice(number[0].length)}`;
  return `- ${text.replace(/^[·•▪§o\-–]\s*/u, '')}`;
}

function listOf(list: Element): string {
  const items = [...list.children].filter((child) => child.tagName === 'LI');
  return items
    .map((item, index) => {
      const text = blocksOf(item).join(' ').replace(/\n+/g, ' ').trim() || tidyLine(inlineOf(item));
      return `${list.tagName === 'OL' ? `${index + 1}.` : '-'} ${text}`;
    })
    .join('\n');
}

function inlineOf(node: Node): string {
  if (node instanceof Text) return escaped(node.data.replace(/[\s\u00a0]+/g, ' '));
  if (!(node instanceof Element)) return '';
  // Word's own bullets, in front of what it calls a list.
  if (/mso-list:\s*ignore/i.test(node.getAttribute('style') ?? '')) return `${node.textContent?.trim() ?? ''} `;
  if (node.tagName === 'BR') return ' ';
  const inside = [...node.childNodes].map(inlineOf).join('');
  if (!inside.trim()) return inside;
  if (node instanceof HTMLAnchorElement && /^(https?|mailto|tel):/i.test(node.getAttribute('href') ?? '')) {
    return `[${inside.trim()}](${node.getAttribute('href')})`;
  }
  return isBold(node) ? marked(inside) : inside;
}

function isBold(node: Element): boolean {
  const weight = node instanceof HTMLElement ? node.style.fontWeight : '';
  if (weight === 'normal' || weight === '400') return false; // Google Docs wraps everything in such a <b>
  return node.tagName === 'B' || node.tagName === 'STRONG' || weight === 'bold' || Number(weight) >= 600;
}

/** Bold, with the blanks outside where Markdown wants them. */
const marked = (text: string) =>
  text.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, before, inner, after) => `${before}**${inner.replaceAll('**', '')}**${after}`);

const escaped = (text: string) => text.replace(/([\\*_[\]<>`])/g, '\\$1');
const tidyLine = (text: string) => text.replace(/\s+/g, ' ').replaceAll('****', '').trim();
