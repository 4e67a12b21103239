import { useLocale } from 'next-intl';
import type { ReactNode } from 'react';
import { Foreign } from '#components/foreign.tsx';
import type { OfficeCard } from '#features/offices/data.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import type { Temporal } from 'temporal-polyfill';
import { EntryAge } from './entry-age.tsx';
import { Booking, OfficeLines } from './office-lines.tsx';
import { Opening } from './opening.tsx';

type PlaceProps = { heading: string; office: OfficeCard; now: Temporal.ZonedDateTime; children?: ReactNode };

/** The one office to go to, with everything needed to set out. */
export function Place({ heading, office, now, children }: PlaceProps) {
  return (
    <section className="place">
      <h2>{heading}</h2>
      <h3>
        <a href={localePath(useLocale(), `/offices/${office.slug}`)}>
          <Foreign locale={sourceLocale}>{office.name}</Foreign>
        </a>
      </h3>
      <p>
        <Opening hours={office.hours} now={now} />
      </p>
      <OfficeLines office={office} />
      <EntryAge office={office} />
      <Booking office={office} />
      {children}
    </section>
  );
}
