import { getLocale, getTranslations } from 'next-intl/server';
import { Fragment, type ReactNode } from 'react';
import { Pair } from '#components/pair.tsx';
import { DueTag } from '#components/tag.tsx';
import type { GuidancePageView, Picture } from '#features/guidance/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import type { ReadBlock } from '#features/publishing/reading.ts';
import type { Words } from '#features/publishing/text.ts';
import { isoDayOf } from '#lib/clock.ts';
import { type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import { PictureInWords } from './pictures.tsx';

type Sheet = {
  /** Read in the second language. */
  page: GuidancePageView;
  locales: readonly [Locale, Locale];
};

type Say = (words: Words, locale: Locale) => ReactNode;
/** What stands below a block. */
type Below = (id: string | null) => ReactNode;

/** A guidance page block by block in two languages. The line with the steps runs between them. */
export function BilingualSheet({ page, locales }: Sheet) {
  const { title, summary, facts, steps, papers, callouts, know, late, mistakes, figures } = page;
  const line: Say = (words, locale) => <BlockLine text={words.title} locale={locale} figures={figures} />;
  const prose: Say = (words, locale) => <BlockProse text={words.body} locale={locale} figures={figures} />;
  const step: Say = (words, locale) => (
    <>
      <h3>{line(words, locale)}</h3>
      {words.tag && (
        <DueTag>
          <BlockLine text={words.tag} locale={locale} figures={figures} />
        </DueTag>
      )}
      {prose(words, locale)}
    </>
  );
  const paper: Say = (words, locale) => (
    <div className="box">
      <div>
        <b>{line(words, locale)}</b>
        {words.body && <small>{prose(words, locale)}</small>}
      </div>
    </div>
  );
  const shown =
    (picture: Picture): Say =>
    (words, locale) => <PictureInWords picture={picture} words={words} locale={locale} figures={figures} />;
  const below: Below = (id) =>
    page.pictures.map((picture) =>
      picture.below === id && picture.words ? (
        <Blocks key={picture.id} locales={locales} blocks={[picture.words]} say={shown(picture)} />
      ) : null,
    );
  return (
    <>
      <Title locales={locales} block={title}>
        {line}
      </Title>
      <Blocks locales={locales} blocks={[summary]} say={prose} />
      {facts.map((fact) => (
        <Fact key={fact.id} locales={locales} aspect={fact.aspect} block={fact} say={prose} />
      ))}
      <Blocks locales={locales} blocks={callouts} say={prose} />
      <Section
        locales={locales}
        heading="steps"
        line={page.group}
        blocks={steps}
        className="pair-step"
        between={(position) => <Stop position={position} />}
        say={step}
        below={below}
      />
      {below(null)}
      <Section locales={locales} heading="papers" blocks={papers} say={paper} />
      <Section locales={locales} heading="know" blocks={know} say={prose} below={below} />
      <Section locales={locales} heading="late" blocks={late} say={prose} below={below} />
      <Section locales={locales} heading="mistakes" blocks={mistakes} say={prose} />
    </>
  );
}

type Pairs = Pick<Sheet, 'locales'> & { blocks: ReadBlock[]; say: Say; below?: Below };

async function Title({ locales, block, children }: Pick<Sheet, 'locales'> & { block: ReadBlock; children: Say }) {
  const reader = await getLocale();
  return (
    <Pair locales={locales} className="pair-title">
      {(locale) => {
        const Heading = locale === reader ? 'h1' : 'p';
        return (
          <Heading>
            <Block block={block} locale={locale}>
              {children}
            </Block>
          </Heading>
        );
      }}
    </Pair>
  );
}

type Row = { className?: string; between?: (position: number) => ReactNode };

const Blocks = ({ locales, blocks, say, below, className, between }: Pairs & Row) =>
  blocks.map((block, position) => (
    <Fragment key={block.id}>
      <Pair locales={locales} className={className} between={between?.(position)}>
        {(locale) => (
          <Block block={block} locale={locale}>
            {say}
          </Block>
        )}
      </Pair>
      {below?.(block.id)}
    </Fragment>
  ));

type Heading = 'steps' | 'papers' | 'know' | 'late' | 'mistakes';

/** `line`: the colour of the line that runs through it. */
function Section({ heading, line, ...rows }: Pairs & Row & { heading: Heading; line?: string }) {
  const { locales, blocks } = rows;
  if (blocks.length === 0) return null;
  return (
    <section data-line={line}>
      <Pair locales={locales} className="pair-heading">
        {(locale) => (
          <h2>
            <GuideWord locale={locale} name={heading} />
          </h2>
        )}
      </Pair>
      <Blocks {...rows} />
    </section>
  );
}

const Stop = ({ position }: { position: number }) => (
  <span className="stop" aria-hidden="true">
    {position + 1}
  </span>
);

type FactProps = Pick<Pairs, 'locales' | 'say'> & { aspect: GuidancePageView['facts'][number]['aspect']; block: ReadBlock };

function Fact({ locales, aspect, block, say }: FactProps) {
  return (
    <Pair locales={locales} className="pair-fact">
      {(locale) => (
        <>
          <b>
            <GuideWord locale={locale} name={`aspects.${aspect}`} />
          </b>
          <div>
            <Block block={block} locale={locale}>
              {say}
            </Block>
          </div>
        </>
      )}
    </Pair>
  );
}

/**
 * One cell: the words in its language, and what their reader must know about them. A cell without a translation says so; the German words
 * stand beside it anyway.
 */
async function Block({ block, locale, children }: { block: ReadBlock; locale: Locale; children: Say }) {
  if (locale === sourceLocale) return children(block.german ?? block.words, sourceLocale);
  const t = await getTranslations({ locale, namespace: 'Bilingual' });
  if (block.freshness.state === 'missing') return <span className="aged">{t('missing')}</span>;
  const changed = block.freshness.state === 'sourceChanged' ? block.freshness.since : null;
  return (
    <>
      {children(block.words, block.locale)}
      {changed && <small className="aged"> {t('changed', { day: dayInWords(isoDayOf(changed), locale) })}</small>}
    </>
  );
}

type GuideWordProps = { locale: Locale; name: Heading | `aspects.${GuidancePageView['facts'][number]['aspect']}` };

async function GuideWord({ locale, name }: GuideWordProps) {
  const t = await getTranslations({ locale, namespace: 'Guide' });
  return t(name);
}
