import { randomUUID } from 'node:crypto';
import type { Author, Reporter, Reviewer } from '#features/accounts/roles.ts';
import { approveRevision, draftRevision, submitRevision } from '#features/publishing/mutations.ts';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import type { SubjectContent } from '#features/exchange/mutations.ts';
import type { OfficeStructure } from '#features/offices/schema.ts';
import type { SubjectKind } from '#prisma/client/client.ts';

/** People and content for tests. Each call makes its own rows: no test meets another's. */

export const author = (id = `author-${randomUUID()}`) => ({ id, grants: [{ role: 'editor', scope: '' }] }) as unknown as Author;
export const reviewer = (id = `reviewer-${randomUUID()}`) =>
  ({ id, grants: [{ role: 'reviewer', scope: '' }] }) as unknown as Reviewer;
export const reporter = (id = `reporter-${randomUUID()}`) =>
  ({ id, grants: [{ role: 'reporter', scope: '' }] }) as unknown as Reporter;
export const freshSlug = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

/** Structures and German texts, as small as the schemas allow; `words` stands somewhere in the text. */
export const small: Record<SubjectKind, (words: string) => { structure: object; german: { blocks: Record<string, object> } }> = {
  guidance: (words) => ({
    structure: { group: 'arriving', position: 0, blocks: [{ id: 'go', type: 'step' }] },
    german: {
      blocks: {
        title: { version: 1, title: 'Fahrrad codieren' },
        summary: { version: 1, body: 'Ein Code am Rahmen hilft gegen Diebe.' },
        go: { version: 1, title: 'Hingehen', body: words },
      },
    },
  }),
  office: (words) => ({
    structure: {
      kind: 'authority',
      name: 'Bürgerbüro',
      address: null,
      stop: null,
      access: 'unknown',
      bookingUrl: null,
      hours: null,
      sources: [{ name: 'Stadt', url: null, date: null, confidence: 'high', recheckBy: null }],
      confidence: 'high',
      confirmedOn: null,
    },
    german: { blocks: { title: { version: 1, title: 'Bürgerbüro' }, summary: { version: 1, body: words } } },
  }),
  figure: (words) => ({
    structure: {
      type: 'number',
      owner: 'Redaktion',
      values: [
        { amount: 2, validFrom: null, validTo: null, source: { name: 'Gesetz', url: null, date: null }, confidence: 'high' },
      ],
    },
    german: { blocks: { title: { version: 1, title: words } } },
  }),
  term: (words) => ({
    structure: { german: 'Meldebescheinigung' },
    german: { blocks: { term: { version: 1, title: 'Nachweis der Adresse', body: words } } },
  }),
  notice: (words) => ({
    structure: { urgent: false, everywhere: true, validFrom: '2026-01-01T00:00:00+01:00', validTo: '2099-01-01T00:00:00+01:00' },
    german: { blocks: { notice: { version: 1, title: words } } },
  }),
  event: (words) => ({
    structure: {
      format: 'talk',
      sessions: [{ day: '2026-12-07', from: '14:00', to: '16:00' }],
      hosts: [{ name: 'Verein', office: null }],
      place: { office: null, name: null, street: null, postcode: null, city: null, online: true },
    },
    german: { blocks: { title: { version: 1, title: 'Vortrag' }, summary: { version: 1, body: words } } },
  }),
  leaflet: (words) => ({
    structure: { publisher: 'Amt', groups: ['arriving'], editions: [{ language: 'de', file: null, url: null, year: null }] },
    german: { blocks: { title: { version: 1, title: 'Faltblatt' }, summary: { version: 1, body: words } } },
  }),
  city: (words) => ({
    structure: { centre: 'centre', phone: '115', emergency: [] },
    german: { blocks: { name: { version: 1, title: words }, centre: { version: 1, title: 'Zentrum' } } },
  }),
};

/** A public guidance page made by the system; `blocks` replaces German words. */
export function guidancePage(
  slug: string,
  { words = 'Nehmen Sie den Pass mit.', translations = {} }: { words?: string; translations?: Record<string, object> } = {},
): SubjectContent {
  const { structure, german } = small.guidance(words);
  return {
    kind: 'guidance',
    slug,
    layers: [
      { locale: null, data: structure },
      { locale: 'de', data: german },
      ...Object.entries(translations).map(([locale, data]) => ({ locale, data })),
    ],
  };
}

/** A public office made by the system; `more` replaces parts of its structure. */
export function officeEntry(slug: string, more: Partial<OfficeStructure> = {}, words = 'Auskunft.'): SubjectContent {
  const { structure, german } = small.office(words);
  return {
    kind: 'office',
    slug,
    layers: [
      { locale: null, data: { ...structure, name: slug, ...more } },
      { locale: 'de', data: german },
    ],
  };
}

/** Publishes content as system and fails the test when it is refused. */
export async function published(...subjects: SubjectContent[]): Promise<void> {
  const result = await publishAsSystem(subjects, new Date());
  if (!result.ok) throw new Error(`refused: ${result.reason} ${JSON.stringify(result.issues)}`);
}

/** A draft that waits for review. Out: its id. */
export async function submitted(
  writer: Author,
  subjectId: string,
  locale: string | null,
  data: unknown,
  options = {},
): Promise<string> {
  const draft = await draftRevision(writer, { subjectId, locale }, data, options);
  if (!draft.ok) throw new Error(`refused: ${draft.reason} ${JSON.stringify(draft.issues)}`);
  const step = await submitRevision(writer, draft.id);
  if (!step.ok) throw new Error(`refused: ${step.reason}`);
  return draft.id;
}

/** The whole way of one change, by two people. */
export async function changed(subjectId: string, locale: string | null, data: unknown, options = {}) {
  const id = await submitted(author(), subjectId, locale, data, options);
  return approveRevision(reviewer(), { id, at: new Date() });
}
