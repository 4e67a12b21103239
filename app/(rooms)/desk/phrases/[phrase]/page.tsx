import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { PhraseCard } from '#features/consultations/components/phrase-card.tsx';
import { isPhrase } from '#features/consultations/phrases.ts';
import { readLanguage } from '#features/consultations/read-language.ts';
import '../../../../styles/desk.css';

type Props = PageProps<'/desk/phrases/[phrase]'>;

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Desk.phrases');
  return { title: t('title') };
}

/** One sentence, to be read from across the table. */
export default async function PhrasePage({ params, searchParams }: Props) {
  const { phrase } = await params;
  await enter('/desk/phrases/[phrase]', { phrase });
  if (!isPhrase(phrase)) notFound();
  return <PhraseCard phrase={phrase} locale={readLanguage((await searchParams).in)} />;
}
