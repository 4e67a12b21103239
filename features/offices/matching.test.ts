import { fc } from '#tests/properties.ts';
import { describe, expect, test } from 'vitest';
import { cityTime, exception, hoursOf, weekly } from '#tests/fixtures/hours.ts';
import { randomHours, randomMoment } from '#tests/fixtures/random-hours.ts';
import { fits, keptAway, type Matchable, matchingOffices } from './matching.ts';
import { everyOffice, type OfficeSearch } from './office-search.ts';
import { openingStatus } from './opening-status.ts';

const tuesday = cityTime('2026-11-24 10:00');

const office = (slug: string, more: Partial<Matchable> = {}): Matchable => ({
  slug,
  kind: 'advice_centre',
  name: slug,
  topics: ['work'],
  access: 'walkIn',
  languages: [],
  interpreting: 'unknown',
  district: 'Zentrum',
  hours: null,
  ...more,
});

const asked = (search: Partial<OfficeSearch>): OfficeSearch => ({ ...everyOffice, ...search });
const slugsOf = (search: Partial<OfficeSearch>, offices: Matchable[], found: string[] | null = null, now = tuesday) =>
  matchingOffices(asked(search), offices, now, found).map(({ office: { slug }, answer }) => `${slug} ${answer}`);

describe('unpaid wages: somebody who speaks Romanian and is there today', () => {
  const question = asked({ topic: 'work', language: 'ro', open: 'today' });
  const romanian = { languages: ['ro', 'de'] };
  test.each<[string, Partial<Matchable>, string]>([
    ['open now', { ...romanian, hours: hoursOf('Tu 09:00-12:00') }, 'yes'],
    ['opens this afternoon', { ...romanian, hours: hoursOf('Tu 14:00-16:00') }, 'yes'],
    ['closed since nine', { ...romanian, hours: hoursOf('Tu 07:00-09:00') }, 'no'],
    ['open tomorrow', { ...romanian, hours: hoursOf('We 09:00-12:00') }, 'no'],
    ['hours nobody knows', { ...romanian, hours: null }, 'unknown'],
    ['hours in words only', { ...romanian, hours: hoursOf(null, { sourceText: 'nach Absprache' }) }, 'unknown'],
    ['an agreed time this afternoon', { ...romanian, hours: hoursOf(weekly('Tu 14:00-16:00', 'byArrangement')) }, 'unknown'],
    ['an interpreter on request', { interpreting: 'onRequest', hours: hoursOf('Tu 09:00-12:00') }, 'yes'],
    ['bring your own interpreter', { interpreting: 'bringYourOwn', hours: hoursOf('Tu 09:00-12:00') }, 'no'],
    ['languages nobody knows', { hours: hoursOf('Tu 09:00-12:00') }, 'no'],
    ['another topic', { ...romanian, topics: ['family'], hours: hoursOf('Tu 09:00-12:00') }, 'no'],
    ['another topic and unknown hours', { ...romanian, topics: ['family'] }, 'no'],
  ])('%s', (_, more, answer) => {
    expect(fits(question, office('x', more), tuesday)).toBe(answer);
  });
});

describe('open now', () => {
  const at = (more: Partial<Matchable>, search: Partial<OfficeSearch> = {}) =>
    fits(asked({ open: 'now', ...search }), office('x', more), tuesday);

  test('by appointment counts, since somebody is there, unless one asks to walk in', () => {
    const byAppointment = { access: 'appointment', hours: hoursOf(weekly('Tu 09:00-12:00', 'appointment')) } as const;
    expect(at(byAppointment)).toBe('yes');
    expect(at(byAppointment, { walkIn: true })).toBe('no');
  });

  test('a telephone answered day and night helps now, but has no door to walk in by', () => {
    const everyDay = weekly('Mo-Su 00:00-24:00', 'walkIn', { kind: 'phone' });
    const nightLine = { access: 'unknown', hours: hoursOf(everyDay, { publicHolidays: 'asUsual' }) } as const;
    expect(at(nightLine)).toBe('yes');
    expect(at(nightLine, { open: 'today' })).toBe('yes');
    expect(at(nightLine, { walkIn: true })).toBe('unknown');
  });

  test('an exception closes', () => {
    expect(at({ hours: hoursOf('Tu 09:00-12:00', { exceptions: [exception('2026-11-24')] }) })).toBe('no');
  });

  test('agrees with the label on whatever hours, at whatever moment', () => {
    fc.assert(
      fc.property(randomHours, randomMoment, (hours, moment) => {
        const { state } = openingStatus(hours, moment);
        const said = fits(asked({ open: 'now' }), office('x', { hours }), moment);
        expect(said).toBe({ open: 'yes', appointment: 'yes', closed: 'no', unknown: 'unknown' }[state]);
        if (said === 'yes') expect(fits(asked({ open: 'today' }), office('x', { hours }), moment)).toBe('yes');
      }),
      { numRuns: 100 },
    );
  });
});

describe('without an appointment', () => {
  test.each<[string, Partial<Matchable>, string]>([
    ['the office says so', { access: 'both' }, 'yes'],
    ['the office says otherwise', { access: 'appointment' }, 'no'],
    ['the office says nothing, its hours do', { access: 'unknown', hours: hoursOf('Mo 09:00-12:00') }, 'yes'],
    [
      'the telephone opens no door',
      { access: 'unknown', hours: hoursOf(weekly('Mo 09:00-12:00', 'walkIn', { kind: 'phone' })) },
      'unknown',
    ],
    ['nobody knows', { access: 'unknown' }, 'unknown'],
  ])('%s', (_, more, answer) => {
    expect(fits(asked({ walkIn: true }), office('x', more), tuesday)).toBe(answer);
  });
});

describe('the order', () => {
  const open = office('b-open', { hours: hoursOf('Tu 09:00-12:00') });
  const closed = office('a-closed', { hours: hoursOf('Mo 09:00-12:00') });
  const unknown = office('a-unknown');

  test('open ones first, closed ones last; what is not known is neither', () => {
    expect(slugsOf({}, [closed, unknown, open])).toEqual(['b-open yes', 'a-unknown yes', 'a-closed yes']);
  });

  test('certain answers before uncertain ones', () => {
    expect(slugsOf({ open: 'today' }, [unknown, closed, open])).toEqual(['b-open yes', 'a-unknown unknown']);
  });

  test('words decide it when there are any', () => {
    expect(slugsOf({ words: 'Wohngeld' }, [open, unknown, closed], ['a-closed', 'b-open'])).toEqual([
      'a-closed yes',
      'b-open yes',
    ]);
  });

  test('those who speak the language before those who have an interpreter', () => {
    const interpreted = office('a', { interpreting: 'remote', hours: hoursOf('Tu 09:00-12:00') });
    expect(slugsOf({ language: 'ar' }, [interpreted, office('b', { languages: ['ar-SY'] })])).toEqual(['b yes', 'a yes']);
  });

  test('names are sorted as in a German register', () => {
    expect(slugsOf({}, [office('Zentrum'), office('Ämter'), office('Bank')])).toEqual(['Ämter yes', 'Bank yes', 'Zentrum yes']);
  });
});

test('when nothing fits, each wish is named that alone keeps offices away, the most helpful first', () => {
  const offices = [
    office('a', { languages: ['ro'] }),
    office('b', { languages: ['ro'], district: 'Nord' }),
    office('c', { district: 'Süd' }),
  ];
  const question = asked({ language: 'ro', district: 'Süd', topic: 'work' });
  expect(matchingOffices(question, offices, tuesday, null)).toEqual([]);
  expect(keptAway(question, offices, tuesday, null)).toEqual([
    { filter: 'district', count: 2 },
    { filter: 'language', count: 1 },
  ]);
});
