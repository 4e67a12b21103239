import { connect } from 'node:net';
import { numbersFrom } from '#tests/bench/addresses.ts';
import { ask } from '#tests/bench/ask.ts';
import { median, megabytes, readable } from '#tests/bench/figures.ts';
import { openHouse } from '#tests/bench/house.ts';
import { residentBytes } from '#tests/bench/process-probe.ts';
import { type Exercise, unless } from './drill.ts';

/** Requests as no browser sends them, over bare sockets. */
export const malformed: Exercise = {
  what: '50,000 malformed requests (paths, encodings, headers, methods, bodies)',
  async run({ place, database, short, note }) {
    const requests = short ? 5000 : 50_000;
    await database.copy('seeded', 'malformed');
    const house = await openHouse(place, { databaseUrl: database.houseUrl('malformed') });
    const port = Number(new URL(house.address).port);
    const random = numbersFrom(23);
    const statuses: Record<string, number> = {};
    const failures = new Set<string>();
    const several = new Set<string>();
    const quarters: number[][] = [[], [], [], []];
    let sent = 0;

    const stranger = async () => {
      while (sent < requests && !place.signal.aborted) {
        const quarter = Math.floor((sent / requests) * 4);
        sent += 1;
        if (sent % Math.floor(requests / 200) === 0) quarters[quarter]!.push(residentBytes(house.pid));
        if (sent % Math.floor(requests / 4) === 0) note(`${sent} sent`);
        const request = malformedRequest(random);
        const answers = await send(port, request, random() < 0.3);
        for (const status of answers.length > 0 ? answers : ['closed without an answer']) {
          statuses[status] = (statuses[status] ?? 0) + 1;
          if (status.startsWith('5')) failures.add(`${status} to ${shown(request)}`);
        }
        if (answers.length > 1) several.add(`${answers.join(' and ')} to ${shown(request)}`);
      }
    };
    await Promise.all(Array.from({ length: 32 }, stranger));
    place.signal.throwIfAborted();
    const { status } = await ask(house.address, '/de');
    await house.stop();

    const inMb = quarters.map((samples) => megabytes(median(samples)));
    const wrong = Object.entries(statuses).filter(([code]) => code.startsWith('5'));
    const broken: string[] = [];
    unless(wrong.length === 0, broken, `no answer from 500 on (${[...failures].slice(0, 8).join(' · ')})`);
    unless(status === 200, broken, 'the house still serves');
    unless(inMb[3]! <= inMb[2]! * 1.1, broken, 'memory does not grow (last quarter at most 10 % above the third)');
    return {
      seen: [
        ['sent', sent],
        ...Object.entries(statuses)
          .toSorted(([a], [b]) => (a < b ? -1 : 1))
          .map(([code, n]): [string, number] => [code, n]),
        ['answered more than once', several.size > 0 ? `${several.size}, such as ${[...several][0]}` : 0],
        ['memory by quarter, MB', inMb.map(readable).join(' · ')],
        ['an ordinary page afterwards', status],
      ],
      broken,
    };
  },
};

const shown = (request: Buffer) => JSON.stringify(request.toString('latin1').slice(0, 200));

/**
 * Sends bytes. The rude hang up at once; the others wait for an answer, say after a while that nothing more will come, and leave.
 * Out: the statuses that came back.
 */
function send(port: number, bytes: Buffer, isRude: boolean): Promise<string[]> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    let said = '';
    let hasEnded = false;
    const give = () => {
      socket.destroy();
      resolve([...said.matchAll(/HTTP\/1\.[01] (\d{3}) /g)].map(([, status]) => status!));
    };
    socket.setTimeout(isRude ? 20_000 : 500, () => {
      if (said || hasEnded) return give();
      hasEnded = true;
      socket.setTimeout(20_000);
      socket.end();
    });
    socket.on('data', (data) => {
      said += data.toString('latin1');
      socket.setTimeout(20);
    });
    socket.on('end', give).on('error', give).on('close', give);
    if (isRude) socket.end(bytes);
    else socket.write(bytes);
  });
}

const line = '\r\n';

/** One of many ways to be wrong; which one, `random` decides. */
function malformedRequest(random: () => number): Buffer {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  const junk = (length: number) => Buffer.from(Array.from({ length }, () => Math.floor(random() * 256))).toString('latin1');
  const word = () => Math.floor(random() * 1e9).toString(36);
  const request = (method: string, path: string, headers: string[] = [], body = '') =>
    [`${method} ${path} HTTP/1.1`, 'Host: localhost', ...headers, '', body].join(line);
  const place = pick([
    '/de',
    '/ar/guide',
    '/uk/offices',
    '/en/search',
    '/de/report',
    '/admin',
    '/api/health',
    '/_next/static/x',
    '/files/x/y.pdf',
  ]);
  const kinds = {
    path: () =>
      request(
        'GET',
        pick([
          `${place}/%`,
          `${place}/%zz`,
          `${place}/%c0%af..%c0%af`,
          `${place}/%ff%fe${word()}`,
          `${place}/..%2f..%2fetc%2fpasswd`,
          `${place}/../../${word()}`,
          `//${word()}.example/`,
          `${place}//${word()}`,
          `${place}/%00`,
          `${place}/\\${word()}`,
          `${place};${word()}=1`,
          `${place}?${'a='.repeat(900)}`,
          `${place}?q=%00&q=%ff&q[]=1&__proto__=1&constructor=${word()}`,
          `${place}?page=${pick(['-1', '1e99', 'NaN', '0x10', '9'.repeat(400)])}`,
          `${place}/${'x'.repeat(5000)}`,
          `${place}/${'../'.repeat(200)}`,
          `${place}/[locale]/(group)/@slot/${word()}`,
          `${place}/${encodeURIComponent('⁄\u202e\ud7ff')}`,
          `http://evil.example${place}`,
          `*`,
          `${place}#${word()}`,
          `${place}/${junk(20).replaceAll(/[\r\n]/g, '')}`,
          ` ${place}`,
          '',
        ]),
        [],
      ),
    encoding: () =>
      request('GET', place, [
        `Accept-Encoding: ${pick(['gzip;q=0, identity;q=0', 'br;q=2', ', , ,', 'x'.repeat(3000), '*;q=0', 'gzip;q=', junk(10).replaceAll(/[\r\n\0]/g, '')])}`,
        `Accept-Language: ${pick(['', ';q=1', 'xx-'.repeat(500), 'de;q=abc', '*', 'ar;q=0.0001,'.repeat(100)])}`,
      ]),
    header: () =>
      request('GET', place, [
        pick([
          `X-${word()}: ${'y'.repeat(20_000)}`,
          ...Array.from({ length: 3 }, () => Array.from({ length: 300 }, (_, n) => `X-${n}: 1`).join(line)),
          'Host: other.example',
          `${junk(12).replaceAll(/[\r\n]/g, '')}: 1`,
          'No-Colon-Here',
          ' folded: value',
          'Name : value',
          `If-None-Match: ${'"x",'.repeat(1000)}`,
          'If-Modified-Since: yesterday',
          'Range: bytes=99999999999999999999-',
          'Range: bytes=0-0,1-1,2-2,5-4',
          'Expect: the-unexpected',
          'Upgrade: websocket\r\nConnection: Upgrade',
          'Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAAQAAP__\r\nConnection: Upgrade, HTTP2-Settings',
          'Connection: close, keep-alive, host',
          `Cookie: ${'a=b; '.repeat(2000)}`,
          'X-Forwarded-Host: evil.example\r\nX-Forwarded-Proto: ftp',
          'RSC: 1\r\nNext-Router-State-Tree: %5B%22%22%5D\r\nNext-Url: /admin',
          'Next-Action: 0000000000000000000000000000000000000000',
          'x-middleware-subrequest: middleware:middleware:middleware',
          'Purpose: prefetch\r\nNext-Router-Prefetch: 1',
        ]),
      ]),
    method: () =>
      request(
        pick([
          'DELETE',
          'PUT',
          'PATCH',
          'TRACE',
          'OPTIONS',
          'CONNECT',
          'get',
          'PROPFIND',
          'BREW',
          'PRI',
          'G E T',
          'X'.repeat(3000),
          'M-SEARCH',
          'QUERY',
        ]),
        pick([place, '*', 'localhost:80']),
      ),
    body: () =>
      pick([
        request(
          'POST',
          place,
          ['Content-Length: 5', 'Transfer-Encoding: chunked'],
          `0${line}${line}GET /admin HTTP/1.1${line}Host: x${line}${line}`,
        ),
        request('POST', place, ['Transfer-Encoding: chunked'], `zz${line}x${line}`),
        request('POST', place, ['Transfer-Encoding: chunked'], `ffffffffffffffff${line}x`),
        request('POST', place, ['Transfer-Encoding: gzip, chunked'], `3${line}abc${line}0${line}${line}`),
        request('POST', place, ['Content-Length: -1'], 'x'),
        request('POST', place, ['Content-Length: 3', 'Content-Length: 4'], 'abcd'),
        request('POST', place, ['Content-Length: 100'], 'too short'),
        request('POST', place, ['Content-Length: 3', 'Content-Type: application/json'], '{{{'),
        request('POST', '/de/report', ['Content-Length: 6', 'Content-Type: multipart/form-data'], '--x--\r'),
        request(
          'POST',
          '/de/report',
          ['Content-Length: 40', 'Content-Type: multipart/form-data; boundary=x'],
          `--x${line}Content-Disposition: ${junk(12)}`,
        ),
        request('POST', '/de/report', ['Content-Length: 12', 'Content-Type: application/x-www-form-urlencoded'], '$ACTION_ID_x='),
        request('POST', '/de/report', ['Next-Action: x', 'Content-Length: 2', 'Content-Type: text/plain;charset=UTF-8'], '[]'),
        request('POST', '/de/report', ['Origin: http://evil.example', 'Content-Length: 2', 'Content-Type: text/plain'], '[]'),
        request('GET', place, ['Content-Length: 10'], junk(10)),
        request('POST', '/api/health', ['Content-Length: 3'], junk(3)),
      ]),
    bytes: () =>
      pick([
        junk(200),
        `GET ${place}`,
        `GET ${place} HTTP/9.9${line}${line}`,
        `GET ${place} HTTP/1.1\n\n`,
        '\x16\x03\x01\x02\x00',
        line.repeat(50),
        'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      ]),
  };
  return Buffer.from(pick(Object.values(kinds))(), 'latin1');
}
