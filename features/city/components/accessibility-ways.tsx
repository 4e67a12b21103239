import { useLocale, useTranslations } from 'next-intl';
import { Plate } from '#components/plate.tsx';
import { openPageAddress, openPages, statementPages } from '#features/city/open-pages.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

const signLanguage = 'sign-language';

/** For those who read little, or sign. */
export function EasierWays() {
  const [t, city] = [useTranslations('Home'), useTranslations('City')];
  const locale = useLocale();
  return (
    <section>
      <h2>{t('easier')}</h2>
      <ul role="list">
        <li>
          <a className="plain-link" href={openPageAddress('simple', locale)} hrefLang={sourceLocale}>
            {city('pages.simple')}
          </a>
        </li>
        <li>
          <a className="plain-link" href={`${localePath(locale, openPages.accessibility)}#${signLanguage}`}>
            {city('signLanguage')}
          </a>
        </li>
      </ul>
    </section>
  );
}

/** The feedback that a statement on accessibility must offer. */
export function BarrierReport() {
  const t = useTranslations('City');
  const report = `/report?page=${encodeURIComponent(statementPages.accessibility)}`;
  return (
    <section className="prose" id="feedback">
      <h2>{t('barrier')}</h2>
      <p>{t('barrierText')}</p>
      <p>
        <Plate href={localePath(useLocale(), report)} icon="speech">
          {t('barrierReport')}
        </Plate>
      </p>
    </section>
  );
}

/** The place of the video in German Sign Language, which does not exist yet. */
export function SignLanguage() {
  const t = useTranslations('City');
  return (
    <section className="prose" id={signLanguage}>
      <h2>{t('signLanguage')}</h2>
      <p>{t('signLanguageText')}</p>
    </section>
  );
}
