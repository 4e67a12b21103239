import { useLocale, useTranslations } from 'next-intl';
import { Facts } from '#components/facts.tsx';
import { Foreign } from '#components/foreign.tsx';
import { PageHead } from '#components/page-head.tsx';
import { LineName } from '#features/guidance/components/line-name.tsx';
import type { LeafletView } from '#features/leaflets/data.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import { GermanTitle } from '#features/publishing/components/german-title.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';
import { ShortReading } from '#features/publishing/components/short-reading.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { listed } from '#lib/i18n/words.ts';
import { useLanguageName } from './tongues.tsx';

/** What the leaflet is called, in German too: so it is found at the publisher and on the shelf. */
export function LeafletHead({ leaflet }: { leaflet: LeafletView }) {
  const t = useTranslations('Leaflets');
  const locale = useLocale();
  const languageName = useLanguageName();
  const { title, summary, figures, groups, publisher, editions } = leaflet;
  const languages = listed(
    editions.map(({ language }) => languageName(language)),
    locale,
  );
  return (
    <PageHead
      line={groups[0]}
      above={<Above leaflet={leaflet} />}
      title={
        <ShortReading block={title}>
          {({ title: text }, own) => <BlockLine text={text} locale={own} figures={figures} />}
        </ShortReading>
      }
      lead={
        <Reading block={summary}>{({ body: text }, own) => <BlockProse text={text} locale={own} figures={figures} />}</Reading>
      }
    >
      <Facts
        facts={[
          { icon: 'people', label: t('publisher'), value: <Foreign locale={sourceLocale}>{publisher}</Foreign> },
          { icon: 'speech', label: t('languages'), value: languages },
        ]}
      />
    </PageHead>
  );
}

function Above({ leaflet: { groups, title, figures, demo } }: { leaflet: LeafletView }) {
  const t = useTranslations('Leaflets');
  const locale = useLocale();
  const [group] = groups;
  return (
    <>
      {group && <LineName group={group} href={localePath(locale, `/leaflets?topic=${group}`)} />}
      {demo && (
        <p className="aged">
          <b>{t('example')}:</b> {t('exampleText')}
        </p>
      )}
      <GermanTitle title={title} figures={figures} />
    </>
  );
}
