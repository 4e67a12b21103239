import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { enter } from '#features/accounts/require.ts';
import { PhraseList } from '#features/consultations/components/phrase-list.tsx';
import { readLanguage } from '#features/consultations/read-language.ts';
import '../../../styles/desk.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Desk.phrases');
  return { title: t('title') };
}

/** `?in=ar`: the person's language. */
export default async function PhrasesPage({ searchParams }: PageProps<'/desk/phrases'>) {
  await enter('/desk/phrases');
  return <PhraseList locale={readLanguage((await searchParams).in)} />;
}
