import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { directionOf, type Locale } from '#lib/i18n/locales.ts';

/** Words inside a line that may be in another language than the page: named and isolated, so that neither disturbs the other. */
export function Foreign({ locale, children }: { locale: Locale; children: ReactNode }) {
  return locale === useLocale() ? children : <bdi lang={locale}>{children}</bdi>;
}

/** `lang` and `dir` for a whole block in another language than its surroundings; nothing where they agree. */
export const languageOfBlock = (locale: Locale, around: Locale) =>
  locale === around ? {} : { lang: locale, dir: directionOf(locale) };
