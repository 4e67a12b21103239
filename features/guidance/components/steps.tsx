import { useTranslations } from 'next-intl';
import { Route, Stop } from '#components/route.tsx';
import { DueTag } from '#components/tag.tsx';
import type { GuidancePageView } from '#features/guidance/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { Pictures } from './pictures.tsx';

/** What to do, in order, each step with its deadline. */
export function Steps({ page }: { page: GuidancePageView }) {
  const { steps, group, figures } = page;
  const t = useTranslations('Guide');
  if (steps.length === 0) return null;
  return (
    <Route heading={t('steps')} line={group}>
      {steps.map((step, index) => (
        <Stop key={step.id} number={index + 1}>
          <Reading block={step}>
            {({ title, tag, body }, locale) => (
              <>
                <h3>
                  <BlockLine text={title} locale={locale} figures={figures} />
                </h3>
                {tag && (
                  <DueTag>
                    <BlockLine text={tag} locale={locale} figures={figures} />
                  </DueTag>
                )}
                <div className="prose">
                  <BlockProse text={body} locale={locale} figures={figures} />
                </div>
              </>
            )}
          </Reading>
          <Pictures page={page} below={step.id} />
        </Stop>
      ))}
    </Route>
  );
}
