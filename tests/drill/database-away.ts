import { setTimeout as pause } from 'node:timers/promises';
import { publicPaths } from '#tests/bench/addresses.ts';
import { type Answer, ask } from '#tests/bench/ask.ts';
import { openHouse } from '#tests/bench/house.ts';
import { readAll, startReaders } from '#tests/bench/readers.ts';
import { type Drill, type Exercise, type Outcome, failuresOf, unless } from './drill.ts';

const rooms = ['/admin', '/desk', '/network'];

/** Kills PostgreSQL under load and leaves it dead for a while. */
export const databaseAway: Exercise = {
  what: 'PostgreSQL is killed under load, stays away, and comes back',
  run: (drill) => withoutDatabase(drill, 'away', 'kill', drill.awaySeconds),
};

/** Restarts PostgreSQL in order, under load. */
export const databaseRestarted: Exercise = {
  what: 'PostgreSQL is restarted under load',
  run: (drill) => withoutDatabase(drill, 'restarted', 'stop', 0),
};

async function withoutDatabase(
  { place, database, short, note }: Drill,
  name: string,
  how: 'kill' | 'stop',
  seconds: number,
): Promise<Outcome> {
  await database.copy('seeded', name);
  const house = await openHouse(place, { databaseUrl: database.houseUrl(name) });
  const every = await publicPaths(house.address);
  const paths = short ? every.filter((_, at) => at % 6 === 0) : every;
  await readAll(house.address, paths, 8);
  const existing = await roomsThere(house.address);
  const broken: string[] = [];

  const readers = startReaders({ address: house.address, paths, count: 16, restMs: 10 });
  await pause(2000, undefined, { signal: place.signal });
  readers.restart();
  note(how === 'kill' ? `killed, away for ${seconds} s` : 'stopped and started');
  const gone = performance.now();
  await database[how]();
  const answersOfRooms: string[] = [];
  let sentence = '';
  let marked = 0;
  if (seconds > 0) {
    await pause(1000, undefined, { signal: place.signal });
    for (const room of existing) {
      const { status, body } = await ask(house.address, room);
      answersOfRooms.push(`${room} ${status}`);
      sentence ||= /<p>([^<]+)/.exec(body.toString())?.[1] ?? body.toString().slice(0, 80);
    }
    const staleAnswer = await ask(house.address, paths[0]!);
    if (!isFresh(staleAnswer)) marked = Number(staleAnswer.headers.age ?? -1) + 1;
    await pause(seconds * 1000 - (performance.now() - gone), undefined, { signal: place.signal });
  }
  const health = seconds > 0 ? await healthOf(house.address) : null;
  await database.start();
  const backAt = performance.now();
  const isKnown = async () => (await healthOf(house.address)).database === 'ok' && isFresh(await ask(house.address, paths[1]!));
  let known = await isKnown();
  for (; !known && performance.now() - backAt < 60_000; known = await isKnown()) await pause(20);
  const knownAfter = performance.now() - backAt;
  const during = readers.tally();
  readers.restart();
  await pause(3000, undefined, { signal: place.signal });
  const after = await readers.stop();
  await house.stop();

  unless(during.failed + after.failed === 0, broken, 'pages seen before go on being served');
  unless(
    answersOfRooms.every((answer) => answer.endsWith(' 503')),
    broken,
    'staff rooms answer 503',
  );
  unless(known, broken, 'the house recovers without a restart');
  if (health) unless(marked > 0, broken, 'a stored page says that it may be old, and its age');
  if (health) unless(/\p{L}+ \p{L}+/u.test(sentence), broken, 'staff rooms say in words what is the matter');
  if (health) unless(health.status === 'degraded' && health.database === 'away', broken, 'health says degraded, database away');
  return {
    seen: [
      ['pages seen before', paths.length],
      ['sent until its return was known', during.sent],
      ['failed', failuresOf(during)],
      ['slowest answer, ms', Math.round(during.slowestMs)],
      ...(seconds > 0
        ? ([
            ['a stored page says that it is stale, and its age', marked > 0 ? `yes, ${marked - 1} s` : 'no'],
            ['staff rooms', answersOfRooms.join(', ') || 'none yet'],
            ['their sentence', sentence || '–'],
            ['health', `${health?.status}, database ${health?.database}`],
          ] as [string, string][])
        : []),
      ['sent afterwards', after.sent],
      ['failed', failuresOf(after)],
      ['return known after, ms', Math.round(knownAfter)],
    ],
    broken,
  };
}

/** A stored page that may be old says so in its headers. */
const isFresh = ({ status, headers }: Answer) => status === 200 && !/stale|database-away/.test(JSON.stringify(headers));

/** Rooms that this version has: an address without a room behind it is a 404. */
async function roomsThere(address: string): Promise<string[]> {
  const answers = await Promise.all(rooms.map((room) => ask(address, room)));
  return rooms.filter((_, at) => answers[at]!.status !== 404);
}

async function healthOf(address: string): Promise<{ status: string; database: string }> {
  const { body } = await ask(address, '/api/health');
  return JSON.parse(body.toString()) as { status: string; database: string };
}
