import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { PageHead } from '#components/page-head.tsx';
import { PaperFoot } from '#components/paper-foot.tsx';
import { SearchForm } from '#components/search-form.tsx';
import { Site } from '#features/city/components/site.tsx';
import { TermList } from '#features/glossary/components/term-list.tsx';
import { listTerms } from '#features/glossary/data.ts';
import { ReportLink } from '#features/error-reports/components/report-link.tsx';
import { searchPath } from '#features/search/search-kinds.ts';
import { alternates } from '#lib/i18n/alternates.ts';
import { locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import '../../styles/glossary.css';

type Props = { searchParams: Promise<{ q?: string | string[] }> };

const wordsOf = async ({ searchParams }: Props) => [(await searchParams).q ?? []].flat().join(' ').trim().slice(0, 200);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('Glossary')];
  const isFiltered = (await wordsOf(props)) !== '';
  return {
    title: t('title'),
    description: t('lead'),
    alternates: alternates('/glossary', locale, locales),
    ...(isFiltered && { robots: { index: false } }),
  };
}

export default async function GlossaryPage(props: Props) {
  const [words, locale, t] = [await wordsOf(props), await getLocale(), await getTranslations('Glossary')];
  const terms = await listTerms(locale, words);
  const path = localePath(locale, '/glossary');
  const typed = () => <bdi>{words}</bdi>;
  return (
    <Site path="/glossary" section="glossary">
      <PageHead title={t('title')} lead={<p>{t('lead')}</p>}>
        <SearchForm action={path} label={t('label')} hint={t('hint')} button={t('button')} words={words} />
      </PageHead>
      <div className="wrap page">
        {words && (
          <p>
            {t.rich('found', { count: terms.length, typed })} <a href={path}>{t('all')}</a>
          </p>
        )}
        {terms.length === 0 && (
          <p>
            <a className="plain-link" href={localePath(locale, searchPath(words, null))}>
              {t('everywhere')}
            </a>
          </p>
        )}
        <TermList terms={terms} />
        <ReportLink path="/glossary" />
        <PaperFoot path="/glossary" />
      </div>
    </Site>
  );
}
