import { useLocale, useTranslations } from 'next-intl';
import { nameIn, ownName } from '#features/leaflets/tongue.ts';

/** A language's own name, in its own letters. */
export const OwnName = ({ tag }: { tag: string }) => (
  <bdi className="tongue" lang={tag}>
    {ownName(tag)}
  </bdi>
);

/** What a language is called in the reader's. */
export function useLanguageName(): (tag: string) => string {
  const t = useTranslations('Leaflets');
  const locale = useLocale();
  return (tag) => nameIn(tag, locale) ?? t('simpleGerman');
}
