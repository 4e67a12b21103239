import type { Part } from '#features/review/diff/word-diff.ts';
import type { Titles } from '#features/review/review.ts';

/** A text with what went and what came, figures by their names. */
export function Parts({ parts, titles }: { parts: Part[]; titles: Titles }) {
  return parts.map(({ kind, text }, index) => {
    const words = <Marked text={text} titles={titles} />;
    if (kind === 'same') return <span key={index}>{words}</span>;
    return kind === 'removed' ? <del key={index}>{words}</del> : <ins key={index}>{words}</ins>;
  });
}

const figure = /:figure\[([^\]]*)\](?:\{[^}]*\})?/g;

function Marked({ text, titles }: { text: string; titles: Titles }) {
  const pieces = [];
  let end = 0;
  for (const match of text.matchAll(figure)) {
    pieces.push(text.slice(end, match.index), <mark key={match.index}>{titles.get(`figure ${match[1]}`) ?? match[1]}</mark>);
    end = match.index + match[0].length;
  }
  return [...pieces, text.slice(end)];
}
