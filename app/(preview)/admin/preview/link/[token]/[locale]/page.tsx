import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { PreviewPage } from '#features/review/components/preview-page.tsx';
import { findPreview, findPreviewLink } from '#features/review/preview/data.ts';
import { now } from '#lib/clock.ts';

type Props = PageProps<'/admin/preview/link/[token]/[locale]'>;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('Preview'))('title') };
}

/** The same preview for whoever holds the link, until it expires. */
export default async function SharedPreview({ params, searchParams }: Props) {
  const [{ token }, { on }, at] = [await params, await searchParams, new Date(now().epochMilliseconds)];
  const link = await findPreviewLink(token, at);
  const outcome = link && (await findPreview(link.revisionId, await getLocale(), at, typeof on === 'string' ? on : null));
  if (!outcome) notFound();
  return (
    <PreviewPage outcome={outcome} revision={link.revisionId} base={`/admin/preview/link/${token}`} until={link.expiresAt} />
  );
}
