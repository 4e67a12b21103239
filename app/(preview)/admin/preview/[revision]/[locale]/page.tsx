import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { PreviewPage } from '#features/review/components/preview-page.tsx';
import { findPreview } from '#features/review/preview/data.ts';
import { now } from '#lib/clock.ts';

type Props = PageProps<'/admin/preview/[revision]/[locale]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Preview'))('title') };
}

/** What readers of a language would see if a revision were public now. */
export default async function StaffPreview({ params, searchParams }: Props) {
  const { revision, locale } = await params;
  await enter('/admin/preview/[revision]/[locale]', { revision, locale });
  const { on } = await searchParams;
  const outcome = await findPreview(
    revision,
    await getLocale(),
    new Date(now().epochMilliseconds),
    typeof on === 'string' ? on : null,
  );
  if (!outcome) notFound();
  return <PreviewPage outcome={outcome} revision={revision} base={`/admin/preview/${revision}`} until={null} />;
}
