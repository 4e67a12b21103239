import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { onePage, publicPaths } from '#tests/bench/addresses.ts';
import { megabytes, readable } from '#tests/bench/figures.ts';
import { openHouse } from '#tests/bench/house.ts';
import { residentBytes } from '#tests/bench/process-probe.ts';
import { readAll, startReaders } from '#tests/bench/readers.ts';
import { type Exercise, failuresOf, unless } from './drill.ts';

/** A client that sends or reads as slowly as it can. */
type Slow = { socket: Socket; how: string; over: boolean; got: number };

/** 1,000 clients who dribble, while ordinary readers want to be served. */
export const slowClients: Exercise = {
  what: '1,000 slow clients (headers, bodies, reading) beside ordinary readers',
  async run({ place, database, short, note }) {
    const seconds = short ? 30 : 150; // headers may take 10 s, bodies 120 s (`limits` in server/main.ts)
    await database.copy('seeded', 'slow');
    const house = await openHouse(place, { databaseUrl: database.houseUrl('slow') });
    const every = await publicPaths(house.address);
    const paths = every.filter((_, at) => at % 20 === 0);
    const page = onePage(every);
    await readAll(house.address, [...paths, page], 8);

    const readers = startReaders({ address: house.address, paths, count: 8, restMs: 10 });
    await pause(3000, undefined, { signal: place.signal });
    const calm = readers.tally();
    const before = residentBytes(house.pid);
    readers.restart();

    const port = Number(new URL(house.address).port);
    const clients: Slow[] = [];
    const open = (how: string, first: string) => {
      const socket = connect({ port, host: '127.0.0.1' });
      const client: Slow = { socket, how, over: false, got: 0 };
      socket.on('error', () => {}).on('close', () => (client.over = true));
      if (how === 'reading') socket.pause();
      else socket.on('data', (bytes) => (client.got += bytes.length));
      socket.write(first);
      clients.push(client);
    };
    place.undo(() => clients.forEach(({ socket }) => socket.destroy()));
    note(`1,000 slow clients for ${seconds} s`);
    const asked = `GET ${page} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: identity\r\n\r\n`;
    const body =
      'POST /de/report HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 60000\r\n\r\n--x';
    for (let n = 0; n < 100; n += 1) {
      for (let each = 0; each < 4; each += 1) open('headers', `GET ${page} HTTP/1.1\r\nHost: localhost\r\nX-Slow: `);
      for (let each = 0; each < 3; each += 1) open('body', body);
      for (let each = 0; each < 3; each += 1) open('reading', asked.repeat(30)); // more than the kernel keeps for somebody who does not read
      await pause(20);
    }
    let most = 0;
    for (const until = performance.now() + seconds * 1000; performance.now() < until;) {
      for (const { socket, how, over } of clients) if (!over && how !== 'reading') socket.write('a');
      most = Math.max(most, residentBytes(house.pid));
      await pause(1000, undefined, { signal: place.signal });
    }
    const meanwhile = readers.tally();
    const stillOpen = (how: string) => clients.filter((client) => client.how === how && !client.over).length;
    const left = { headers: stillOpen('headers'), body: stillOpen('body'), reading: stillOpen('reading') };
    for (const { socket } of clients) socket.destroy();
    readers.restart();
    await pause(2000, undefined, { signal: place.signal });
    const after = await readers.stop();
    await house.stop();

    const broken: string[] = [];
    unless(meanwhile.failed + after.failed === 0, broken, 'ordinary readers are served');
    unless(left.headers === 0, broken, 'who dribbles headers is cut off');
    if (!short) unless(left.body === 0, broken, 'who dribbles a body is cut off after two minutes');
    unless(most - before < 300 * 2 ** 20, broken, 'memory stays bounded (300 MB above calm)');
    return {
      seen: [
        ['ordinary requests meanwhile', meanwhile.sent],
        ['failed', failuresOf(meanwhile)],
        ['their p99 before, ms', readable(calm.p99Ms)],
        ['their p99 meanwhile, ms', readable(meanwhile.p99Ms)],
        ['their slowest answer meanwhile, ms', readable(meanwhile.slowestMs)],
        ['memory before and at most, MB', `${readable(megabytes(before))} → ${readable(megabytes(most))}`],
        ['400 slow headers: still connected at the end', left.headers],
        ['300 slow bodies: still connected at the end', left.body],
        ['300 who do not read: still connected at the end', left.reading],
        ['failed after they have gone', failuresOf(after)],
      ],
      broken,
    };
  },
};
