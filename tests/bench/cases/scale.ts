import { rmSync } from 'node:fs';
import path from 'node:path';
import { runNode } from '#scripts/child.ts';
import { ask, keepOpen } from '../ask.ts';
import { median, readable } from '../figures.ts';
import { openHouse, openNext } from '../house.ts';
import { multiplyContent, writeMoreContent } from '../more-content.ts';
import { root } from '../workplace.ts';
import type { Bench, Case } from './case.ts';

const sizes = [1, 10, 100];

/** Addresses whose cost may grow with the content. */
const questions: [string, string][] = [
  ['office list', '/de/offices'],
  ['office list, a late page', '/de/offices?page=6'],
  ['office list, open today', '/en/offices?open=today'],
  ['office list, with a word', '/de/offices?q=Beratung'],
  ['search, a frequent word', '/de/search?q=Anmeldung'],
  ['search, a rare word', '/de/search?q=Fahrrad'],
  ['search, a typing error', '/en/search?q=registratoin'],
  ['search in Arabic', '/ar/search?q=%D8%AA%D8%B3%D8%AC%D9%8A%D9%84'],
  ['search, nothing there', '/uk/search?q=xyzzyplugh'],
  ['list of guidance', '/de/guide'],
  ['glossary', '/de/glossary'],
  ['list of talks', '/de/events'],
  ['matrix of leaflets', '/de/leaflets'],
  ['sitemap for machines', '/de/sitemap.xml'],
];

type Cost = { ms: number; databaseMs: number; roundTrips: number; kilobytes: number };

/** Ten and a hundred times the content. */
export const scale: Case = {
  what: 'lists and search with 1, 10 and 100 times the content; start and build with 10 times',
  programs: [],
  async run(bench) {
    const { place, database, full, note } = bench;
    const costs = new Map<string, Cost[]>(questions.map(([name]) => [name, []]));
    const starts: number[] = [];
    for (const times of sizes) {
      const name = `scale_${times}`;
      await database.copy('seeded', name);
      note(`${times} times the content`);
      await multiplyContent(database.url('owner', name), times);
      const next = await openNext(place, { databaseUrl: database.houseUrl(name), core: 'measured' });
      for (const [question, address] of questions) costs.get(question)!.push(await costOf(bench, next.address, address));
      await next.stop();
      starts.push(await startTime(bench, name));
    }
    const rows = [...costs].map(([question, [one, ten, hundred]]) => [
      question,
      one!.ms,
      ten!.ms,
      hundred!.ms,
      growth(one!.ms, hundred!.ms),
      one!.databaseMs,
      hundred!.databaseMs,
      `${one!.roundTrips} → ${hundred!.roundTrips}`,
      `${readable(one!.kilobytes)} → ${readable(hundred!.kilobytes)}`,
    ]);
    const worst = rows.toSorted((a, b) => Number(b[4]) - Number(a[4]))[0]!;
    const building: (string | number | null)[][] = [
      ['first load of the starter content, s', database.loadMs / 1000, full ? (await loadTime(bench)) / 1000 : null],
      ['start until pages are answered, s', starts[0]! / 1000, starts[1]! / 1000],
    ];
    if (full) building.push(['build, s', (await buildTime(bench, 1)) / 1000, (await buildTime(bench, 10)) / 1000]);
    return {
      tables: [
        {
          title: 'Cost of an answer made anew, by content (medians, `next start`, which keeps nothing)',
          columns: [
            'question',
            '1 ×, ms',
            '10 ×, ms',
            '100 ×, ms',
            'grows with content to the power',
            'queries 1 ×, ms',
            'queries 100 ×, ms',
            'round trips',
            'kB of HTML',
          ],
          rows,
        },
        { title: 'Start and build', columns: ['what', '1 ×', '10 ×'], rows: building },
      ],
      goals: [
        {
          goal: 'every cost grows less than linearly (power below 1)',
          measured: `at most ${readable(Number(worst[4]))} (${worst[0]})`,
          reached: Number(worst[4]) < 1,
        },
      ],
    };
  },
};

/** 1: a hundred times the content costs a hundred times as much. */
const growth = (one: number, hundred: number) => Math.max(0, Math.log(hundred / one) / Math.log(100));

async function costOf({ database, full }: Bench, house: string, question: string): Promise<Cost> {
  const agent = keepOpen(1);
  const measured: Cost[] = [];
  for (let at = 0; at < (full ? 15 : 5) + 2; at += 1) {
    const before = database.line.count();
    const { status, ms, body } = await ask(house, question, { agent });
    const after = database.line.count();
    if (status !== 200) throw new Error(`${question} answers ${status}`);
    measured.push({
      ms,
      databaseMs: after.busyMs - before.busyMs,
      roundTrips: after.roundTrips - before.roundTrips,
      kilobytes: body.length / 1000,
    });
  }
  agent.destroy();
  const of = (name: keyof Cost) => median(measured.slice(2).map((one) => one[name])); // the first two warm up
  return { ms: of('ms'), databaseMs: of('databaseMs'), roundTrips: of('roundTrips'), kilobytes: of('kilobytes') };
}

async function startTime({ place, database }: Bench, name: string): Promise<number> {
  const house = await openHouse(place, { databaseUrl: database.houseUrl(name), core: 'measured' });
  const { status, ms } = await ask(house.address, '/de');
  if (status !== 200) throw new Error(`the start page answers ${status}`);
  await house.stop();
  return house.openAfterMs + ms;
}

/** Ten times the content through the publishing door into a database that has nothing but its tables. */
async function loadTime({ place, database, note }: Bench): Promise<number> {
  note('10 times the content through the publishing door');
  const folder = path.join(place.scratch, 'more-content');
  writeMoreContent(folder, 10);
  await database.copy('empty', 'scale_load');
  const begun = performance.now();
  await runNode(['--conditions=react-server', 'scripts/content-import.ts', folder], 'The content could not be loaded:', {
    env: { ...process.env, DATABASE_URL: database.url('application', 'scale_load') },
    signal: place.signal,
    onLine: () => {},
  });
  return performance.now() - begun;
}

async function buildTime({ place, database, note }: Bench, times: number): Promise<number> {
  note(`building with ${times} times the content`);
  const distDir = path.join('.build', `bench-${process.pid}-${times}`);
  place.undo(() => rmSync(path.join(root, distDir), { recursive: true, force: true, maxRetries: 5 }));
  const begun = performance.now();
  await runNode(['node_modules/next/dist/bin/next', 'build'], 'The website could not be built:', {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      WEGWEISER_BUILD: distDir,
      DATABASE_URL: database.url('application', `scale_${times}`),
    },
    signal: place.signal,
    onLine: () => {},
  });
  return performance.now() - begun;
}
