import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '#components/facts.tsx';
import type { IconName } from '#components/icon.tsx';
import { PageHead } from '#components/page-head.tsx';
import type { Fact, GuidancePageView } from '#features/guidance/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { GermanTitle } from '#features/publishing/components/german-title.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import { localePath } from '#lib/i18n/paths.ts';
import { Callouts } from './good-to-know.tsx';
import { LineName } from './line-name.tsx';

const pictures: Record<Fact['aspect'], IconName> = { when: 'clock', cost: 'euro', where: 'pin', who: 'people' };

/** Title, the German title for the clerk's eyes, and the answers one needs first. */
export function GuidanceHead({ page }: { page: GuidancePageView }) {
  const t = useTranslations('Guide');
  const { title, summary, figures, group } = page;
  return (
    <PageHead
      line={group}
      above={
        <>
          <LineName group={group} href={localePath(useLocale(), `/guide#${group}`)} />
          <GermanTitle title={title} figures={figures} />
        </>
      }
      title={
        <ShortReading block={title}>{({ title: text }, locale) => <BlockLine {...{ text, locale, figures }} />}</ShortReading>
      }
      lead={<Reading block={summary}>{({ body: text }, locale) => <BlockProse {...{ text, locale, figures }} />}</Reading>}
    >
      <Facts
        facts={page.facts.map((fact) => ({
          icon: pictures[fact.aspect],
          label: t(`aspects.${fact.aspect}`),
          value: (
            <ShortReading block={fact}>{({ body: text }, locale) => <BlockLine {...{ text, locale, figures }} />}</ShortReading>
          ),
        }))}
      />
      <Callouts page={page} />
    </PageHead>
  );
}
