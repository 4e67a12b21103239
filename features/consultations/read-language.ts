import { isLocale, type Locale } from '#lib/i18n/locales.ts';

/** The person's language out of an address; English where it names none of ours. */
export const readLanguage = (value: string | string[] | undefined): Locale =>
  typeof value === 'string' && isLocale(value) ? value : 'en';
