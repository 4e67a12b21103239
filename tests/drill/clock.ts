import { gunzipSync } from 'node:zlib';
import { setTimeout as pause } from 'node:timers/promises';
import { ask } from '#tests/bench/ask.ts';
import { openHouse } from '#tests/bench/house.ts';
import { type Exercise, unless } from './drill.ts';

/** Each notice is public from one instant to another. The last one lives in the hour that October has twice. */
const notices = [
  { words: 'Heute bis zwölf Uhr ohne Fahrstuhl', from: '2026-11-24T09:00:00+01:00', to: '2026-11-24T12:00:00+01:00' },
  { words: 'Ein anderer Eingang im neuen Jahr', from: '2027-01-01T00:00:00+01:00', to: '2027-01-02T00:00:00+01:00' },
  { words: 'Die Stunde, die es zweimal gibt', from: '2026-10-25T02:30:00+02:00', to: '2026-10-25T02:30:00+01:00' },
];

const officePage = '/de/offices/drill-office';

/** Moves the clock of a running house over the moments at which its pages change, and reads them just before, at and after. */
export const clock: Exercise = {
  what: 'the clock of a running house moves over the moments at which its pages change',
  async run({ place, database, note }) {
    await database.copy('seeded', 'clock');
    process.env.DATABASE_URL = database.url('application', 'clock');
    const { published, officeEntry } = await import('#tests/factories.ts');
    const { db } = await import('#lib/db/client.ts');
    for (const [at, { words, from, to }] of notices.entries()) {
      await published({
        kind: 'notice',
        slug: `drill-${at}`,
        layers: [
          { locale: null, data: { urgent: true, everywhere: true, validFrom: from, validTo: to } },
          { locale: 'de', data: { blocks: { notice: { version: 1, title: words } } } },
        ],
      });
    }
    const hours = {
      rules: [{ weekday: 2, from: '09:00', to: '12:00', access: 'walkIn' }],
      asOf: '2026',
      sourceText: null,
    };
    await published(officeEntry('drill-office', { access: 'walkIn', hours } as never));

    const house = await openHouse(place, { databaseUrl: database.houseUrl('clock'), now: '2026-10-25T00:00:00+02:00' });
    const read = async (path: string) => {
      const { status, headers, body } = await ask(house.address, path, { headers: { 'accept-encoding': 'gzip' } });
      if (status !== 200) throw new Error(`${path} answers ${status}`);
      return (headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body).toString();
    };
    const moments = notices
      .flatMap(({ from, to }) => [secondBefore(from), from, secondBefore(to), to])
      .toSorted((a, b) => Date.parse(a) - Date.parse(b));
    const paths = ['/de', '/de/guide/register-address', officePage];
    const wrong: string[] = [];
    const office: string[] = [];
    let reads = 0;
    for (const now of moments) {
      note(now);
      house.tell({ now });
      await pause(100); // the message arrives
      for (const path of paths) {
        // Twice: the second one comes out of the cache.
        for (const html of [await read(path), await read(path)]) {
          reads += 1;
          for (const { words, from, to } of path === officePage ? [] : notices) {
            const should = Date.parse(from) <= Date.parse(now) && Date.parse(now) < Date.parse(to);
            if (html.includes(words) !== should) wrong.push(`${path} at ${now} ${should ? 'does not show' : 'shows'} "${words}"`);
          }
          if (path === officePage && now.startsWith('2026-11-24')) office.push(openingIn(html));
        }
      }
    }
    await house.stop();
    await db.$disconnect();
    const [before, atOpening, beforeClosing, atClosing] = [0, 2, 4, 6].map((at) => office[at]);
    const broken: string[] = [];
    unless(wrong.length === 0, broken, `no page shows what is not true at its hour (${wrong.slice(0, 3).join(' · ')})`);
    unless(
      before !== atOpening && beforeClosing !== atClosing && office.every((words, at) => words === office[at - (at % 2)]),
      broken,
      `an office opens and closes at its minute (${office.join(' · ')})`,
    );
    return {
      seen: [
        ['moments', moments.length],
        ['pages read', reads],
        ['wrong', wrong.length],
        ['an office before 9, at 9, before 12, at 12', [before, atOpening, beforeClosing, atClosing].join(' · ')],
      ],
      broken,
    };
  },
};

function secondBefore(instant: string): string {
  const offset = instant.slice(-6);
  const shift = (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4))) * 60_000 * (offset[0] === '-' ? -1 : 1);
  return new Date(Date.parse(instant) - 1000 + shift).toISOString().slice(0, 19) + offset;
}

/** The page's opening status: its state and its words. */
const openingIn = (html: string) => (/class="status (\w+)"[^>]*><span>([^<]*)/.exec(html) ?? []).slice(1).join(': ');
