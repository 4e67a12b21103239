import { expect, test, type Page, type Request } from '@playwright/test';
import { languages, locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';

/** What arrives before anybody has to acknowledge anything: ten packets of 1460 bytes (RFC 6928). */
const firstWindow = 14_600;
const budget = 20_000;

const live = languages.filter(({ status }) => status === 'live').map(({ code }) => code);

/** A first visit as a phone makes it. Out: all bytes on the line, headers too, what was loaded, and from where. */
async function firstVisit(page: Page, path: string) {
  const finished: Request[] = [];
  page.on('requestfinished', (request) => finished.push(request));
  await page.goto(path, { waitUntil: 'load' });
  const loaded = await Promise.all(
    finished.map(async (request) => {
      const { responseHeadersSize, responseBodySize } = await request.sizes();
      return { url: request.url(), type: request.resourceType(), bytes: responseHeadersSize + responseBodySize };
    }),
  );
  // Browsers fetch the icon of the tab when the page stands.
  const needed = loaded.filter(({ url }) => !url.endsWith('/icon.svg'));
  return { loaded, needed, bytes: loaded.reduce((sum, { bytes }) => sum + bytes, 0) };
}

test.use({ javaScriptEnabled: false });

for (const locale of live) {
  for (const [path, limit] of [
    ['/guide/register-address', firstWindow],
    ['/guide/asylum', firstWindow],
    ['/', budget],
    ['/guide', budget],
    ['/offices', budget],
    ['/offices/buergerbuero-otto-schill-strasse', budget],
    ['/events', budget],
    ['/events/advice-for-eu-workers', budget],
    ['/search?q=Anmeldung', budget],
  ] as const) {
    const address = localePath(locale, path);
    test(`${address} is read after ${limit} bytes and one request`, async ({ page, baseURL }) => {
      const { loaded, needed, bytes } = await firstVisit(page, address);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(bytes).toBeLessThanOrEqual(limit);
      expect(bytes, 'the browser was sent something').toBeGreaterThan(2000);
      expect(loaded.map(({ type }) => type).filter((type) => type === 'script' || type === 'font')).toEqual([]);
      expect(loaded.filter(({ url }) => !url.startsWith(baseURL ?? ''))).toEqual([]);
      expect(needed.map(({ url }) => url)).toEqual([new URL(address, baseURL).href]);
    });
  }
}

test('who types only the name of the site reads after two requests, in their own language', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'uk-UA', javaScriptEnabled: false, baseURL });
  const page = await context.newPage();
  const { needed, bytes } = await firstVisit(page, '/');
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  expect(needed).toHaveLength(2);
  expect(bytes).toBeLessThanOrEqual(budget);
  await context.close();
});

test('every guidance page, in every language, fits into the first window', async ({ request, baseURL }) => {
  test.setTimeout(240_000);
  const heavy: string[] = [];
  let read = 0;
  for (const locale of locales) {
    const sitemap = await (await request.get(`/${locale}/sitemap.xml`)).text();
    const paths = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)]
      .map(([, url]) => new URL(url!).pathname)
      .filter((path) => /^\/[^/]+\/guide\/[^/]+$/.test(path));
    while (paths.length > 0) {
      await Promise.all(
        paths.splice(0, 8).map(async (path) => {
          // `fetch` would hide how long the compressed answer is.
          const head = await request.head(baseURL + path, { headers: { 'accept-encoding': 'br' } });
          const headers = head.headersArray().reduce((sum, { name, value }) => sum + name.length + value.length + 4, 0);
          const bytes = headers + Number(head.headers()['content-length']);
          expect(head.headers()['content-encoding'], path).toBe('br');
          if (!(bytes <= firstWindow)) heavy.push(`${path}: ${bytes}`);
          read += 1;
        }),
      );
    }
  }
  expect(heavy).toEqual([]);
  expect(read).toBeGreaterThan(40);
});
