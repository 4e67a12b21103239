import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import type { Consultation } from '#features/reports/counting.ts';
import { findFrozenReport, findShown, readTruthOf } from '#features/reports/data.ts';
import { tableNames } from '#features/reports/definitions.ts';
import { changedSince, checksumOf } from '#features/reports/frozen.ts';
import { countConsultation, countPaperDays, freezeReport, publishFigures } from '#features/reports/mutations.ts';
import { db } from '#lib/db/client.ts';
import { withClient } from '#lib/db/migrations.ts';
import { freshSlug, published, reporter, small } from '#tests/factories.ts';

// One house, from the first count in October to the second half of January.

const inCity = (time: string) => Temporal.PlainDateTime.from(time).toZonedDateTime('Europe/Berlin');
const night = (day: string) => new Date(inCity(`${day}T03:00`).epochMilliseconds);

const asking = (
  topics: Consultation['topics'],
  language: Consultation['language'],
  group: Consultation['group'],
): Consultation => ({
  topics,
  language,
  group,
  interpreter: language !== 'de',
  leafletMissing: language === 'uk',
  noOffice: false,
});
/** What came in three months, one number for each. */
const asked = [
  { consultation: asking(['housing', 'money'], 'ar', 'refugee'), counts: [23, 19, 31] },
  { consultation: asking(['work'], 'de', 'euWorker'), counts: [41, 38, 52] },
  { consultation: asking(['work', 'recognition'], 'uk', 'temporaryProtection'), counts: [12, 16, 9] },
  { consultation: asking(['study'], 'en', 'student'), counts: [3, 6, 0] },
];
const paper = (index: number) =>
  asked.flatMap(({ consultation, counts }) => (counts[index] ? [{ consultation, count: counts[index] }] : []));

/** On two days of October. */
function talk(more: object): Parameters<typeof published>[number] {
  const { structure, german } = small.event('Wohnen in der Stadt');
  const sessions = ['2026-10-01', '2026-10-31'].map((day) => ({ day, from: '14:00', to: null }));
  const layers = [
    { locale: null, data: { ...structure, sessions, ...more } },
    { locale: 'de' as const, data: german },
  ];
  return { kind: 'event', slug: freshSlug('talk'), layers };
}

const definitions = { de: { rounding: 'auf fünf gerundet' }, en: { rounding: 'rounded to five' } };

test('nothing is shown while a month may still be entered, and then all of it', async () => {
  await published(
    talk({ languages: ['de'], interpreting: ['ar', 'tlh'] }),
    talk({ languages: ['de-simple'] }),
    talk({ cancelled: true }),
  );
  expect(await countPaperDays('2026-10', paper(0), inCity('2026-10-31T12:00'))).toEqual({ ok: true });
  await publishFigures(night('2026-11-07'));
  expect(await db.closedMonth.count()).toBe(0);
  await publishFigures(night('2026-11-08'));
  const shown = await findShown(['2026-10']);
  expect(shown.map(({ table }) => table).toSorted()).toEqual([...tableNames].toSorted());
  expect(
    shown
      .find(({ table }) => table === 'topicLanguage')
      ?.figures?.rows.at(-1)
      ?.at(-1),
  ).toBe(115);
});

test('talks are counted from the calendar, each day once for each language; cancelled ones are not', async () => {
  const rows = await db.monthlyCount.findMany({ where: { tableName: 'talk' }, orderBy: { b: 'asc' } });
  expect(rows.map(({ a, b, count }) => [a, b, count])).toEqual([
    ['talk', 'ar', 2],
    ['talk', 'de', 4],
    ['talk', 'other', 2],
  ]);
});

test('every number kept for showing is a multiple of five', async () => {
  const shown = await findShown(['2026-10']);
  const numbers = shown.flatMap(({ figures }) => figures?.rows.flat() ?? []);
  expect(numbers.length).toBeGreaterThan(20);
  expect(numbers.filter((figure) => figure % 5 !== 0)).toEqual([]);
});

test('once figures of a month may be seen, none of its counts changes', async () => {
  await expect(countConsultation(asked[0]!.consultation, inCity('2026-10-31T23:00'))).rejects.toThrow(/final/);
});

test('two instances that decide at once say the same, and a third time changes nothing', async () => {
  await countPaperDays('2026-11', paper(1), inCity('2026-12-07T12:00'));
  await countPaperDays('2026-12', paper(2), inCity('2026-12-30T12:00'));
  await Promise.all([publishFigures(night('2027-01-08')), publishFigures(night('2027-01-08'))]);
  const periods = ['2026-10', '2026-11', '2026-12', '2026-Q4', '2026'];
  const shown = await findShown(periods);
  expect(shown).toHaveLength(periods.length * tableNames.length);
  await publishFigures(night('2027-01-09'));
  expect(await findShown(periods)).toEqual(shown);
});

test('a report is frozen once a day, with a checksum over what it says', async () => {
  const staff = reporter();
  const [first, second] = await Promise.all(
    [1, 2].map(() => freezeReport(staff, '2026-Q4', { frozenOn: '2027-01-20', definitions })),
  );
  expect(first).toEqual({ ok: true, id: expect.any(String) });
  expect(second).toEqual(first);
  const report = await findFrozenReport(first!.ok ? first!.id : '');
  expect(report).toMatchObject({ period: '2026-Q4', frozenOn: '2027-01-20', content: { definitions } });
  expect(checksumOf(report!.content)).toBe(report!.checksum);
  expect(changedSince(report!.content, await readTruthOf('2026-Q4'))).toEqual([]);
  const audited = await db.auditEvent.findMany({ where: { actorId: staff.id } });
  expect(audited.map(({ action, details }) => [action, details])).toEqual([
    ['freezeReport', { period: '2026-Q4', checksum: report!.checksum }],
  ]);
});

test('a period that is not shown cannot be frozen, and an unknown report is not found', async () => {
  expect(await freezeReport(reporter(), '2027-Q1', { frozenOn: '2027-01-20', definitions })).toEqual({
    ok: false,
    reason: 'notShown',
  });
  for (const id of ['', 'x', "'; DROP TABLE frozen_report", '00000000-0000-0000-0000-000000000000'])
    expect(await findFrozenReport(id)).toBeNull();
});

test('who changes counts behind the back of the house is found out', async () => {
  const { id } = await db.frozenReport.findFirstOrThrow({ select: { id: true } });
  await withClient(process.env.MIGRATION_DATABASE_URL!, async (owner) => {
    await owner.query('ALTER TABLE monthly_count DISABLE TRIGGER month_is_closed');
    await owner.query(
      `UPDATE monthly_count SET count = count + 10 WHERE table_name = 'languageGroup' AND a = 'de' AND month = '2026-11-01'`,
    );
    await owner.query('ALTER TABLE monthly_count ENABLE TRIGGER month_is_closed');
  });
  const report = await findFrozenReport(id);
  expect(changedSince(report!.content, await readTruthOf('2026-Q4'))).toEqual(['languageGroup']);
});

test('the application cannot rewrite what was shown', async () => {
  await expect(db.shownTable.deleteMany()).rejects.toThrow(/permission denied/);
  await expect(db.closedMonth.deleteMany()).rejects.toThrow(/permission denied/);
  await expect(db.frozenReport.deleteMany()).rejects.toThrow(/permission denied/);
});
