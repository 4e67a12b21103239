import type { SubjectKind } from '#prisma/client/enums.ts';
import { type Json, type JsonObject } from './field.ts';

/** What new things begin with. `today`: ISO day in city time; `centre`: slug of the centre's own office, null where nobody knows it. */
export type Beginnings = { today: string; centre: string | null; centreName: string | null };

const source = (today: string): JsonObject => ({ name: '', url: null, date: today, confidence: 'high', recheckBy: null });

const figureValue = (today: string): JsonObject => ({
  amount: null,
  day: null,
  validFrom: today,
  validTo: null,
  source: { name: '', url: null, date: today },
  confidence: 'high',
});

const session = (): JsonObject => ({ day: '', from: '16:00', to: '17:30' });

/** The structure of a new subject: nothing is claimed that nobody has said. */
export function freshStructure(kind: SubjectKind, { today, centre, centreName }: Beginnings): JsonObject {
  switch (kind) {
    case 'guidance':
      return { group: 'arriving', position: 0, sensitive: false, offices: [], blocks: [] };
    case 'office':
      return {
        kind: 'authority',
        name: '',
        parent: null,
        topics: [],
        sensitive: false,
        address: null,
        stop: null,
        contacts: [],
        access: 'unknown',
        bookingUrl: null,
        wheelchair: 'unknown',
        languages: [],
        interpreting: 'unknown',
        services: [],
        hours: null,
        sources: [source(today)],
        confidence: 'medium',
        confirmedOn: null,
        internal: null,
      };
    case 'figure':
      return { type: 'money', unit: null, owner: '', values: [figureValue(today)] };
    case 'term':
      return { german: '', variants: [] };
    case 'notice':
      return { urgent: false, everywhere: false, pages: [], validFrom: `${today}T00:00:00+01:00`, validTo: '' };
    case 'city':
      return { centre: '', phone: '', emergency: [] };
    case 'event':
      return {
        format: 'talk',
        sessions: [session()],
        hosts: [{ name: centreName ?? '', office: centre }],
        place: { office: centre, name: null, street: null, postcode: null, city: null, online: false },
        languages: ['de'],
        interpreting: [],
        registration: 'unknown',
        registerAt: null,
        free: null,
        groups: [],
        cancelled: false,
        sources: [],
      };
    case 'leaflet':
      return {
        publisher: '',
        office: null,
        sensitive: false,
        groups: [],
        editions: [{ language: 'de', file: null, url: null, year: Number(today.slice(0, 4)) }],
        sources: [],
      };
  }
}

/**
 * A new row of a list of the structure.
 * In: the list's path, what was chosen for it (a weekday, a type of block), today, and an id nothing has had before.
 */
export function freshRow(path: string, chosen: string, today: string, newId: (name: string) => string): Json {
  switch (path.replace(/\.\d+/g, '')) {
    case 'blocks':
      return {
        type: chosen || 'text',
        id: newId(chosen || 'text'),
        ...(chosen === 'fact' && { aspect: 'when' }),
        ...((chosen || 'text') === 'text' && { section: 'know' }),
        ...(chosen === 'paper' && { term: null }),
        ...(chosen === 'image' && { file: null, decorative: false }),
        sources: [],
      };
    case 'services':
      return newId('service');
    case 'hours.rules':
      return {
        weekday: Number(chosen) || 1,
        from: '09:00',
        to: '12:00',
        access: 'walkIn',
        kind: 'opening',
        weeks: 'every',
        validFrom: null,
        validTo: null,
      };
    case 'hours.exceptions':
      return { id: newId('closed'), from: today, to: today, spans: [] };
    case 'hours.exceptions.spans':
      return { from: '09:00', to: '12:00', access: 'walkIn' };
    case 'contacts':
      return { kind: 'phone', value: '' };
    case 'competence':
      return { service: null, topics: [] };
    case 'values':
      return figureValue(today);
    case 'sessions':
      return session();
    case 'hosts':
      return { name: '', office: null };
    case 'editions':
      return { language: '', file: null, url: null, year: Number(today.slice(0, 4)) };
    case 'emergency':
      return { id: newId('number'), number: '' };
    default:
      return source(today); // `sources`, also those of blocks
  }
}
