import type { Group } from '#features/guidance/schema.ts';

/** Whose passport. `eu`: EU, EEA and Switzerland. `stateless`: without or with unclear nationality. */
export const nationalities = ['german', 'eu', 'third-country', 'ukraine', 'stateless'] as const;

/** What paper somebody has for Germany. Sensitive: it is asked last, stays in the browser's tab and is nobody's to keep. */
export const statuses = [
  'not-needed',
  'none',
  'visa-free',
  'visa',
  'permit',
  'settlement',
  'fiktionsbescheinigung',
  'ankunftsnachweis',
  'aufenthaltsgestattung',
  'duldung',
  'protection',
  'section-24',
] as const;

type Matter = { topics: readonly Group[]; sensitive?: true };

/**
 * What it is about, finer than a topic, with the topics it may be found under. A matter that a guidance page explains bears the slug of that
 * page. `sensitive`: it may tell a secret, so it is on paper only.
 */
export const cases = {
  'register-address': { topics: ['arriving'] },
  deregister: { topics: ['arriving'] },
  'registration-certificate': { topics: ['arriving', 'everyday'] },
  'tax-id': { topics: ['arriving', 'money', 'work'] },
  'residence-title': { topics: ['residence'] },
  'residence-card-address': { topics: ['residence', 'arriving'] },
  'family-reunification': { topics: ['residence', 'family'] },
  settlement: { topics: ['residence'] },
  naturalisation: { topics: ['residence'] },
  'eu-free-movement': { topics: ['residence'] },
  'ukraine-protection': { topics: ['residence', 'arriving'] },
  asylum: { topics: ['residence'], sensitive: true },
  'recognised-protection': { topics: ['residence'], sensitive: true },
  duldung: { topics: ['residence'], sensitive: true },
  'work-permission': { topics: ['residence', 'work'] },
  'find-work': { topics: ['work'] },
  'job-loss': { topics: ['work', 'money'] },
  'employment-contract': { topics: ['work', 'law'] },
  'exploitation-help': { topics: ['work', 'law'], sensitive: true },
  'start-business': { topics: ['work'] },
  'recognise-qualification': { topics: ['recognition', 'work'] },
  'german-courses': { topics: ['recognition'] },
  'find-housing': { topics: ['housing'] },
  'housing-emergency': { topics: ['housing'], sensitive: true },
  'housing-benefit': { topics: ['housing', 'money'] },
  tenancy: { topics: ['housing', 'law'] },
  'health-insurance': { topics: ['health'] },
  'no-insurance': { topics: ['health'], sensitive: true },
  'doctor-emergency': { topics: ['health'] },
  'danger-to-life': { topics: ['health'] },
  poisoning: { topics: ['health'] },
  'mental-health': { topics: ['health'], sensitive: true },
  'sexual-health': { topics: ['health'], sensitive: true },
  'child-health': { topics: ['health', 'family'] },
  pregnancy: { topics: ['family', 'health'], sensitive: true },
  'birth-registration': { topics: ['family'] },
  marriage: { topics: ['family'] },
  'childcare-kita': { topics: ['family'] },
  'school-daz': { topics: ['family'] },
  'family-benefits': { topics: ['family', 'money'] },
  'education-package': { topics: ['family', 'money'] },
  'family-advice': { topics: ['family'], sensitive: true },
  'income-support': { topics: ['money'] },
  'social-assistance': { topics: ['money'] },
  'asylum-benefits': { topics: ['money', 'residence'], sensitive: true },
  'city-pass': { topics: ['money'] },
  debts: { topics: ['money', 'law'], sensitive: true },
  taxes: { topics: ['money'] },
  'driving-licence': { topics: ['mobility'] },
  'vehicle-registration': { topics: ['mobility'] },
  'public-transport': { topics: ['mobility'] },
  discrimination: { topics: ['law'], sensitive: true },
  'hate-crime': { topics: ['law'], sensitive: true },
  'violence-emergency': { topics: ['law', 'family', 'health'], sensitive: true },
  'contracts-bills': { topics: ['everyday', 'money', 'law'] },
  'conduct-certificate': { topics: ['everyday', 'work'] },
  interpreting: { topics: ['everyday', 'health'] },
  'meet-people': { topics: ['everyday', 'recognition'] },
  volunteering: { topics: ['everyday'] },
  'apply-to-study': { topics: ['study'] },
  'prepare-for-study': { topics: ['study', 'recognition'] },
  'student-life': { topics: ['study'] },
} as const satisfies Record<string, Matter>;

/** Whether a matter may tell a secret by itself, whatever page or office goes with it. */
export const isSensitiveMatter = (matter: string | null | undefined): boolean =>
  Boolean(matter) && Object.hasOwn(cases, matter!) && (cases as Record<string, Matter>)[matter!]?.sensitive === true;

/** Everything that can decide who is responsible; `latin-surname`: the surname as it stands in the passport in Latin letters. */
export type FactName =
  'topic' | 'case' | 'district' | 'postcode' | 'age' | 'nationality' | 'surname' | 'latin-surname' | 'status';

/**
 * What is known about the person whose matter it is (the child, where it is about a child's school). Absent, null and empty: not known.
 * Made for the browser's tab alone: none of it may be sent, stored, logged or written into an address.
 */
export type Facts = {
  topic?: string | null;
  case?: string | null;
  nationality?: string | null;
  status?: string | null;
  /** Full years. */
  age?: number | null;
  surname?: string | null;
  /** The city's own name of the district. */
  district?: string | null;
  postcode?: string | null;
};
