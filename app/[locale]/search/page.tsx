import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { after } from 'next/server';
import { PageHead } from '#components/page-head.tsx';
import { SearchForm } from '#components/search-form.tsx';
import { Site } from '#features/city/components/site.tsx';
import { findCity } from '#features/city/data.ts';
import { SearchResults } from '#features/search/components/search-results.tsx';
import { Situations } from '#features/guidance/components/situations.tsx';
import { type GuideGroup, listGuide } from '#features/guidance/data.ts';
import { countZeroSearch } from '#features/reports/mutations.ts';
import { search } from '#features/search/data.ts';
import { readKind, searchPath } from '#features/search/search-kinds.ts';
import { now } from '#lib/clock.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../styles/filter.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Search');
  return { title: t('title'), robots: { index: false } };
}

type Props = { searchParams: Promise<{ q?: string | string[]; kind?: string | string[] }> };

export default async function SearchPage({ searchParams }: Props) {
  const [{ q, kind: asked }, locale, t] = [await searchParams, await getLocale(), await getTranslations('Search')];
  const [words, kind] = [[q ?? []].flat().join(' ').trim().slice(0, 200), readKind(asked)];
  return (
    <Site path={words ? searchPath(words, kind) : '/search'} section="search">
      <PageHead title={t('title')}>
        <SearchForm
          action={localePath(locale, '/search')}
          label={t('label')}
          hint={t('hint')}
          button={t('button')}
          words={words}
        />
      </PageHead>
      <div className="wrap page">
        {words ? <Results words={words} kind={kind} locale={locale} /> : <Topics guide={await listGuide(locale)} />}
      </div>
    </Site>
  );
}

/** Who has no word yet can look around. */
async function Topics({ guide }: { guide: GuideGroup[] }) {
  const t = await getTranslations('Home');
  return (
    <section>
      <h2>{t('topics')}</h2>
      <Situations guide={guide} />
    </section>
  );
}

async function Results({ words, kind, locale }: { words: string; kind: ReturnType<typeof readKind>; locale: Locale }) {
  const [found, guide, city] = await Promise.all([search(words, locale), listGuide(locale), findCity(locale)]);
  if (found.length === 0) after(() => countZeroSearch(locale, now()));
  return <SearchResults words={words} kind={kind} found={found} guide={guide} cityPhone={city.phone} />;
}
