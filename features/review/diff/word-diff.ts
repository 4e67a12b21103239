/** A run of words that stayed, went or came. */
export type Part = { kind: 'same' | 'removed' | 'added'; text: string };

/** Words, numbers, a figure with its plural forms, single signs, runs of blanks. */
const token = /:figure\[[^\]]*\](?:\{[^}]*\})?|[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*|\s+|[^\s]/gu;

/** From this many comparisons on (about a page against a page) a text counts as rewritten. */
const patience = 4_000_000;

/**
 * What changed between two texts, word by word (longest common subsequence).
 * Out: parts that give `before` when the added ones are left out, and `after` when the removed ones are.
 */
export function wordDiff(before: string, after: string): Part[] {
  const [a, b] = [before.match(token) ?? [], after.match(token) ?? []];
  let start = 0;
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [middleA, middleB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const middle: Part[] =
    middleA.length * middleB.length > patience ? rewritten(middleA, middleB) : commonAndOther(middleA, middleB);
  return joined([same(a.slice(0, start)), ...middle, same(a.slice(a.length - end))]);
}

const same = (tokens: string[]): Part => ({ kind: 'same', text: tokens.join('') });
const rewritten = (a: string[], b: string[]): Part[] => [
  { kind: 'removed', text: a.join('') },
  { kind: 'added', text: b.join('') },
];

function commonAndOther(a: string[], b: string[]): Part[] {
  // lengths[i][j]: tokens that a from i and b from j have in common, in order
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!);
  const parts: Part[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i]! });
      [i, j] = [i + 1, j + 1];
    } else if (j >= b.length || (i < a.length && lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!)) {
      parts.push({ kind: 'removed', text: a[i]! });
      i += 1;
    } else {
      parts.push({ kind: 'added', text: b[j]! });
      j += 1;
    }
  }
  return parts;
}

/** One run per change: a blank between two changed words counts as changed, and what went stands before what came. */
function joined(parts: Part[]): Part[] {
  const runs: Part[] = [];
  let [removed, added, blank] = ['', '', ''];
  const flush = () => {
    if (removed) runs.push({ kind: 'removed', text: removed });
    if (added) runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const keep = (text: string) => {
    const last = runs.at(-1);
    if (last?.kind === 'same') last.text += text;
    else if (text) runs.push({ kind: 'same', text });
  };
  for (const { kind, text } of parts) {
    if (!text) continue;
    if (kind !== 'same') {
      [removed, added, blank] = [removed + blank, added + blank, ''];
      if (kind === 'removed') removed += text;
      else added += text;
    } else if (/^\s+$/.test(text) && (removed || added)) blank += text;
    else {
      flush();
      keep(blank + text);
      blank = '';
    }
  }
  flush();
  keep(blank);
  return runs;
}
