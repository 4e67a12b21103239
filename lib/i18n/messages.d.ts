import type messages from '#messages/de.json';
import type staffMessages from '#messages/staff/de.json';
import type { Locale } from './locales.ts';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
    /** German is the typed source: a key that is missing here fails the type check. */
    Messages: typeof messages & typeof staffMessages;
  }
}
