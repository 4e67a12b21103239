import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { languageOfBlock } from '#components/foreign.tsx';
import { Icon } from '#components/icon.tsx';
import type { ReadBlock } from '#features/publishing/reading.ts';
import type { Words } from '#features/publishing/text.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import { isoDayOf } from '#lib/clock.ts';

type ReadingProps = {
  block: ReadBlock;
  /** How the words look; called again for the German words where the translation lags behind. */
  children: (words: Words, locale: Locale) => ReactNode;
};

/** A block as its reader may trust it: translated, translated from an older German text, or still in German. */
export function Reading({ block, children }: ReadingProps) {
  if (block.freshness.state === 'sourceChanged' && block.german) {
    return (
      <SourceChanged since={block.freshness.since} german={children(block.german, sourceLocale)}>
        {children(block.words, block.locale)}
      </SourceChanged>
    );
  }
  if (block.freshness.state === 'missing')
    return <StillGerman locale={block.locale}>{children(block.words, block.locale)}</StillGerman>;
  return children(block.words, block.locale);
}

function SourceChanged({ since, german, children }: { since: Date; german: ReactNode; children: ReactNode }) {
  const t = useTranslations('Freshness');
  const locale = useLocale();
  return (
    <div className="stale">
      <p className="why">
        <Icon name="warning" />
        <span>{t('sourceChanged', { day: dayInWords(isoDayOf(since), locale) })}</span>
      </p>
      {children}
      <details>
        <summary>{t('readGerman')}</summary>
        <blockquote {...languageOfBlock(sourceLocale, locale)}>{german}</blockquote>
      </details>
    </div>
  );
}

function StillGerman({ locale, children }: { locale: Locale; children: ReactNode }) {
  const t = useTranslations('Freshness');
  return (
    <div className="stale">
      <p className="why">
        <Icon name="globe" />
        <span>{t('missing')}</span>
      </p>
      <div {...languageOfBlock(locale, useLocale())}>{children}</div>
    </div>
  );
}
