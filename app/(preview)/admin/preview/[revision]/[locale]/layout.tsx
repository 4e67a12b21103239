import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { PreviewHouse } from '#features/review/components/preview-house.tsx';
import { isLocale } from '#lib/i18n/locales.ts';
import '../../../../../styles/public.css';
import '../../../../../styles/agenda.css';
import '../../../../../styles/glossary.css';
import '../../../../../styles/leaflets.css';
import '../../../../../styles/quick-exit.css';
import '../../../../../styles/previews.css';

export const dynamic = 'force-dynamic';
export const metadata: Metadata = { robots: { index: false, follow: false }, icons: { icon: '/icon.svg' } };

type Layout = { children: ReactNode; params: Promise<{ locale: string }> };

export default async function PreviewLayout({ children, params }: Layout) {
  if (!isLocale((await params).locale)) notFound();
  return <PreviewHouse>{children}</PreviewHouse>;
}
