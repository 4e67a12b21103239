import type { Locale } from '#lib/i18n/locales.ts';
import { plainText } from '#lib/markdown/figures.ts';
import type { OfficeView } from './data.ts';
import type { Hours, HoursRule } from './schema.ts';

type OpeningHours = {
  '@type': 'OpeningHoursSpecification';
  dayOfWeek?: string;
  opens: string;
  closes: string;
  validFrom?: string;
  validThrough?: string;
};

type Office = Pick<OfficeView, 'kind' | 'name' | 'summary' | 'address' | 'contacts' | 'languages' | 'hours' | 'confidence'>;

const types: Partial<Record<Office['kind'], string>> = { authority: 'GovernmentOffice', emergency: 'EmergencyService' };

/**
 * An office in the words of schema.org. In: the office, its own address on the web, the language of the page.
 * Out: only what is known; hours as `openingHours` says. Mail and web addresses stay on the page.
 */
export function officeJsonLd(
  { kind, name, summary, address, contacts, languages, hours, confidence }: Office,
  url: string,
  locale: Locale,
) {
  const phone = contacts.find((contact) => contact.kind === 'phone')?.value;
  const isTrusted = confidence === 'high' || confidence === 'medium';
  return {
    '@type': types[kind] ?? ['Organization', 'Place'],
    '@id': url,
    url,
    name,
    description: plainText(summary.words.body ?? ''),
    mainEntityOfPage: { '@type': 'WebPage', '@id': url, inLanguage: locale },
    ...(address && {
      address: {
        '@type': 'PostalAddress',
        ...(address.street && { streetAddress: address.street }),
        ...(address.postcode && { postalCode: address.postcode }),
        addressLocality: address.city,
        addressCountry: 'DE',
      },
    }),
    ...(address?.latitude != null &&
      address.longitude != null && {
        geo: { '@type': 'GeoCoordinates', latitude: address.latitude, longitude: address.longitude },
      }),
    ...(phone && { telephone: phone }),
    ...(languages.length > 0 && { knowsLanguage: languages }),
    ...(isTrusted && openingHours(hours)),
  };
}

/**
 * Structured hours as schema.org knows them. Machines take a day that is not named for closed and cannot be told "unknown", so nothing
 * is said unless everything can be: no rules, rules for the telephone alone, or rules that do not hold every week give no hours at all.
 * By arrangement is not open, and left out; by appointment somebody is there.
 */
export function openingHours(hours: Hours | null): {
  openingHoursSpecification?: OpeningHours[];
  specialOpeningHoursSpecification?: OpeningHours[];
} {
  const rules = hours?.rules?.filter(({ kind }) => kind !== 'phone') ?? [];
  const sayable = rules.filter(({ access }) => access !== 'byArrangement');
  if (!hours || sayable.length === 0 || rules.some(({ weeks }) => weeks !== 'every')) return {};
  const holidays = hours.publicHolidays === 'closed' ? [{ ...closed, dayOfWeek: 'https://schema.org/PublicHolidays' }] : [];
  const special = hours.exceptions.flatMap(({ from, to, spans }) => {
    const days = { validFrom: from, validThrough: to };
    const open = spans.filter(({ access }) => access !== 'byArrangement');
    return open.length > 0 ? open.map((span) => ({ ...hoursOf(span), ...days })) : [{ ...closed, ...days }];
  });
  return {
    openingHoursSpecification: [...sayable.map(ofRule), ...holidays],
    ...(special.length > 0 && { specialOpeningHoursSpecification: special }),
  };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const ofRule = ({ weekday, validFrom, validTo, ...span }: HoursRule): OpeningHours => ({
  ...hoursOf(span),
  dayOfWeek: `https://schema.org/${weekdays[weekday - 1]}`,
  ...(validFrom && { validFrom }),
  ...(validTo && { validThrough: validTo }),
});

/** Midnight at the end of a day is the 00:00 that follows; a whole day ends at 23:59, since 00:00 to 00:00 means closed. */
const hoursOf = ({ from, to }: { from: string; to: string }): OpeningHours => ({
  '@type': 'OpeningHoursSpecification',
  opens: from,
  closes: from === '00:00' && (to === '24:00' || to === '00:00') ? '23:59' : to.replace('24:', '00:'),
});

const closed: OpeningHours = { '@type': 'OpeningHoursSpecification', opens: '00:00', closes: '00:00' };
