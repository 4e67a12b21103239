import { setTimeout as pause } from 'node:timers/promises';
import { onePage, publicPaths } from '../addresses.ts';
import { largest, median, readable } from '../figures.ts';
import { openHouse } from '../house.ts';
import { readAll, startReaders, type Visit } from '../readers.ts';
import type { Case } from './case.ts';

type Seen = { house: number; sentAt: number; arrivedAt: number; state: number };
type Publish = { state: number; begun: number; acknowledged: number };

/** What the page shows: `words 17.` is the seventeenth state. */
const words = (state: number) => `Stand ${state}.`;
const stateIn = (html: string) => Number(/Stand (\d+)\./.exec(html)?.[1] ?? -1);

/** Publishes one after the other under load, with two houses on one database. */
export const publish: Case = {
  what: 'a publish under load, two instances on one database',
  programs: [],
  async run({ place, database, full, note }) {
    const times = full ? 40 : 8;
    const restMs = full ? 3000 : 1500;
    await database.copy('seeded', 'publish');
    process.env.DATABASE_URL = database.url('application', 'publish');
    const { changed, guidancePage, published, small } = await import('#tests/factories.ts');
    const { db } = await import('#lib/db/client.ts');
    const slug = 'published-again-and-again';
    await published(guidancePage(slug, { words: words(0) }));
    const subject = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } } });

    const houses = [
      await openHouse(place, { databaseUrl: database.houseUrl('publish') }),
      await openHouse(place, { databaseUrl: database.houseUrl('publish') }),
    ];
    const watched = `/de/guide/${slug}`;
    const paths = await publicPaths(houses[0]!.address);
    const others = [onePage(paths), ...paths.slice(0, 20)];
    for (const { address } of houses) await readAll(address, [...new Set([watched, ...others, ...paths])], 8);

    const seen: Seen[] = [];
    const elsewhere: { sentAt: number; ms: number }[] = [];
    const watchers = houses.map(({ address }, house) =>
      startReaders({
        address,
        paths: [watched],
        count: 4,
        restMs: 10,
        headers: {},
        onVisit: (visit) => {
          if (visit.answer?.status !== 200) return;
          const state = stateIn(visit.answer.body.toString());
          seen.push({ house, sentAt: visit.sentAt, arrivedAt: visit.sentAt + visit.answer.ms, state });
        },
      }),
    );
    const readers = houses.map(({ address }) =>
      startReaders({
        address,
        paths: others,
        count: 4,
        restMs: 10,
        onVisit: ({ sentAt, answer }: Visit) => void (answer && elsewhere.push({ sentAt, ms: answer.ms })),
      }),
    );

    await pause(full ? 10_000 : 3000, undefined, { signal: place.signal });
    const calmUntil = performance.now();
    const publishes: Publish[] = [];
    note(`${times} publishes`);
    for (let state = 1; state <= times; state += 1) {
      const begun = performance.now();
      const result = await changed(subject.id, 'de', small.guidance(words(state)).german);
      if (!result.ok) throw new Error(`refused: ${result.reason}`);
      publishes.push({ state, begun, acknowledged: performance.now() });
      await pause(restMs, undefined, { signal: place.signal });
    }
    await db.$disconnect();
    const tallies = await Promise.all([...watchers, ...readers].map((all) => all.stop()));
    const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
    const sent = tallies.reduce((sum, tally) => sum + tally.sent, 0);

    const firstSeen = (state: number, house: number) =>
      seen.reduce((first, one) => (one.house === house && one.state >= state ? Math.min(first, one.arrivedAt) : first), Infinity);
    const untilBoth = publishes.map(({ state, acknowledged }) =>
      Math.max(0, ...houses.map((_, house) => firstSeen(state, house) - acknowledged)),
    );
    // Older than what the same house had already shown when the question was sent.
    const backwards = seen.filter((one) =>
      publishes.some(({ state }) => one.state < state && firstSeen(state, one.house) < one.sentAt),
    );
    // Older although the question was sent more than a second after the publish was acknowledged.
    const late = seen.filter((one) =>
      publishes.some(({ state, acknowledged }) => one.state < state && one.sentAt > acknowledged + 1000),
    );
    const meanwhile = seen.filter((one) =>
      publishes.some(({ state, acknowledged }) => one.state < state && one.sentAt > acknowledged),
    );
    const all = [...elsewhere, ...seen.map((one) => ({ sentAt: one.sentAt, ms: one.arrivedAt - one.sentAt }))];
    const calm = largest(all.filter(({ sentAt }) => sentAt < calmUntil).map(({ ms }) => ms));
    const caused = largest(all.filter(({ sentAt }) => sentAt >= calmUntil).map(({ ms }) => ms));

    return {
      tables: [
        {
          title: `${times} publishes, two instances, ${sent} answers read meanwhile`,
          columns: ['what', 'measured'],
          rows: [
            ['publishing itself, median ms', median(publishes.map(({ begun, acknowledged }) => acknowledged - begun))],
            ['acknowledged until both show it, median ms', median(untilBoth)],
            ['acknowledged until both show it, slowest ms', largest(untilBoth)],
            ['answers sent for after the acknowledgement and still older', meanwhile.length],
            ['of them sent for more than 1 s after it', late.length],
            ['answers older than what the same instance had shown before', backwards.length],
            ['slowest answer before the first publish, ms', calm],
            ['slowest answer afterwards, ms', caused],
            ['failed answers', failed],
          ],
        },
      ],
      goals: [
        {
          goal: 'both show it after at most 1 s',
          measured: `${readable(largest(untilBoth))} ms`,
          reached: largest(untilBoth) <= 1000,
        },
        {
          goal: 'no answer goes back',
          measured: String(backwards.length + late.length),
          reached: backwards.length + late.length === 0,
        },
        { goal: 'no answer fails', measured: String(failed), reached: failed === 0 },
      ],
    };
  },
};
