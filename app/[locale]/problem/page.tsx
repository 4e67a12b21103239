import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { Plate } from '#components/plate.tsx';
import { SearchForm } from '#components/search-form.tsx';
import { languagesAt } from '#features/addresses/data.ts';
import { Site } from '#features/city/components/site.tsx';
import { findWithdrawn } from '#features/publishing/data.ts';
import { Withdrawn } from '#features/publishing/components/withdrawn.tsx';
import { MissingLanguage } from '#features/guidance/components/missing-language.tsx';
import { type ProblemKind, problemKind } from '#lib/http/problem-kind.ts';
import { localePath } from '#lib/i18n/paths.ts';

type Problem = { searchParams: Promise<{ status?: string; path?: string }> };

const kindOf = async ({ searchParams }: Problem) => problemKind(Number((await searchParams).status) || 404);

export async function generateMetadata(problem: Problem): Promise<Metadata> {
  const t = await getTranslations('Problem');
  return { title: t(`${await kindOf(problem)}.title`), robots: { index: false } };
}

/**
 * The page server shows this page at the address that failed, with the status of the failure. `path` is that address: where it exists
 * in other languages, the page says in which.
 */
export default async function ProblemPage(problem: Problem) {
  const { path: address = '/' } = await problem.searchParams;
  const [kind, path] = [await kindOf(problem), address.replace(/^\/[^/]*/, '') || '/'];
  const languages = kind === 'missing' ? await languagesAt(path.replace(/\/bilingual$/, '')) : [];
  const [locale, t] = [await getLocale(), await getTranslations('Problem')];
  const withdrawn = kind === 'missing' && languages.length === 0 ? await findWithdrawn(path, locale) : null;
  return (
    <Site path={path} {...(languages.length > 0 && { available: languages })}>
      {withdrawn && <meta name="wegweiser-gone" />}
      {withdrawn ? (
        <Withdrawn withdrawn={withdrawn} />
      ) : languages.length > 0 ? (
        <MissingLanguage path={path} available={languages} />
      ) : (
        <WhatHappened kind={kind} />
      )}
      <div className="wrap page">
        <Plate href={localePath(locale, '/')} icon="signpost">
          {t('home')}
        </Plate>
      </div>
    </Site>
  );
}

async function WhatHappened({ kind }: { kind: ProblemKind }) {
  const [locale, t, search] = [await getLocale(), await getTranslations('Problem'), await getTranslations('Search')];
  return (
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
  );
}
