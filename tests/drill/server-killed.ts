import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { publicPaths } from '#tests/bench/addresses.ts';
import { openHouse } from '#tests/bench/house.ts';
import { largest } from '#tests/bench/figures.ts';
import { readAll, startReaders } from '#tests/bench/readers.ts';
import { takePort } from '#tests/bench/workplace.ts';
import { type Exercise, failuresOf, unless } from './drill.ts';

/** kill -9 of the house under load, and the same start again, several times. */
export const serverKilled: Exercise = {
  what: 'the server is killed under load and started again',
  async run({ place, database, short, note }) {
    await database.copy('seeded', 'killed');
    const settings = {
      databaseUrl: database.houseUrl('killed'),
      dataDir: path.join(place.scratch, 'killed'),
      port: await takePort(),
    };
    let house = await openHouse(place, settings);
    const paths = (await publicPaths(house.address)).filter((_, at) => at % 12 === 0);
    const before = await etags(house.address, paths);
    const times = short ? 2 : 5;
    const back: number[] = [];
    const reasons: Record<string, number> = {};
    let sent = 0;
    let wrong = 0;
    for (let time = 1; time <= times; time += 1) {
      note(`kill ${time} of ${times}`);
      const readers = startReaders({ address: house.address, paths, count: 16, restMs: 10 });
      await pause(1500, undefined, { signal: place.signal });
      await house.kill();
      const killedAt = performance.now();
      house = await openHouse(place, settings);
      back.push(performance.now() - killedAt);
      await pause(500, undefined, { signal: place.signal });
      const tally = await readers.stop();
      sent += tally.sent;
      for (const [reason, n] of Object.entries(tally.reasons)) reasons[reason] = (reasons[reason] ?? 0) + n;
      wrong += Object.keys(tally.reasons).filter((reason) => /^[2345]\d\d$/.test(reason) && reason !== '503').length;
    }
    const after = await etags(house.address, paths);
    const changed = paths.filter((_, at) => before[at] !== after[at]).length;
    await house.stop();
    const broken: string[] = [];
    unless(wrong === 0, broken, 'no wrong answer: only broken lines, refused ones, and 503 while it gets ready');
    unless(changed === 0, broken, 'every page is the same afterwards');
    return {
      seen: [
        ['kills', times],
        ['sent', sent],
        ['without an answer, or 503, while nobody was there', failuresOf({ reasons, failedPaths: [] })],
        ['serving again after, ms', back.map(Math.round).join(', ')],
        ['slowest start, ms', Math.round(largest(back))],
        ['pages that differ afterwards', `${changed} of ${paths.length}`],
      ],
      broken,
    };
  },
};

/** What the pages say of themselves; an address with an opening status may change with the clock, so those are left out. */
async function etags(address: string, paths: string[]): Promise<(string | undefined)[]> {
  const { answers } = await readAll(address, paths, 8);
  return answers.map(({ headers }, at) => (/\/(offices|events)|^\/[^/]+$/.test(paths[at]!) ? undefined : headers.etag));
}
