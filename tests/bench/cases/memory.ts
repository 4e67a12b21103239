import { numbersFrom, publicPaths } from '../addresses.ts';
import { ask, keepOpen } from '../ask.ts';
import { median, megabytes, readable } from '../figures.ts';
import { openHouse } from '../house.ts';
import { residentBytes } from '../process-probe.ts';
import type { Case } from './case.ts';

/** Requests for addresses that exist, that exist with nonsense behind the question mark, and that do not exist at all. */
export const memory: Case = {
  what: 'memory while strangers ask for ever new addresses',
  programs: [],
  async run({ place, database, full, note }) {
    const requests = full ? 500_000 : 20_000;
    const different = full ? 50_000 : 5000;
    await database.copy('seeded', 'memory');
    const house = await openHouse(place, { databaseUrl: database.houseUrl('memory'), core: 'measured' });
    const paths = await publicPaths(house.address);
    const { cheap, dear } = strangeAddresses(paths, different);
    const random = numbersFrom(17);
    const pick = <T>(list: T[]) => list[Math.floor(random() * list.length)]!;
    const encodings = ['gzip', 'br', 'identity', 'gzip, deflate, br'];

    const agent = keepOpen(16);
    const begun = residentBytes(house.pid);
    const quarters: number[][] = [[], [], [], []];
    const statuses: Record<string, number> = {};
    const asked = new Set<string>();
    let sent = 0;
    const visitor = async () => {
      while (sent < requests && !place.signal.aborted) {
        const quarter = Math.floor((sent / requests) * 4);
        sent += 1;
        if (sent % Math.floor(requests / 400) === 0) quarters[quarter]!.push(residentBytes(house.pid));
        if (sent % Math.floor(requests / 4) === 0) note(`${sent} requests, ${readable(megabytes(residentBytes(house.pid)))} MB`);
        // What has to be rendered each time costs a hundred times as much: three in a hundred are enough.
        const path = random() < 0.03 ? pick(dear) : pick(cheap);
        asked.add(path);
        const status = await ask(house.address, path, { agent, headers: { 'accept-encoding': pick(encodings) } }).then(
          (answer) => String(answer.status),
          (error: unknown) => (error instanceof Error ? error.message : 'error'),
        );
        statuses[status] = (statuses[status] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: 16 }, visitor));
    place.signal.throwIfAborted();
    agent.destroy();
    const inMb = quarters.map((samples) => megabytes(median(samples)));
    const growth = inMb[3]! / inMb[2]! - 1;
    const broken = Object.entries(statuses).filter(([status]) => !/^[234]/.test(status));
    return {
      tables: [
        {
          title: `${sent} requests for ${asked.size} different addresses`,
          columns: ['when', 'memory, MB (RSS, median)'],
          rows: [
            ['before', megabytes(begun)],
            ...inMb.map((value, at): [string, number] => [`quarter ${at + 1}`, value]),
            ['at the end', megabytes(residentBytes(house.pid))],
          ],
        },
        {
          title: 'Answers',
          columns: ['status', 'number'],
          rows: Object.entries(statuses).toSorted(([a], [b]) => (a < b ? -1 : 1)),
        },
      ],
      goals: [
        {
          goal: 'flat: the last quarter at most 5 % above the third',
          measured: `${readable(growth * 100)} %`,
          reached: growth <= 0.05,
        },
        {
          goal: 'nothing fails',
          measured: broken.map(([status, n]) => `${n} × ${status}`).join(', ') || '0',
          reached: broken.length === 0,
        },
      ],
    };
  },
};

/** `cheap`: a page behind each, with parameters it does not know. `dear`: no page, words to search for, filters nobody combined before. */
function strangeAddresses(paths: string[], different: number): { cheap: string[]; dear: string[] } {
  const at = (list: string[], n: number) => list[n % list.length]!;
  const lists = paths.filter((path) => /\/(offices|events)$/.test(path));
  const languages = ['de', 'en', 'ar', 'uk'];
  const dear = Array.from({ length: Math.floor(different / 10) }, (_, n) =>
    at(
      [
        `/${at(languages, n)}/guide/no-such-page-${n}`,
        `/${at(languages, n)}/search?q=${encodeURIComponent(`Wort ${n}`)}`,
        `${at(lists, n)}?page=${n}`,
        `/wp-content/${n}.php`,
      ],
      Math.floor(n / languages.length),
    ),
  );
  const cheap = Array.from({ length: different - dear.length }, (_, n) => `${at(paths, n)}?utm_source=${n}&fbclid=x${n * 7}`);
  return { cheap, dear };
}
