import type { ReactNode } from 'react';
import { directionOf, type Locale } from '#lib/i18n/locales.ts';

type PairProps = {
  /** The languages from left to right, the same on every sheet whatever their direction. */
  locales: readonly [Locale, Locale];
  className?: string;
  /** Stands between the two. */
  between?: ReactNode;
  children: (locale: Locale) => ReactNode;
};

/** The same thing in two languages on one line, so that two people can point at it. */
export function Pair({ locales, className, between, children }: PairProps) {
  return (
    <div className={className ? `pair ${className}` : 'pair'}>
      {locales.map((locale) => (
        <div key={locale} lang={locale} dir={directionOf(locale)}>
          {children(locale)}
        </div>
      ))}
      {between}
    </div>
  );
}
