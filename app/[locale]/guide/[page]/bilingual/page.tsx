import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { Unkept } from '#components/quick-exit.tsx';
import { Site } from '#features/city/components/site.tsx';
import { findCity } from '#features/city/data.ts';
import { SheetFoot, SheetHead, SheetOffice } from '#features/guidance/components/bilingual-frame.tsx';
import { BilingualSheet } from '#features/guidance/components/bilingual-sheet.tsx';
import { SecondLanguage } from '#features/guidance/components/second-language.tsx';
import { findPage, type GuidancePageView } from '#features/guidance/data.ts';
import { officeCards } from '#features/offices/data.ts';
import { now } from '#lib/clock.ts';
import { isLocale, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { plainText } from '#lib/markdown/figures.ts';
import '../../../../styles/bilingual.css';

type Props = { params: Promise<{ page: string }>; searchParams: Promise<{ with?: string | string[] }> };

/** The language beside the German: the reader's own, for German readers the one they chose; null: not chosen yet. */
async function secondLanguage({ searchParams }: Props, reader: Locale): Promise<Locale | null> {
  if (reader !== sourceLocale) return reader;
  const chosen = [(await searchParams).with ?? []].flat()[0] ?? '';
  return isLocale(chosen) && chosen !== sourceLocale ? chosen : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [{ page: slug }, locale, t] = [await props.params, await getLocale(), await getTranslations('Bilingual')];
  const page = await findPage(slug, locale);
  const title = !page || 'movedTo' in page ? '' : plainText(page.title.words.title ?? '');
  return { title: t('title', { title }), robots: { index: false } };
}

export default async function BilingualPage(props: Props) {
  const [{ page: slug }, locale, at] = [await props.params, await getLocale(), now()];
  const second = await secondLanguage(props, locale);
  const page = await findPage(slug, second ?? sourceLocale);
  if (!page) notFound();
  if ('movedTo' in page) permanentRedirect(localePath(locale, `/guide/${page.movedTo}/bilingual`));

  const [path, t] = [`/guide/${slug}`, await getTranslations('Bilingual')];
  const midnight = new Date(at.startOfDay().add({ days: 1 }).epochMilliseconds);
  return (
    <Site path={`${path}/bilingual`} available={page.languages} section="guide" changes={[midnight]}>
      {page.sensitive && <Unkept />}
      <div className="wrap page">
        <p className="off-paper">
          <a className="plain-link" href={localePath(locale, path)}>
            {t('back')}
          </a>
        </p>
        {locale === sourceLocale && <SecondLanguage path={`${path}/bilingual`} available={page.languages} chosen={second} />}
        {second ? (
          <Sheet page={page} second={second} path={path} day={at.toPlainDate().toString()} />
        ) : (
          <h1>{t('title', { title: plainText(page.title.words.title ?? '') })}</h1>
        )}
      </div>
    </Site>
  );
}

type SheetProps = { page: GuidancePageView; second: Locale; path: string; day: string };

/** German stands on the left of every sheet: the direction is that of paper, each cell has its own. */
async function Sheet({ page, second, path, day }: SheetProps) {
  const locales = [sourceLocale, second] as const;
  const city = await findCity(sourceLocale);
  const [[centre], [office]] = await Promise.all([
    officeCards([city.centre], sourceLocale),
    officeCards(page.offices.slice(0, 1), second),
  ]);
  return (
    <article className="pairs" dir="ltr" lang={sourceLocale}>
      <SheetHead city={city} centre={centre} path={path} hasCode={!page.sensitive} locales={locales} />
      <BilingualSheet page={page} locales={locales} />
      <SheetOffice office={office} locales={locales} />
      <SheetFoot trust={page.trust} day={day} locales={locales} />
    </article>
  );
}
