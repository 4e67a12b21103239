import { beforeAll, expect, test } from 'vitest';
import { Temporal } from 'temporal-polyfill';
import { readContent } from '#features/exchange/content-files.ts';
import { readDemoEvents } from '#features/events/demo-content.ts';
import { eventSchema } from '#features/events/schema.ts';
import { readEnvironment } from '#lib/env.ts';
import { locales } from '#lib/i18n/locales.ts';
import { withClient } from '#lib/db/migrations.ts';
import { makeDatabase, type TestDatabase } from '#tests/database.ts';

type Row = { slug: string; demo: boolean; days: string[]; locales: string[] };
let seeded: TestDatabase;
let rows: Row[];

beforeAll(async () => {
  seeded = await makeDatabase('seeded');
  rows = await withClient(seeded.ownerUrl, async (client) => {
    const result = await client.query<Row>(`
      SELECT slug, demo,
             (SELECT array_agg(day::text ORDER BY position) FROM event_session WHERE event_id = id) AS days,
             (SELECT array_agg(DISTINCT locale ORDER BY locale) FROM block_text WHERE subject_id = id) AS locales
      FROM event JOIN subject ON subject.id = event.subject_id ORDER BY slug`);
    return result.rows;
  });
});

test('a demo loaded on 24 November 2026 has talks ahead, on days that stay, in every language', () => {
  const demo = rows.filter((row) => row.demo);
  expect(Object.fromEntries(demo.map(({ slug, days }) => [slug, days]))).toEqual({
    'advice-for-eu-workers': ['2026-12-07', '2027-01-04'],
    'apprentices-meeting': ['2026-12-10'],
    'planning-a-career': ['2026-12-09'],
    'reading-a-payslip': ['2026-12-03'],
    'renting-and-living': ['2026-12-15'],
    'saxon-dialect': ['2027-01-12'],
    'school-and-daycare': ['2026-12-04', '2027-01-08'],
    'seeing-a-doctor': ['2026-11-26'],
  });
  for (const row of demo) expect(row.locales).toEqual(locales.toSorted());
});

test('the archive is real: in the past, with sources, and never called an example', async () => {
  const archive = rows.filter((row) => !row.demo);
  expect(archive.length).toBeGreaterThan(20);
  for (const { slug, days } of archive) {
    expect(days.every((day) => day < '2026-01-01')).toBe(true);
    expect(slug).toMatch(days[0]!); // the address says the day
  }
});

test('an installation that is no demo loads no made-up talk', async () => {
  const real = readEnvironment({ DATABASE_URL: 'postgresql://wegweiser@db.example/wegweiser' });
  expect(await readDemoEvents('content-demo', real, '2026-11-24')).toEqual([]);
  const content = await readContent('content');
  if (!content.ok) throw new Error(JSON.stringify(content.problems));
  const events = content.subjects.filter(({ kind }) => kind === 'event');
  expect(events.length).toBe(rows.filter((row) => !row.demo).length);
  for (const { layers } of events) {
    expect(layers.find(({ locale }) => locale === null)?.data).toMatchObject({
      demo: false,
      sources: expect.arrayContaining([expect.anything()]),
    });
  }
});

test('loaded on another day, the same talks lie ahead of that day', async () => {
  const today = Temporal.PlainDate.from('2028-02-29');
  const subjects = await readDemoEvents('content-demo', { demo: true }, today.toString());
  expect(subjects).toHaveLength(8);
  for (const { layers } of subjects) {
    const event = eventSchema.parse(layers.find(({ locale }) => locale === null)?.data);
    expect(event.demo).toBe(true);
    for (const { day } of event.sessions) expect(Temporal.PlainDate.compare(today, Temporal.PlainDate.from(day))).toBe(-1);
  }
});
