import { type Consultation, type Place, placesOf } from './counting.ts';
import type { Period } from './periods.ts';

type Had = 'interpreter' | 'leafletMissing' | 'noOffice';
type Share = [
  often: number,
  topics: Consultation['topics'],
  language: Consultation['language'],
  group: Consultation['group'],
  ...had: Had[],
];

/** How often each sort of conversation comes in an ordinary month of a demonstration. Made up: nobody was counted. */
const consultations: Share[] = [
  [24, ['work'], 'en', 'euWorker'],
  [19, ['work', 'housing'], 'ro', 'euWorker', 'interpreter'],
  [17, ['arriving', 'money'], 'pl', 'euWorker'],
  [14, ['work', 'money'], 'bg', 'euWorker', 'interpreter', 'leafletMissing'],
  [12, ['health'], 'ro', 'euWorker', 'interpreter'],
  [11, ['arriving', 'housing'], 'es', 'euWorker'],
  [10, ['arriving'], 'it', 'euWorker'],
  [16, ['recognition'], 'en', 'otherWorker'],
  [13, ['residence', 'work'], 'en', 'otherWorker'],
  [10, ['residence'], 'tr', 'otherWorker', 'interpreter'],
  [9, ['recognition'], 'vi', 'otherWorker', 'leafletMissing'],
  [22, ['housing', 'money'], 'ar', 'refugee', 'interpreter'],
  [18, ['residence'], 'ar', 'refugee', 'interpreter'],
  [11, ['recognition', 'work'], 'ar', 'refugee'],
  [10, ['health'], 'fa', 'refugee', 'interpreter', 'leafletMissing'],
  [8, ['housing'], 'fa', 'refugee', 'noOffice'],
  [27, ['residence', 'housing'], 'uk', 'temporaryProtection', 'interpreter'],
  [21, ['recognition'], 'uk', 'temporaryProtection'],
  [15, ['family'], 'uk', 'temporaryProtection', 'interpreter'],
  [12, ['health'], 'ru', 'temporaryProtection'],
  [13, ['family', 'residence'], 'ar', 'family', 'interpreter'],
  [9, ['family'], 'tr', 'family', 'leafletMissing'],
  [8, ['recognition'], 'ru', 'family'],
  [15, ['study', 'housing'], 'en', 'student'],
  [9, ['study'], 'zh', 'student', 'noOffice'],
  [8, ['residence', 'study'], 'hi', 'student'],
  [14, ['everyday'], 'de', 'helper'],
  [9, ['law', 'residence'], 'de', 'helper', 'leafletMissing'],
  [7, ['mobility'], 'en', 'other', 'noOffice'],
  [6, ['other'], 'de', 'other'],
];

/** What is counted besides. */
const others: [often: number, place: Place][] = [
  [26, { table: 'outcome', a: 'authority', b: 'worked' }],
  [12, { table: 'outcome', a: 'authority', b: 'sentOn' }],
  [9, { table: 'outcome', a: 'authority', b: 'notReached' }],
  [17, { table: 'outcome', a: 'advice_centre', b: 'worked' }],
  [6, { table: 'outcome', a: 'advice_centre', b: 'sentOn' }],
  [8, { table: 'outcome', a: 'language_school', b: 'worked' }],
  [6, { table: 'outcome', a: 'health', b: 'notReached' }],
  [2, { table: 'outcome', a: 'association', b: 'other' }],
  [8, { table: 'talk', a: 'talk', b: 'de' }],
  [6, { table: 'talk', a: 'talk', b: 'ar' }],
  [5, { table: 'talk', a: 'talk', b: 'uk' }],
  [6, { table: 'talk', a: 'consultation', b: 'en' }],
  [9, { table: 'errorReport', a: 'hours', b: 'offices' }],
  [6, { table: 'errorReport', a: 'phone', b: 'offices' }],
  [5, { table: 'errorReport', a: 'wording', b: 'guide' }],
  [14, { table: 'zeroSearch', a: 'de', b: '' }],
  [19, { table: 'zeroSearch', a: 'en', b: '' }],
  [23, { table: 'zeroSearch', a: 'ar', b: '' }],
  [17, { table: 'zeroSearch', a: 'uk', b: '' }],
];

/** January to December: busy when courses and semesters begin, quiet in summer. */
const seasons = [0.96, 0.98, 1.04, 1.01, 0.95, 0.88, 0.8, 0.84, 1.12, 1.24, 1.08, 0.86];

/**
 * What a demonstration counted in its month number `index` (0: the first one): the same whenever it is asked. Conversations that
 * come at all come at least five times, so that deciding what may be shown of two years takes a second and not minutes.
 */
export function demoCounts(month: Period, index: number): (Place & { count: number })[] {
  const grown = seasons[Number(month.slice(5)) - 1]! * (1 + index / 80);
  const count = (often: number, row: number) => Math.round(often * grown * (1 + Math.sin(2.4 * row + 1.7 * index) / 6));
  return [
    ...consultations.flatMap(([often, topics, language, group, ...had], row) => {
      const [interpreter, leafletMissing, noOffice] = (['interpreter', 'leafletMissing', 'noOffice'] as const).map((each) =>
        had.includes(each),
      ) as [boolean, boolean, boolean];
      return placesOf({ topics, language, group, interpreter, leafletMissing, noOffice }).map((place) => ({
        ...place,
        count: Math.max(5, count(often, row)),
      }));
    }),
    ...others.map(([often, place], row) => ({ ...place, count: count(often, row) })),
  ];
}
