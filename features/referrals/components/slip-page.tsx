import { useLocale, useTranslations } from 'next-intl';
import { languageOfBlock } from '#components/foreign.tsx';
import { Note } from '#components/note.tsx';
import { PageHead } from '#components/page-head.tsx';
import { FreePlaces } from '#features/offices/components/free-places.tsx';
import { Place } from '#features/offices/components/place.tsx';
import { OfficeText } from '#features/offices/components/office-text.tsx';
import { Papers } from '#features/guidance/components/papers.tsx';
import { BlockLine } from '#features/publishing/components/block-words.tsx';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import type { Temporal } from 'temporal-polyfill';
import type { SlipOffice, SlipView } from '../data.ts';
import { OutcomeForm } from './outcome-form.tsx';
import { Sentence } from './sentence.tsx';

type SlipPageProps = { slip: SlipView; now: Temporal.ZonedDateTime };

/** A slip on the telephone: where to go, what to bring and to say, and what has changed since it was made. */
export function SlipPage({ slip, now }: SlipPageProps) {
  const [t, locale] = [useTranslations('Slip'), useLocale()];
  const { about, offices, day } = slip;
  return (
    <>
      <PageHead
        title={t('title')}
        lead={
          <>
            {about && (
              <p {...languageOfBlock(about.title.locale, locale)}>
                <BlockLine text={about.title.words.title} locale={about.title.locale} figures={about.figures} />
              </p>
            )}
            <p>{t('made', { day: dayInWords(day, locale) })}</p>
          </>
        }
      />
      <div className="wrap page slip">
        {offices.map((each, position) => (
          <SlipStop key={each.state === 'there' ? each.office.slug : each.slug} stop={each} first={position === 0} now={now} />
        ))}
        {about && <Papers page={about} />}
        <section>
          <h2>{t('say')}</h2>
          <Sentence about={about} locale={sourceLocale} />
          {locale !== sourceLocale && <Sentence about={about} locale={locale} />}
        </section>
        {about && (
          <p>
            <a href={localePath(about.languages.includes(locale) ? locale : sourceLocale, `/guide/${about.slug}`)}>
              {t('explained')}
            </a>
          </p>
        )}
        <OutcomeForm offices={offices.flatMap((each) => (each.state === 'there' ? [each.office] : []))} />
      </div>
    </>
  );
}

function SlipStop({ stop, first, now }: { stop: SlipOffice; first: boolean; now: Temporal.ZonedDateTime }) {
  const t = useTranslations('Slip');
  if (stop.state === 'closed') {
    return (
      <Note urgent>
        <h2>{t('changed.title')}</h2>
        <p>{t('changed.closed', { name: stop.name })}</p>
      </Note>
    );
  }
  const { office, changes } = stop;
  return (
    <div>
      {changes.length > 0 && (
        <Note>
          <h2>{t('changed.title')}</h2>
          <ul>{changes.map((change) => change !== 'closed' && <li key={change}>{t(`changed.${change}`)}</li>)}</ul>
        </Note>
      )}
      <Place heading={first ? t('go') : t('then')} office={office} now={now}>
        <FreePlaces office={office} />
        <OfficeText office={office} id="appointment" />
        <OfficeText office={office} id="bring" />
      </Place>
    </div>
  );
}
