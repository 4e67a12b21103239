import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Foreign } from '#components/foreign.tsx';
import type { ReadBlock } from '#features/publishing/reading.ts';
import type { Words } from '#features/publishing/text.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';

type ShortReadingProps = {
  block: ReadBlock;
  children: (words: Words, locale: Locale) => ReactNode;
};

/**
 * A block of a few words, inside a line. Where the German text has changed, the valid German words stand below the translation:
 * they are shorter than any explanation.
 */
export function ShortReading({ block, children }: ShortReadingProps) {
  const t = useTranslations('Freshness');
  const words = <Foreign locale={block.locale}>{children(block.words, block.locale)}</Foreign>;
  if (block.freshness.state !== 'sourceChanged' || !block.german) return words;
  return (
    <>
      {words}
      <small className="aged">
        {t('nowInGerman')} <Foreign locale={sourceLocale}>{children(block.german, sourceLocale)}</Foreign>
      </small>
    </>
  );
}
