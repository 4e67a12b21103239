import type { Metadata, Viewport } from 'next';
import { notFound } from 'next/navigation';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import { findCity } from '#features/city/data.ts';
import { readEnvironment } from '#lib/env.ts';
import { directionOf, isLocale } from '#lib/i18n/locales.ts';
import '../styles/public.css';

/** The page server caches, and knows when a page has changed; Next renders every time. */
export const dynamic = 'force-dynamic';

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fbf7ef' },
    { media: '(prefers-color-scheme: dark)', color: '#101a2b' },
  ],
};

export async function generateMetadata(): Promise<Metadata> {
  const { centreName } = await findCity(await getLocale());
  const { publicUrl, demo } = readEnvironment();
  return {
    metadataBase: new URL(publicUrl),
    title: { default: centreName, template: `%s – ${centreName}` },
    icons: { icon: '/icon.svg' },
    manifest: '/site.webmanifest',
    formatDetection: { telephone: false, email: false, address: false },
    ...(demo && { robots: { index: false, follow: false } }),
  };
}

type Layout = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function PublicLayout({ children, params }: Layout) {
  if (!isLocale((await params).locale)) notFound(); // /wp-login.php and the like are no language of ours
  const locale = await getLocale();
  return (
    <html lang={locale} dir={directionOf(locale)}>
      <body>{children}</body>
    </html>
  );
}
