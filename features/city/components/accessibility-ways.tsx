import { useLocale, useTranslations } from 'next-intl';
import { Plate } from '#components/plate.tsx';
import { statementPages } from '#features/city/open-pages.ts';
import { localePath } from '#lib/i18n/paths.ts';

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
    <section className="prose" id="sign-language">
      <h2>{t('signLanguage')}</h2>
      <p>{t('signLanguageText')}</p>
    </section>
  );
}
