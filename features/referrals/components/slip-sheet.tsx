import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Pair } from '#components/pair.tsx';
import type { CityView } from '#features/city/data.ts';
import { SheetHead } from '#features/guidance/components/bilingual-frame.tsx';
import type { OfficeCard, OfficeView } from '#features/offices/data.ts';
import type { DaySpan } from '#features/offices/opening-days.ts';
import { openingStatus } from '#features/offices/opening-status.ts';
import { openingWords, timeOfDay } from '#features/offices/opening-words.ts';
import { BlockLine, BlockProse } from '#features/publishing/components/block-words.tsx';
import type { ReadBlock } from '#features/publishing/reading.ts';
import type { Words } from '#features/publishing/text.ts';
import { readEnvironment } from '#lib/env.ts';
import { languageOf, type Locale, sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { said } from '#lib/i18n/typed-messages.ts';
import { dayInWords } from '#lib/i18n/words.ts';
import type { Temporal } from 'temporal-polyfill';
import type { SlipOffice, SlipView } from '../data.ts';
import { type Slip, slipPath } from '../slip-path.ts';
import { upcomingDays } from '../upcoming-days.ts';
import { Sentence } from './sentence.tsx';

export type SlipSize = 'a4' | 'a5';

type SlipSheetProps = {
  slip: Slip;
  /** Read in the person's language. */
  view: SlipView;
  locale: Locale;
  size: SlipSize;
  city: CityView;
  centre: OfficeCard | undefined;
  now: Temporal.ZonedDateTime;
};

/** The slip on paper: German and the person's language line by line, so that both sides of the counter can read it. */
export function SlipSheet({ slip, view, locale, size, city, centre, now }: SlipSheetProps) {
  const locales = [sourceLocale, locale] as const;
  const host = readEnvironment().publicUrl.replace(/^https?:\/\//, '');
  return (
    <article
      className="pairs slip-sheet"
      data-size={size}
      data-alone={locale === sourceLocale || undefined}
      dir="ltr"
      lang={sourceLocale}
    >
      <SheetHead
        city={city}
        centre={centre}
        path={view.sensitive ? '/' : slipPath(slip)}
        hasCode={!view.sensitive}
        locales={locales}
      />
      {view.about && (
        <Both locales={locales} className="pair-title">
          {(each) => <Matter about={view.about!} locale={each} />}
        </Both>
      )}
      {view.offices.map((stop) => (
        <Stop key={stop.state === 'there' ? stop.office.slug : stop.slug} stop={stop} locales={locales} now={now} />
      ))}
      {view.about && view.about.papers.length > 0 && (
        <Part locales={locales} heading="bring">
          {(each) => <Papers about={view.about!} locale={each} />}
        </Part>
      )}
      <Part locales={locales} heading="say">
        {(each) => <Sentence about={view.about} locale={each} />}
      </Part>
      {view.about && !view.sensitive && (
        <Part locales={locales} heading="explained">
          {(each) => (
            <p>
              <bdi dir="ltr">{host + localePath(each, `/guide/${view.about!.slug}`)}</bdi>
            </p>
          )}
        </Part>
      )}
      <Both locales={locales} className="pair-foot">
        {(each) => <Foot day={view.day} locale={each} />}
      </Both>
    </article>
  );
}

type Locales = { locales: readonly [Locale, Locale] };

/** One line in both languages; once where the person reads German. */
function Both({ locales, className, children }: Locales & { className?: string; children: (locale: Locale) => ReactNode }) {
  if (locales[0] === locales[1]) return <div className={`pair alone ${className ?? ''}`}>{children(sourceLocale)}</div>;
  return (
    <Pair locales={locales} className={className}>
      {children}
    </Pair>
  );
}

type Heading = 'bring' | 'say' | 'explained' | 'where' | 'when';

function Part({ locales, heading, children }: Locales & { heading: Heading; children: (locale: Locale) => ReactNode }) {
  return (
    <Both locales={locales} className="pair-part">
      {(locale) => (
        <>
          <Head locale={locale} heading={heading} />
          {children(locale)}
        </>
      )}
    </Both>
  );
}

async function Head({ locale, heading }: { locale: Locale; heading: Heading }) {
  const t = await getTranslations({ locale, namespace: 'Slip' });
  return <h3>{t(heading)}</h3>;
}

/** A block's words in one of the two languages: German, or the translation; null where it is missing. */
const wordsIn = ({ words, german, locale }: ReadBlock, wanted: Locale): Words | null =>
  wanted === sourceLocale ? (german ?? words) : locale === wanted ? words : null;

function Matter({ about, locale }: { about: NonNullable<SlipView['about']>; locale: Locale }) {
  const words = wordsIn(about.title, locale);
  return (
    words && (
      <p>
        <BlockLine text={words.title} locale={locale} figures={about.figures} />
      </p>
    )
  );
}

function Papers({ about, locale }: { about: NonNullable<SlipView['about']>; locale: Locale }) {
  return (
    <ul role="list">
      {about.papers.map((paper) => {
        const words = wordsIn(paper, locale) ?? wordsIn(paper, sourceLocale);
        return (
          <li key={paper.id} className="box">
            <span>
              <BlockLine text={words?.title} locale={locale} figures={about.figures} />
            </span>
          </li>
        );
      })}
    </ul>
  );
}

function Stop({ stop, locales, now }: Locales & { stop: SlipOffice; now: Temporal.ZonedDateTime }) {
  if (stop.state === 'closed') {
    return <Both locales={locales}>{(locale) => <Closed name={stop.name} locale={locale} />}</Both>;
  }
  const { office } = stop;
  return (
    <section>
      <Both locales={locales} className="pair-heading">
        {(locale) => (
          <>
            <h2>
              <bdi lang={sourceLocale}>{office.name}</bdi>
            </h2>
            {locale !== sourceLocale && <OwnName office={office} locale={locale} />}
          </>
        )}
      </Both>
      {(office.address || office.stop) && (
        <Part locales={locales} heading="where">
          {(locale) => <Where office={office} locale={locale} />}
        </Part>
      )}
      <Part locales={locales} heading="when">
        {(locale) => <When office={office} now={now} locale={locale} />}
      </Part>
      {office.texts.bring && (
        <Part locales={locales} heading="bring">
          {(locale) => <OfficeWords office={office} id="bring" locale={locale} />}
        </Part>
      )}
    </section>
  );
}

async function Closed({ name, locale }: { name: string; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'Slip' });
  return <p>{t('changed.closed', { name })}</p>;
}

function OwnName({ office: { title, name, figures }, locale }: { office: OfficeView; locale: Locale }) {
  const words = wordsIn(title, locale);
  return words?.title && words.title !== name ? (
    <p>
      <BlockLine text={words.title} locale={locale} figures={figures} />
    </p>
  ) : null;
}

async function Where({ office: { address, stop }, locale }: { office: OfficeView; locale: Locale }) {
  const t = await getTranslations({ locale, namespace: 'Offices' });
  const german = (words: string) => <bdi lang={sourceLocale}>{words}</bdi>;
  return (
    <>
      {address?.street && <p>{german(address.street)}</p>}
      {address && <p>{german([address.postcode, address.city].filter(Boolean).join(' '))}</p>}
      {stop && (
        <p>
          {t('stop')}: {german(stop.name)}
        </p>
      )}
    </>
  );
}

async function When({ office, now, locale }: { office: OfficeView; now: Temporal.ZonedDateTime; locale: Locale }) {
  const [t, offices] = await Promise.all([
    getTranslations({ locale, namespace: 'Opening' }),
    getTranslations({ locale, namespace: 'Offices' }),
  ]);
  const days = upcomingDays(office.hours, now, 4);
  const span = ({ from, to }: DaySpan) => t('span', { from: timeOfDay(from, locale), to: timeOfDay(to, locale) });
  return (
    <>
      {days.length === 0 ? (
        <p>{t(...said(openingWords(openingStatus(office.hours, now), now, locale)))}</p>
      ) : (
        <ul role="list">
          {days.map(({ date, spans }) => (
            <li key={date.toString()}>
              {date.toLocaleString(languageOf(locale).intl, { weekday: 'long', day: 'numeric', month: 'numeric' })}:{' '}
              {spans.map(span).join(' · ')}
            </li>
          ))}
        </ul>
      )}
      {office.capacity && (
        <p>
          <strong>
            {office.capacity.until
              ? offices(`capacity.${office.capacity.state}Until`, { day: dayInWords(office.capacity.until, locale) })
              : offices(`capacity.${office.capacity.state}`)}
          </strong>
        </p>
      )}
      {office.texts.appointment ? (
        <OfficeWords office={office} id="appointment" locale={locale} />
      ) : (
        <p>{offices(`access.${office.access}`)}</p>
      )}
    </>
  );
}

function OfficeWords({
  office: { texts, figures },
  id,
  locale,
}: {
  office: OfficeView;
  id: 'bring' | 'appointment';
  locale: Locale;
}) {
  const block = texts[id];
  const words = block && (wordsIn(block, locale) ?? wordsIn(block, sourceLocale));
  return words ? <BlockProse text={words.body} locale={locale} figures={figures} /> : null;
}

async function Foot({ day, locale }: { day: string; locale: Locale }) {
  const [t, bilingual] = await Promise.all([
    getTranslations({ locale, namespace: 'Slip' }),
    getTranslations({ locale, namespace: 'Bilingual' }),
  ]);
  return (
    <>
      <p>{t('from', { day: dayInWords(day, locale) })}</p>
      <p>{bilingual('germanPrevails')}</p>
      <p className="by-hand">{t('name')}</p>
    </>
  );
}
