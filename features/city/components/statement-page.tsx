import type { Metadata } from 'next';
import { useTranslations } from 'next-intl';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { languageOfBlock } from '#components/foreign.tsx';
import { Note } from '#components/note.tsx';
import { PageHead } from '#components/page-head.tsx';
import { PaperFoot } from '#components/paper-foot.tsx';
import { findStatement, type StatementView } from '#features/city/data.ts';
import { languagesOfPage, type Statement, statementPages } from '#features/city/open-pages.ts';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { TrustLine } from '#features/publishing/components/trust-line.tsx';
import { ReportLink } from '#features/error-reports/components/report-link.tsx';
import { alternates } from '#lib/i18n/alternates.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { Site } from './site.tsx';

export async function statementMetadata(id: Statement): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('City')];
  const languages = languagesOfPage(id);
  const own = languages.includes(locale) ? locale : sourceLocale;
  return { title: t(`pages.${id}`), alternates: alternates(statementPages[id], own, languages) };
}

type StatementPageProps = {
  id: Statement;
  /** The words, where they are not the public ones. */
  statement?: StatementView;
  /** What belongs to the page besides the centre's own words. */
  children?: ReactNode;
};

/** What the centre says about itself. A page whose words are missing says so and stays reachable. */
export async function StatementPage({ id, statement: given, children }: StatementPageProps) {
  const [locale, t] = [await getLocale(), await getTranslations('City')];
  const statement = given ?? (await findStatement(id, locale));
  const path = statementPages[id];
  return (
    <Site path={path} available={languagesOfPage(id)}>
      <article>
        <PageHead title={t(`pages.${id}`)} />
        <div className="wrap page">
          {statement.words ? (
            <Words id={id} statement={statement} locale={locale} />
          ) : (
            <Note>
              <p>{t('missing')}</p>
            </Note>
          )}
          {children}
          {statement.words && languagesOfPage(id).includes(locale) ? (
            <TrustLine trust={statement.trust} figures={statement.figures} path={path} />
          ) : (
            <ReportLink path={path} />
          )}
          <PaperFoot path={path} />
        </div>
      </article>
    </Site>
  );
}

function Words({ id, statement: { words, figures }, locale }: { id: Statement; statement: StatementView; locale: Locale }) {
  if (!words) return null;
  const prose = (text: string | undefined, language: Locale) => (
    <div className="prose">
      <BlockProse text={text} locale={language} figures={figures} />
    </div>
  );
  if (languagesOfPage(id).includes(locale))
    return <Reading block={words}>{({ body }, language) => prose(body, language)}</Reading>;
  return (
    <>
      <GermanOnly id={id} />
      <div {...languageOfBlock(words.locale, locale)}>{prose(words.words.body, words.locale)}</div>
    </>
  );
}

function GermanOnly({ id }: { id: Statement }) {
  const [t, trust] = [useTranslations('City'), useTranslations('Trust')];
  return (
    <p>
      {t('germanOnly')}{' '}
      <a href={localePath(sourceLocale, statementPages[id])} lang={sourceLocale} hrefLang={sourceLocale}>
        <bdi>{trust('germanText')}</bdi>
      </a>
    </p>
  );
}
