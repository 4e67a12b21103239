import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '#scripts/browser.ts';
import { median } from '../figures.ts';
import { openHouse, openNext } from '../house.ts';
import { publicPaths, onePage } from '../addresses.ts';
import type { Case } from './case.ts';

/** A slow mobile line and a cheap phone. */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const slowdown = 6;

type Paint = { firstPaintMs: number; largestPaintMs: number; loadedMs: number; kilobytes: number; requests: number };

/** What a newcomer waits for at the first visit. */
export const paint: Case = {
  what: 'first paint in Chromium at 400 kbit/s, 400 ms and a processor six times slower',
  programs: [],
  async run({ place, database, full, note }) {
    await database.copy('seeded', 'paint');
    const settings = { databaseUrl: database.houseUrl('paint') };
    const house = await openHouse(place, settings);
    const next = await openNext(place, settings);
    const paths = await publicPaths(house.address);
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    });
    place.undo(() => browser.close());
    const rows = [];
    const ratios: number[] = [];
    for (const path of ['/ar', onePage(paths), '/de/offices', '/de/events']) {
      const first: number[] = [];
      for (const [who, { address }] of [
        ['ours', house],
        ['next start', next],
      ] as const) {
        note(`${path}, ${who}`);
        const paints: Paint[] = [];
        for (let visit = 0; visit < (full ? 9 : 3) + 1; visit += 1) {
          place.signal.throwIfAborted();
          paints.push(await firstVisit(browser, address + path));
        }
        const of = (name: keyof Paint) => median(paints.slice(1).map((one) => one[name])); // the first one warms the server
        first.push(of('firstPaintMs'));
        rows.push([path, who, of('firstPaintMs'), of('largestPaintMs'), of('loadedMs'), of('kilobytes'), of('requests')]);
      }
      rows.push([path, 'WordPress', null, null, null, null, null]);
      ratios.push(first[1]! / first[0]!);
    }
    return {
      tables: [
        {
          title: 'First visit, nothing kept from before (medians)',
          columns: [
            'page',
            'who',
            'first contentful paint, ms',
            'largest contentful paint, ms',
            'loaded, ms',
            'kB over the line',
            'requests',
          ],
          rows,
        },
      ],
      goals: [
        {
          goal: 'painted sooner than under next start',
          measured: ratios.map((ratio) => `${ratio.toFixed(2)} ×`).join(' · '),
          reached: ratios.every((ratio) => ratio > 1),
        },
      ],
      notes: [
        'WordPress: not run here; it needs PHP, MariaDB and a theme of its own, and a figure from elsewhere would be no comparison.',
        'The latency is added by the browser to each request, not to the handshake of the line: ours and Next’s are favoured alike.',
      ],
    };
  },
};

async function firstVisit(browser: Browser, url: string): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', line);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    let bytes = 0;
    let requests = 0;
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
      requests += 1;
    });
    await page.addInitScript(() => {
      const seen = window as typeof window & { largestPaint?: number };
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) seen.largestPaint = entry.startTime;
      }).observe({ type: 'largest-contentful-paint', buffered: true });
    });
    await page.goto(url, { waitUntil: 'load', timeout: 60_000 });
    await page.waitForLoadState('networkidle', { timeout: 60_000 });
    const times = await page.evaluate(() => ({
      firstPaintMs: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
      largestPaintMs: (window as typeof window & { largestPaint?: number }).largestPaint ?? NaN,
      loadedMs: performance.timing.loadEventEnd - performance.timing.navigationStart,
    }));
    return { ...times, kilobytes: bytes / 1000, requests };
  } finally {
    await context.close();
  }
}
