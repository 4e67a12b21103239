/**
 * The one table of languages. Everything that depends on a language (direction, own name, search analysis, who may read it)
 * is read from here; nothing else in the house names a language.
 */
type Language = {
  /** BCP 47 tag, also the first part of every public address. */
  code: string;
  /** The language's own name, as its readers write it. */
  name: string;
  dir: 'ltr' | 'rtl';
  /** ISO 15924 code of the script. */
  script: 'Latn' | 'Arab' | 'Cyrl';
  /** `live`: offered everywhere. `partial`: offered, gaps are expected. `withdrawn`: addresses answer, no longer offered. */
  status: 'live' | 'partial' | 'withdrawn';
  /** PostgreSQL text search configuration; `simple` where PostgreSQL knows no stemming. */
  textSearch: 'german' | 'english' | 'arabic' | 'simple';
  /** Tag for `Intl`: Latin digits (as on German letters and doors) and the Gregorian calendar in every language. */
  intl: string;
};

export const languages = [
  {
    code: 'de',
    name: 'Deutsch',
    dir: 'ltr',
    script: 'Latn',
    status: 'live',
    textSearch: 'german',
    intl: 'de-DE',
  },
  {
    code: 'en',
    name: 'English',
    dir: 'ltr',
    script: 'Latn',
    status: 'live',
    textSearch: 'english',
    intl: 'en-GB',
  },
  {
    code: 'ar',
    name: 'العربية',
    dir: 'rtl',
    script: 'Arab',
    status: 'live',
    textSearch: 'arabic',
    intl: 'ar-u-ca-gregory-nu-latn',
  },
  {
    code: 'uk',
    name: 'Українська',
    dir: 'ltr',
    script: 'Cyrl',
    status: 'live',
    textSearch: 'simple',
    intl: 'uk-UA',
  },
] as const satisfies readonly Language[];

export type Locale = (typeof languages)[number]['code'];

/** German is the source of every translation and prevails in law. */
export const sourceLocale = 'de' satisfies Locale;

export const locales: readonly Locale[] = languages.map((language) => language.code);

export const isLocale = (value: string): value is Locale => locales.some((locale) => locale === value);

export const languageOf = (locale: Locale): Language => languages.find((language) => language.code === locale) ?? languages[0];

export const directionOf = (locale: Locale) => languageOf(locale).dir;
