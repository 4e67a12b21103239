import { onePage, publicPaths } from '../addresses.ts';
import { ask } from '../ask.ts';
import { moveTo } from '../cores.ts';
import { median } from '../figures.ts';
import { openHouse, openNext } from '../house.ts';
import { cpuSeconds } from '../process-probe.ts';
import { load } from '../wrk.ts';
import type { Bench, Case } from './case.ts';

/** Next makes this page when it builds, and answers it from its cache. It has a heading and a sentence. */
const made = '/_not-found';

/** What Next's own cache could give at best: a page it has finished, beside one of ours that is longer. */
export const prerendered: Case = {
  what: 'a page that Next has in its own cache, beside ours',
  programs: ['wrk', 'taskset'],
  async run({ place, database, full, note }: Bench) {
    moveTo('asking', database.postmaster());
    await database.copy('seeded', 'prerendered');
    const settings = { databaseUrl: database.houseUrl('prerendered'), core: 'measured' as const };
    const house = await openHouse(place, settings);
    const page = onePage(await publicPaths(house.address));
    const next = await openNext(place, settings);
    const { headers } = await ask(next.address, made);
    if (headers['x-nextjs-cache'] !== 'HIT') throw new Error(`Next does not answer ${made} from its cache.`);

    const asked = [
      { who: 'ours, a guidance page', site: house, path: page },
      { who: '`next start`, a page from its cache', site: next, path: made },
      { who: '`next start`, the same guidance page', site: next, path: page },
    ];
    const rounds = asked.map(() => [] as { perSecond: number; p99Ms: number; bytes: number; cpu: number }[]);
    for (let round = 0; round < (full ? 3 : 1); round += 1) {
      for (const [at, { who, site, path }] of asked.entries()) {
        note(who);
        await load(place, site.address, { paths: [path], connections: 16, seconds: 2 });
        const before = cpuSeconds(site.pid);
        const figures = await load(place, site.address, { paths: [path], connections: 16, seconds: full ? 8 : 2 });
        const cpu = ((cpuSeconds(site.pid) - before) / figures.requests) * 100_000;
        rounds[at]!.push({ perSecond: figures.perSecond, p99Ms: figures.p99Ms, bytes: figures.bytesPerAnswer, cpu });
      }
    }
    const middle = rounds.map((all) => ({
      perSecond: median(all.map(({ perSecond }) => perSecond)),
      p99Ms: median(all.map(({ p99Ms }) => p99Ms)),
      bytes: median(all.map(({ bytes }) => bytes)),
      cpu: median(all.map(({ cpu }) => cpu)),
    }));
    return {
      tables: [
        {
          title: '16 connections, one core',
          columns: ['who', 'pages/s', 'ours ÷', 'p99 ms', 'CPU s per 100,000', 'bytes per answer'],
          rows: middle.map(({ perSecond, p99Ms, bytes, cpu }, at) => [
            asked[at]!.who,
            perSecond,
            middle[0]!.perSecond / perSecond,
            p99Ms,
            cpu,
            Math.round(bytes),
          ]),
        },
      ],
      goals: [],
    };
  },
};
