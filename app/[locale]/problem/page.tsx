import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Plate } from '#components/plate.tsx';
import { SearchForm } from '#components/search-form.tsx';
import { Site } from '#features/city/components/site.tsx';
import { problemKind } from '#lib/http/problem-kind.ts';
import { localePath } from '#lib/i18n/paths.ts';

type Problem = { searchParams: Promise<{ status?: string; path?: string }> };

const kindOf = async ({ searchParams }: Problem) => problemKind(Number((await searchParams).status) || 404);

export async function generateMetadata(problem: Problem): Promise<Metadata> {
  const t = await getTranslations('Problem');
  return { title: t(`${await kindOf(problem)}.title`), robots: { index: false } };
}

/** The page server shows this page at the address that failed, with the status of the failure. `path` is that address. */
export default async function ProblemPage(problem: Problem) {
  const { path = '/' } = await problem.searchParams;
  const [locale, kind, t, search] = [
    await getLocale(),
    await kindOf(problem),
    await getTranslations('Problem'),
    await getTranslations('Search'),
  ];
  return (
    <Site path={path.replace(/^\/[^/]*/, '') || '/'}>
      <PageHead title={t(`${kind}.title`)} lead={<p>{t(`${kind}.text`)}</p>}>
        {kind === 'missing' && (
          <SearchForm
            action={localePath(locale, '/search')}
            label={search('label')}
            hint={search('hint')}
            button={search('button')}
          />
        )}
      </PageHead>
      <div className="wrap page">
        <Plate href={localePath(locale, '/')} icon="signpost">
          {t('home')}
        </Plate>
      </div>
    </Site>
  );
}
