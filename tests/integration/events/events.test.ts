import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { findEvent, listEvents, nextEvents, pastEvents } from '#features/events/data.ts';
import { db } from '#lib/db/client.ts';
import { changed, freshSlug, published, small } from '#tests/factories.ts';

const address = { street: 'Hauptstraße 1', postcode: '04109', city: 'Leipzig', district: null, latitude: 51.3, longitude: 12.3 };
const centre = freshSlug('centre');
const atCentre = { office: centre, name: null, street: null, postcode: null, city: null, online: false };

type Options = { sessions?: object[]; structure?: object; translations?: Record<string, object> };

/** Publishes an event at the centre. Out: its slug. */
async function event(name: string, { sessions, structure, translations = {} }: Options = {}): Promise<string> {
  const slug = freshSlug(name);
  await published({
    kind: 'event',
    slug,
    layers: [
      { locale: null, data: eventStructure({ ...(sessions && { sessions }), ...structure }) },
      { locale: 'de', data: small.event('Mit Zeit für Fragen.').german },
      ...Object.entries(translations).map(([locale, data]) => ({ locale, data })),
    ],
  });
  return slug;
}

const eventStructure = (structure: object) => ({ ...small.event('').structure, place: atCentre, ...structure });
const slugs = (talks: { event: { slug: string } }[]) => talks.map(({ event: { slug } }) => slug);

beforeAll(async () => {
  const { structure, german } = small.office('Fragen Sie hier.');
  const office = { ...structure, name: 'Zentrum', address, stop: { name: 'Thomaskirche', metres: 120 } };
  await published({
    kind: 'office',
    slug: centre,
    layers: [
      { locale: null, data: office },
      { locale: 'de', data: german },
    ],
  });
});

beforeEach(async () => {
  await db.eventSession.deleteMany();
  vi.stubEnv('WEGWEISER_DEMO', '1').stubEnv('WEGWEISER_NOW', '2026-12-07T15:30:00+01:00');
});
afterEach(() => void vi.unstubAllEnvs());

test('talks stand in the order in which they begin; one whose hour is not known comes last on its day', async () => {
  const unknown = await event('unknown', { sessions: [{ day: '2026-12-08', from: null, to: null }] });
  const afternoon = await event('afternoon', { sessions: [{ day: '2026-12-08', from: '14:00', to: null }] });
  const morning = await event('morning', { sessions: [{ day: '2026-12-08', from: '09:00', to: '10:00' }] });
  const earlier = await event('earlier', { sessions: [{ day: '2026-12-07', from: '18:00', to: null }] });
  expect(slugs(await listEvents('de', '2026-12-01'))).toEqual([earlier, morning, afternoon, unknown]);
  expect(slugs(await listEvents('de', '2026-12-08', '2026-12-08'))).toEqual([morning, afternoon, unknown]);
  expect(await listEvents('de', '2026-12-09')).toEqual([]);
});

test('what runs now is still coming, what has ended is past, and an event of two days is both', async () => {
  const running = await event('running', { sessions: [{ day: '2026-12-07', from: '15:00', to: '16:00' }] });
  const ended = await event('ended', { sessions: [{ day: '2026-12-07', from: '14:00', to: '15:30' }] });
  const both = await event('both', {
    sessions: [
      { day: '2026-11-30', from: '10:00', to: '11:00' },
      { day: '2026-12-14', from: '10:00', to: '11:00' },
    ],
  });
  expect(slugs(await nextEvents('de', 3))).toEqual([running, both]);
  expect((await nextEvents('de', 3))[1]).toMatchObject({ session: { day: '2026-12-14' }, index: 1 });
  expect(slugs(await nextEvents('de', 1))).toEqual([running]);
  expect(slugs(await pastEvents('de'))).toEqual([ended, both]);
});

test('an event at an office of ours has its address and its stop; a place of its own has neither', async () => {
  await event('here');
  const hall = { office: null, name: 'Alte Börse', street: null, postcode: null, city: 'Leipzig', online: true };
  const elsewhere = await event('elsewhere', { structure: { place: hall } });
  const [here] = (await listEvents('de', '2026-12-01')).filter(({ event: { slug } }) => slug !== elsewhere);
  expect(here?.event.place).toEqual({
    office: { slug: centre, name: 'Zentrum' },
    name: null,
    address: { street: 'Hauptstraße 1', postcode: '04109', city: 'Leipzig' },
    stop: { name: 'Thomaskirche', metres: 120 },
    position: { latitude: 51.3, longitude: 12.3 },
    online: false,
  });
  expect(await findEvent(elsewhere, 'de')).toMatchObject({
    place: { office: null, name: 'Alte Börse', stop: null, position: null, online: true },
  });
});

test('somebody who reads Arabic finds every event; what is not translated stands there in German', async () => {
  const slug = await event('half', { translations: { ar: { blocks: { title: { ofVersion: 1, title: 'محاضرة' } } } } });
  expect(await findEvent(slug, 'ar')).toMatchObject({
    title: { locale: 'ar', words: { title: 'محاضرة' }, german: { title: 'Vortrag' } },
    summary: { locale: 'de', freshness: { state: 'missing' } },
  });
  expect(await findEvent(freshSlug('nothing'), 'ar')).toBeNull();
});

test('a calendar notices that a talk was moved: the number rises, the appointment stays the same', async () => {
  const slug = await event('moved');
  const before = await findEvent(slug, 'de');
  if (!before || 'movedTo' in before) throw new Error('the event is not there');
  expect(before).toMatchObject({ sequence: 0 });
  const result = await changed(
    before.id,
    null,
    eventStructure({ sessions: [{ day: '2026-12-21', from: '14:00', to: '16:00' }], cancelled: true }),
  );
  expect(result.ok).toBe(true);
  const after = await findEvent(slug, 'de');
  expect(after).toMatchObject({ id: before.id, sequence: 1, cancelled: true, sessions: [{ day: '2026-12-21' }] });
  expect((after as typeof before).changed.getTime()).toBeGreaterThan(before.changed.getTime());
});
