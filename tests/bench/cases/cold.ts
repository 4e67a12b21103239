import { kindOfPage, publicPaths } from '../addresses.ts';
import { ask, keepOpen } from '../ask.ts';
import { median } from '../figures.ts';
import { type House, openHouse, openNext } from '../house.ts';
import type { Bench, Case } from './case.ts';

type Render = { ms: number; databaseMs: number; roundTrips: number; bytes: number };

/** What it costs to make a page that nobody has kept. */
export const cold: Case = {
  what: 'a page made anew: round trips to the database, and time beside that of the bare queries',
  programs: [],
  async run(bench) {
    const { place, database, full, note } = bench;
    await database.copy('seeded', 'cold');
    const databaseUrl = database.houseUrl('cold');
    const next = await openNext(place, { databaseUrl, core: 'measured' });
    const paths = await publicPaths(next.address);
    const kinds = Map.groupBy([...paths, ...unlisted(paths)], kindOfPage);
    const house = await openHouse(place, { databaseUrl, core: 'measured' });
    await warmUp(house, paths);

    note('each kind of page, many times, without any cache (next start)');
    const rendered = new Map<string, Render[]>();
    for (const [kind, examples] of kinds) {
      place.signal.throwIfAborted();
      const chosen = Array.from({ length: full ? 24 : 8 }, (_, at) => examples[at % examples.length]!);
      await render(bench, next, chosen.slice(0, 3));
      rendered.set(kind, await render(bench, next, chosen));
    }
    note('each page for the first time, through the page server');
    const first = new Map<string, Render[]>();
    for (const [kind, examples] of kinds) {
      const untouched = examples.filter((path) => !warming(paths).includes(path));
      first.set(kind, await render(bench, house, untouched.slice(0, full ? 24 : 8)));
    }

    const of = (renders: Render[] | undefined, name: keyof Render) => median((renders ?? []).map((one) => one[name]));
    const rows = [...rendered]
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([kind, renders]) => {
        const [ms, databaseMs] = [of(renders, 'ms'), of(renders, 'databaseMs')];
        return [
          kind,
          of(renders, 'roundTrips'),
          databaseMs,
          ms,
          ms / databaseMs,
          first.get(kind)?.length ? of(first.get(kind), 'ms') : null,
        ];
      });
    return {
      tables: [
        {
          title: 'A page made anew (medians; the first four figures under `next start`, which keeps nothing)',
          columns: [
            'page',
            'round trips',
            'bare queries, ms',
            'whole page, ms',
            '÷ bare queries',
            'first visit through the page server, ms',
          ],
          rows,
        },
      ],
      goals: [],
      notes: [
        'Bare queries: the time in which at least one query was under way, seen on the line to PostgreSQL.',
        'Only connections of visits count, not the one that follows publishes.',
      ],
    };
  },
};

/** Pages that no sitemap names. */
const unlisted = (paths: string[]) => [
  ...['de', 'en', 'ar', 'uk'].flatMap((locale) => [`/${locale}/search?q=Anmeldung`, `/${locale}/sitemap.xml`]),
  ...paths.filter((path) => /^\/(ar|uk|en)\/guide\/[^/]+$/.test(path)).map((path) => `${path}/bilingual`),
];

/** One page in five, so that code is compiled and lines to the database are open before anything is measured. */
const warming = (paths: string[]) => paths.filter((_, at) => at % 5 === 0);

async function warmUp(house: House, paths: string[]): Promise<void> {
  for (const path of warming(paths)) await ask(house.address, path);
}

/** One after the other over one line. */
async function render({ database }: Bench, { address }: House, paths: string[]): Promise<Render[]> {
  const agent = keepOpen(1);
  const renders: Render[] = [];
  for (const path of paths) {
    const before = database.line.count();
    const { status, ms, body } = await ask(address, path, { agent, headers: { 'user-agent': 'Wegweiser' } });
    const after = database.line.count();
    if (status !== 200) throw new Error(`${path} answers ${status}`);
    renders.push({
      ms,
      bytes: body.length,
      databaseMs: after.busyMs - before.busyMs,
      roundTrips: after.roundTrips - before.roundTrips,
    });
  }
  agent.destroy();
  return renders;
}
