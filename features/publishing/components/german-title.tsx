import type { ReactNode } from 'react';
import { Foreign } from '#components/foreign.tsx';
import type { ReadBlock, ReadFigures } from '#features/publishing/reading.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { BlockLine } from './block-words.tsx';

type GermanTitleProps = {
  title: ReadBlock;
  figures: ReadFigures;
  /** Stands before it on the line. */
  children?: ReactNode;
};

/** The German title above a translated one, for the eyes of the clerk; without either nothing stands there. */
export function GermanTitle({ title, figures, children }: GermanTitleProps) {
  const german = title.locale === sourceLocale ? undefined : title.german?.title;
  if (!german && !children) return null;
  return (
    <p className="german">
      {children}
      {children && german && ' · '}
      {german && (
        <Foreign locale={sourceLocale}>
          <BlockLine text={german} locale={sourceLocale} figures={figures} />
        </Foreign>
      )}
    </p>
  );
}
