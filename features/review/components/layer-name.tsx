import { useLocale, useTranslations } from 'next-intl';
import { languageName } from '#lib/i18n/words.ts';

/** What a layer is called: the facts, or the text in a language. */
export function LayerName({ locale, short = false }: { locale: string | null; short?: boolean }) {
  const t = useTranslations('Review');
  const own = useLocale();
  const words = { locale: locale ?? 'structure', language: locale ? languageName(locale, own) : '' };
  return short ? t('shortLayer', words) : t('layer', words);
}
