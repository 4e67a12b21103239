import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { halfPublishedSql } from '#tests/integration/publishing/half-published.ts';
import { numbersFrom } from '#tests/bench/addresses.ts';
import { root } from '#tests/bench/workplace.ts';
import { type Drill, type Exercise, unless } from './drill.ts';

const victims = ['the program', 'the database', 'both'] as const;
type Victim = (typeof victims)[number];

/** kill -9 at random moments of continuous publishing: the program, PostgreSQL, or both. */
export const killPublishing: Exercise = {
  what: 'kill -9 while publishing, again and again',
  async run(drill) {
    const { database, short, note } = drill;
    const times = short ? 10 : 50;
    await database.copy('empty', 'publishing');
    const random = numbersFrom(31);
    const lost: string[] = [];
    const half: string[] = [];
    let acknowledged = 0;
    let gaps = 0;
    for (let time = 1; time <= times; time += 1) {
      const victim = victims[time % victims.length]!;
      const [publishes, delay] = [1 + Math.floor(random() * 4), Math.floor(random() * 40)];
      const ids = await killWhilePublishing(drill, victim, publishes, delay);
      acknowledged += ids.length;
      const kept = await database.query<{ id: string }>(
        'publishing',
        `SELECT id FROM revision WHERE id = ANY ($1::uuid[]) AND state IN ('published', 'superseded')`,
        [ids],
      );
      lost.push(...ids.filter((id) => !kept.some((row) => row.id === id)));
      half.push(...(await database.query<{ problem: string }>('publishing', halfPublishedSql)).map(({ problem }) => problem));
      const [counted] = await database.query<{ gap: number }>(
        'publishing',
        `SELECT abs((SELECT version FROM public_version) - 1 - count(*))::int AS gap
         FROM audit_event WHERE action = 'publish' AND actor_id <> 'system'`,
      );
      gaps += counted?.gap ?? 1;
      if (time % 10 === 0) note(`${time} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${half.length} half`);
    }
    const broken: string[] = [];
    unless(acknowledged >= times, broken, 'something is published in every round');
    unless(lost.length === 0, broken, 'nothing acknowledged is lost');
    unless(half.length === 0, broken, `nothing is half public (${half.slice(0, 3).join(' · ')})`);
    unless(gaps === 0, broken, 'the public version counts every publish, and nothing else');
    return {
      seen: [
        ['kills', times],
        ['acknowledged publishes', acknowledged],
        ['lost', lost.length],
        ['half public', half.length],
      ],
      broken,
    };
  },
};

/** Lets the publisher finish `publishes` times, waits `delay` ms into the next one, and kills. Out: what it had acknowledged. */
async function killWhilePublishing(
  { place, database }: Drill,
  victim: Victim,
  publishes: number,
  delay: number,
): Promise<string[]> {
  place.signal.throwIfAborted();
  const program = path.join(root, 'tests/integration/publishing/publisher.ts');
  const publisher = spawn(process.execPath, ['--conditions=react-server', program], {
    cwd: root,
    env: { ...process.env, DATABASE_URL: database.houseUrl('publishing') },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const over = new Promise((resolve) => publisher.once('exit', resolve));
  place.undo(() => publisher.kill('SIGKILL'));
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: publisher.stdout })) {
    if (line.startsWith('done ')) acknowledged.push(line.slice('done '.length));
    if (line !== 'begin' || acknowledged.length < publishes) continue;
    await pause(delay);
    if (victim !== 'the database') publisher.kill('SIGKILL');
    if (victim !== 'the program') await database.kill();
    publisher.kill('SIGKILL');
    break;
  }
  await over;
  if (victim !== 'the program') await database.start();
  return acknowledged;
}
