import { type Locale, isLocale, languageOf, sourceLocale } from './locales.ts';

export const languageStates = ['live', 'partial', 'withdrawn'] as const;
export type LanguageState = (typeof languageStates)[number];

/** What administrators have set, as this process last read it. One per process, also across the module reloads of `npm run dev`. */
const shared = globalThis as typeof globalThis & { wegweiserLanguages?: ReadonlyMap<Locale, LanguageState> };

/** Whether a language is offered to readers: the administrators' word, else the table's. German is always offered. */
export const isOffered = (locale: Locale): boolean => stateOf(locale) !== 'withdrawn';

/** `live`, `partial` or `withdrawn`, as set by an administrator, else as in the table of languages. */
export const stateOf = (locale: Locale): LanguageState =>
  locale === sourceLocale ? 'live' : (shared.wegweiserLanguages?.get(locale) ?? languageOf(locale).status);

/** Takes over what stands in the database (`{uk: 'withdrawn'}`); anything that is no language or state of ours is passed over. */
export function takeLanguageStates(stored: unknown): void {
  const entries = typeof stored === 'object' && stored ? Object.entries(stored) : [];
  shared.wegweiserLanguages = new Map(
    entries.flatMap(([locale, state]) => {
      const known = languageStates.find((each) => each === state);
      return isLocale(locale) && known ? [[locale, known] as const] : [];
    }),
  );
}
