import { useTranslations } from 'next-intl';
import { Foreign } from '#components/foreign.tsx';
import type { GuidancePageView, Paper } from '#features/guidance/data.ts';
import { BlockLine } from '#features/publishing/components/block-words.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import type { ReadFigures } from '#features/publishing/reading.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';

/** Things to bring, as boxes to tick. The German word comes first: it stands on the paper and the clerk asks for it. */
export function Papers({ page: { papers, figures } }: { page: GuidancePageView }) {
  const t = useTranslations('Guide');
  if (papers.length === 0) return null;
  return (
    <section className="sheet">
      <h2>{t('papers')}</h2>
      <ul className="papers" role="list">
        {papers.map((paper) => (
          <li key={paper.id}>
            <span>
              <GermanName paper={paper} figures={figures} />
              <ShortReading block={paper}>
                {({ title, body }, locale) => (
                  <>
                    {locale !== sourceLocale && (
                      <span>
                        <BlockLine text={title} locale={locale} figures={figures} />
                      </span>
                    )}
                    {body && (
                      <small>
                        <BlockLine text={body} locale={locale} figures={figures} />
                      </small>
                    )}
                  </>
                )}
              </ShortReading>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function GermanName({ paper, figures }: { paper: Paper; figures: ReadFigures }) {
  return (
    <b>
      <Foreign locale={sourceLocale}>
        <BlockLine text={(paper.german ?? paper.words).title} locale={sourceLocale} figures={figures} />
      </Foreign>
    </b>
  );
}
