/** Cards of sentences that both sides of the table need, in the order of a conversation. The words stand in `Phrases`, in every language. */
export const phrases = {
  begin: ['hello', 'sit-down', 'one-moment', 'how-help', 'what-about', 'free', 'private'],
  understand: ['which-language', 'interpreter', 'telephone', 'no-interpreter', 'slowly', 'write', 'repeat', 'understand'],
  papers: ['letter', 'passport', 'residence-paper', 'registration-paper', 'copy', 'keep', 'bring-papers', 'sign'],
  way: ['slip', 'go-there', 'need-appointment', 'no-appointment', 'book-appointment', 'closed-today', 'tomorrow', 'costs'],
  limits: ['no-legal-advice', 'no-decision', 'do-not-know', 'deadline', 'safe'],
  answers: ['yes', 'no', 'i-do-not-know', 'i-do-not-understand', 'i-need-help-reading', 'i-do-not-want-to-say'],
  numbers: ['children', 'numbers', 'goodbye'],
} as const satisfies Record<string, readonly string[]>;

type PhraseGroup = keyof typeof phrases;
export type Phrase = (typeof phrases)[PhraseGroup][number];

export const phraseGroups = Object.keys(phrases) as PhraseGroup[];
const all: readonly Phrase[] = Object.values(phrases).flat();

export const isPhrase = (value: string): value is Phrase => all.some((each) => each === value);

/** The cards before and after one, in a circle. */
export function neighbours(phrase: Phrase): { before: Phrase; after: Phrase } {
  const at = all.indexOf(phrase);
  return { before: all.at(at - 1) ?? phrase, after: all[(at + 1) % all.length] ?? phrase };
}
