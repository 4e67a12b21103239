import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { SearchForm } from '#components/search-form.tsx';
import { Site } from '#features/city/components/site.tsx';
import { SearchResults } from '#features/search/components/search-results.tsx';
import { search } from '#features/search/data.ts';
import { localePath } from '#lib/i18n/paths.ts';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Search');
  return { title: t('title'), robots: { index: false } };
}

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string | string[] }> }) {
  const [{ q }, locale, t] = [await searchParams, await getLocale(), await getTranslations('Search')];
  const words = [q ?? []].flat().join(' ').trim();
  return (
    <Site path="/search" section="search">
      <PageHead title={t('title')}>
        <SearchForm
          action={localePath(locale, '/search')}
          label={t('label')}
          hint={t('hint')}
          button={t('button')}
          words={words}
        />
      </PageHead>
      <div className="wrap page">{words && <SearchResults words={words} found={await search(words, locale)} />}</div>
    </Site>
  );
}
