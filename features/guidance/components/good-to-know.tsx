import { useTranslations } from 'next-intl';
import { Marked, MarkedList } from '#components/marked.tsx';
import { Note } from '#components/note.tsx';
import type { GuidancePageView } from '#features/guidance/data.ts';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import type { ReadBlock, ReadFigures } from '#features/publishing/reading.ts';
import { Pictures } from './pictures.tsx';

type Blocks = { blocks: ReadBlock[]; figures: ReadFigures };

/** The one thing to know before acting. */
export const Callouts = ({ page: { callouts, figures } }: { page: GuidancePageView }) =>
  callouts.map((block) => (
    <Note key={block.id}>
      <Body block={block} figures={figures} />
    </Note>
  ));

/** What helps, what to do when it is late, and what often goes wrong. */
export function GoodToKnow({ page }: { page: GuidancePageView }) {
  const { know, late, mistakes, figures } = page;
  const t = useTranslations('Guide');
  return (
    <>
      <Pictures page={page} below={null} />
      <Section heading={t('know')} blocks={know} page={page} />
      <Section heading={t('late')} blocks={late} page={page} />
      <Mistakes blocks={mistakes} figures={figures} />
    </>
  );
}

function Section({ heading, blocks, page }: { heading: string; blocks: ReadBlock[]; page: GuidancePageView }) {
  if (blocks.length === 0) return null;
  return (
    <section className="prose">
      <h2>{heading}</h2>
      {blocks.map((block) => (
        <div className="prose" key={block.id}>
          <Body block={block} figures={page.figures} />
          <Pictures page={page} below={block.id} />
        </div>
      ))}
    </section>
  );
}

function Mistakes({ blocks, figures }: Blocks) {
  const t = useTranslations('Guide');
  if (blocks.length === 0) return null;
  return (
    <section>
      <h2>{t('mistakes')}</h2>
      <MarkedList className="mistakes">
        {blocks.map((block) => (
          <Marked key={block.id} icon="cross">
            <Body block={block} figures={figures} />
          </Marked>
        ))}
      </MarkedList>
    </section>
  );
}

const Body = ({ block, figures }: { block: ReadBlock; figures: ReadFigures }) => (
  <Reading block={block}>{({ body: text }, locale) => <BlockProse text={text} locale={locale} figures={figures} />}</Reading>
);
