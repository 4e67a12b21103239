/** A piece of a text: either words in Latin letters or everything between them. */
export type Run = { text: string; isLatin: boolean };

/** Latin words with what belongs to them: the spaces and signs inside a name, the number of a house or a paragraph. */
const latin = /(?:§§? ?\d+[a-z]? )?\p{Script=Latin}(?:[\p{Script=Latin}\p{M}\d\u00ad .,:&’'/@+–-]*[\p{Script=Latin}\p{M}\d])?/gu;

/**
 * Splits a text written in another script into its runs of Latin letters and the rest: office words stay German in every language
 * and must be named and isolated as such. The runs in order make the text again.
 */
export function latinRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(latin)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), isLatin: false });
    runs.push({ text: match[0], isLatin: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) runs.push({ text: text.slice(end), isLatin: false });
  return runs;
}
