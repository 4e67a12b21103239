import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { directionOf } from '#lib/i18n/locales.ts';

/** The frame of a preview: the language and direction of the page it shows, as on the public site. */
export async function PreviewHouse({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
