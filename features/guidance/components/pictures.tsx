import type { GuidancePageView, Picture } from '#features/guidance/data.ts';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import type { ReadFigures } from '#features/publishing/reading.ts';
import type { Words } from '#features/publishing/text.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';

type PicturesProps = {
  page: Pick<GuidancePageView, 'pictures' | 'figures'>;
  /** The step or paragraph they belong to; null: those that stand before all of them. */
  below: string | null;
};

/** The pictures of a step or paragraph, each with its caption. */
export const Pictures = ({ page: { pictures, figures }, below }: PicturesProps) =>
  pictures
    .filter((picture) => picture.below === below)
    .map((picture) =>
      picture.words ? (
        <Reading key={picture.id} block={picture.words}>
          {(words, locale) => <PictureInWords picture={picture} words={words} locale={locale} figures={figures} />}
        </Reading>
      ) : (
        <PictureInWords key={picture.id} picture={picture} words={{}} locale={sourceLocale} figures={figures} />
      ),
    );

type PictureProps = { picture: Picture; words: Words; locale: Locale; figures: ReadFigures };

/** A picture with what it says in a language. Where only the caption is translated, it is described in German. */
export function PictureInWords({ picture, words, locale, figures }: PictureProps) {
  const { src, width, height, decorative, words: block } = picture;
  const description = words.title ?? block?.german?.title ?? '';
  return (
    <figure className="picture">
      <img
        src={src}
        alt={decorative ? '' : plainText(description)}
        lang={decorative ? undefined : words.title ? locale : sourceLocale}
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
      />
      {words.body && (
        <figcaption>
          <BlockProse text={words.body} locale={locale} figures={figures} />
        </figcaption>
      )}
    </figure>
  );
}
