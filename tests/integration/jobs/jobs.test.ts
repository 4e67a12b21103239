import { afterEach, expect, test } from 'vitest';
import { pino } from 'pino';
import { jobs } from '#features/jobs/jobs.ts';
import { work } from '#features/jobs/work.ts';
import { queueMail } from '#features/mail/mutations.ts';
import { db } from '#lib/db/client.ts';

const log = pino({ level: 'silent' });
const workers: (() => Promise<void>)[] = [];
const someWork = () => workers.push(work(process.env.DATABASE_URL ?? '', log));
afterEach(async () => {
  await Promise.all(workers.splice(0).map((stop) => stop()));
});

test('every job has a name and a time of its own', () => {
  expect(new Set(jobs.map(({ name }) => name)).size).toBe(jobs.length);
  const nightly = jobs.map(({ cron }) => cron).filter((cron) => !cron.startsWith('*'));
  expect(new Set(nightly).size).toBe(nightly.length);
});

test.each(jobs)('$name finds nothing to do in an empty house, twice', async ({ run }) => {
  const at = new Date('2026-11-24T10:00:00+01:00');
  await expect(Promise.all([run(at), run(at)])).resolves.toHaveLength(2);
});

test('two instances work as the application, which owns nothing, and a mail is dealt with soon after its cause', async () => {
  someWork();
  someWork();
  const scheduled = () => db.$queryRaw<{ name: string }[]>`SELECT name FROM pgboss.schedule ORDER BY name`;
  await expect
    .poll(async () => (await scheduled()).map(({ name }) => name), { timeout: 30_000 })
    .toEqual(jobs.map(({ name }) => name).toSorted());
  const letter = { purpose: 'test', locale: 'de', to: 'anna@example.org', subject: 'Hallo', text: 'Guten Tag' } as const;
  await db.$transaction((tx) => queueMail(tx, letter, new Date()));
  await expect.poll(() => db.mail.findMany({ select: { state: true } }), { timeout: 30_000 }).toEqual([{ state: 'kept' }]);
});
