import { gunzipSync } from 'node:zlib';
import { onePage, publicPaths } from '../addresses.ts';
import { ask } from '../ask.ts';
import { moveTo } from '../cores.ts';
import { median, readable } from '../figures.ts';
import { openHouse, openNext } from '../house.ts';
import { layPages, openNginx } from '../nginx.ts';
import { cpuSeconds } from '../process-probe.ts';
import { readAll } from '../readers.ts';
import type { Cell, Goal } from '../report.ts';
import { type Load, load } from '../wrk.ts';
import type { Bench, Case } from './case.ts';

type Rival = { name: string; address: string; pid: number };
type Measured = Load & { cpuPer100k: number };

const ours = 'ours';
const onTheFly = 'nginx, gzip 1 on the fly';
const asStrong = 'nginx, gzip 6 on the fly';
const precompressed = 'nginx, precompressed';
const plainNext = 'next start';

/** Pages per second of one core: ours, nginx with the same bytes, and the same build under plain `next start`. */
export const pages: Case = {
  what: 'pages per second and the slowest hundredth, one core each',
  programs: ['nginx', 'wrk', 'taskset'],
  async run(bench) {
    const { place, database, full, note } = bench;
    moveTo('asking', database.postmaster());
    await database.copy('seeded', 'pages');
    const settings = { databaseUrl: database.houseUrl('pages'), core: 'measured' as const };
    const house = await openHouse(place, settings);
    const every = await publicPaths(house.address);
    const paths = full ? every : every.filter((_, at) => at % 8 === 0);
    note(`first and second reading of all ${paths.length} pages, ours`);
    const oursCold = await readTwice(house.address, paths);
    const next = await openNext(place, settings);
    note('the same, next start');
    const nextCold = await readTwice(next.address, paths);

    const { answers } = await readAll(house.address, paths, 4, { 'accept-encoding': 'identity' });
    const stored = layPages(place, new Map(answers.map(({ body }, at) => [paths[at]!, body])), answers[0]!.headers);
    const rivals: Rival[] = [
      { name: ours, ...house },
      { name: onTheFly, ...(await openNginx(place, stored, { level: 1 })) },
      { name: asStrong, ...(await openNginx(place, stored, { level: 6 })) },
      { name: precompressed, ...(await openNginx(place, stored, 'precompressed')) },
      { name: plainNext, ...next },
    ];
    const page = onePage(paths);
    await assertSamePage(rivals, page);

    const rows: Cell[][] = [];
    const ratios = { fly: [] as number[], strong: [] as number[], next: [] as number[] };
    for (const [what, chosen] of [
      ['one page', [page]],
      ['all pages', paths],
    ] as const) {
      for (const connections of full ? [1, 16, 256] : [1, 16]) {
        note(`${what}, ${connections} connection${connections > 1 ? 's' : ''}`);
        const results = await inTurns(bench, rivals, { paths: [...chosen], connections });
        const of = (name: string) => results.get(name)!;
        for (const [name, figures] of results) {
          rows.push([
            what,
            connections,
            name,
            figures.perSecond,
            of(ours).perSecond / figures.perSecond,
            figures.p50Ms,
            figures.p99Ms,
            figures.cpuPer100k,
            Math.round(figures.bytesPerAnswer),
            figures.failed,
          ]);
        }
        ratios.fly.push(of(ours).perSecond / of(onTheFly).perSecond);
        ratios.strong.push(of(ours).perSecond / of(asStrong).perSecond);
        ratios.next.push(of(ours).perSecond / of(plainNext).perSecond);
      }
    }
    const goal = (what: string, least: number, values: number[]): Goal => ({
      goal: what,
      measured: `${values.map((value) => `${readable(value)} ×`).join(' · ')} (one page · all pages, each with ${full ? '1, 16, 256' : '1, 16'} connections)`,
      reached: values.every((value) => value >= least),
    });
    return {
      tables: [
        {
          title: `Pages per second (median of ${full ? 3 : 1}; "ours ÷" above 1: ours is faster)`,
          columns: [
            'what',
            'connections',
            'who',
            'pages/s',
            'ours ÷',
            'p50 ms',
            'p99 ms',
            'CPU s per 100,000',
            'bytes per answer',
            'failed',
          ],
          rows,
        },
        {
          title: `All ${paths.length} pages read once, then once more, by 16 readers in Node (who is slower than wrk)`,
          columns: ['who', 'first time, pages/s', 'second time, pages/s'],
          rows: [
            [ours, oursCold.first, oursCold.second],
            [plainNext, nextCold.first, nextCold.second],
          ],
        },
      ],
      goals: [
        goal('at least as fast as nginx compressing on the fly at its own level, 1', 1, ratios.fly),
        goal('at least as fast as nginx compressing on the fly at level 6', 1, ratios.strong),
        goal('at least 15 times as fast as next start', 15, ratios.next),
      ],
    };
  },
};

/** Rivals one after the other, round after round, so that a slow minute of the machine meets all. Out: the medians. */
async function inTurns(
  { place, full }: Bench,
  rivals: Rival[],
  { paths, connections }: { paths: string[]; connections: number },
): Promise<Map<string, Measured>> {
  const rounds = new Map<string, Measured[]>(rivals.map(({ name }) => [name, []]));
  for (let round = 0; round < (full ? 3 : 1); round += 1) {
    for (const { name, address, pid } of rivals) {
      const { perSecond } = await load(place, address, { paths, connections: 1, seconds: full ? 2 : 1 });
      // Long enough for everybody in the queue to be answered at least twice.
      const seconds = Math.min(45, Math.max(full ? 8 : 2, Math.ceil((2 * connections) / Math.max(1, perSecond))));
      const before = cpuSeconds(pid);
      const figures = await load(place, address, { paths, connections, seconds });
      const cpuPer100k = ((cpuSeconds(pid) - before) / figures.requests) * 100_000;
      rounds.get(name)!.push({ ...figures, cpuPer100k });
      await ask(address, paths[0]!); // behind what wrk asked for and did not wait for
    }
  }
  const names = Object.keys(rounds.get(ours)![0]!) as (keyof Measured)[];
  const middle = (figures: Measured[]) =>
    Object.fromEntries(names.map((name) => [name, median(figures.map((one) => one[name]))])) as Measured;
  return new Map([...rounds].map(([name, figures]) => [name, middle(figures)]));
}

async function readTwice(address: string, paths: string[]): Promise<{ first: number; second: number }> {
  const perSecond = async () => (paths.length / (await readAll(address, paths, 16)).ms) * 1000;
  return { first: await perSecond(), second: await perSecond() };
}

/** A comparison of different pages would say nothing. */
async function assertSamePage(rivals: Rival[], page: string): Promise<void> {
  const answers = await Promise.all(rivals.map(({ address }) => ask(address, page, { headers: { 'accept-encoding': 'gzip' } })));
  const bodies = answers.map(({ status, headers, body }, at) => {
    if (status !== 200 || headers['content-encoding'] !== 'gzip') {
      throw new Error(`${rivals[at]!.name} answers ${status}, ${headers['content-encoding']}`);
    }
    return gunzipSync(body);
  });
  const different = rivals.filter(({ name }, at) => name !== plainNext && !bodies[at]!.equals(bodies[0]!));
  if (different.length > 0) throw new Error(`${different[0]!.name} sends another page than ours`);
}
