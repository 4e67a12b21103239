import { expect, test } from '@playwright/test';
import { directionOf, locales } from '#lib/i18n/locales.ts';
import { freshSlug, guidancePage, officeEntry, published } from '#tests/factories.ts';
import { hoursOf } from '#tests/fixtures/hours.ts';
import { barriers, beyond } from './axe.ts';

test.use({ javaScriptEnabled: false });

const [open, unknown, germanOnly, sensitive] = ['wages-open', 'wages-unknown', 'german-only', 'sensitive'].map(freshSlug);
const names = { open: `Lohnhilfe ${open}`, unknown: `Lohnhilfe ${unknown}` };
const english = (title: string) => ({
  en: { blocks: { title: { ofVersion: 1, title }, summary: { ofVersion: 1, body: 'Step by step.' } } },
});

test.beforeAll(async () => {
  const romanian = { kind: 'advice_centre' as const, topics: ['work'], languages: ['ro'] };
  await published(
    officeEntry(open ?? '', { ...romanian, name: names.open, hours: hoursOf('Tu 09:00-12:00') }, 'Wenn der Lohn fehlt.'),
    officeEntry(unknown ?? '', { ...romanian, name: names.unknown }, 'Wenn der Lohn fehlt.'),
    guidancePage(germanOnly ?? ''),
  );
  const page = guidancePage(sensitive ?? '', { translations: english('Getting protection') });
  const [structure, ...texts] = page.layers;
  await published({ ...page, layers: [{ locale: null, data: { ...(structure?.data as object), sensitive: true } }, ...texts] });
});

test('which office helps with unpaid wages, is open today and speaks Romanian', async ({ page }) => {
  await page.goto('/en/offices');
  await page.getByLabel('Topic').selectOption({ label: 'Work' });
  await page.getByLabel('Language (spoken or interpreted)').selectOption({ label: 'Romanian' });
  await page.getByLabel('Open', { exact: true }).selectOption({ label: 'today' });
  await page.getByRole('button', { name: 'Show places' }).click();

  const address = new URL(page.url());
  expect(Object.fromEntries(address.searchParams)).toMatchObject({ topic: 'work', language: 'ro', open: 'today' });
  const sure = page.locator('#answer');
  await expect(sure.getByRole('link', { name: names.open })).toBeVisible();
  await expect(sure.getByRole('listitem').filter({ hasText: names.open }).first()).toContainText('Open now, until 12 noon');
  await expect(sure.getByRole('link', { name: names.unknown })).toHaveCount(0);
  await expect(page.getByRole('link', { name: names.unknown })).toBeVisible();
  await expect(page.getByText('Call before you go.').first()).toBeVisible();

  await test.step('the answer has an address one can send, and stays when the language changes', async () => {
    await page.goto(`/uk/offices${address.search}`);
    await expect(page.getByRole('link', { name: names.open })).toBeVisible();
    await expect(page.getByLabel('Тема')).toHaveValue('work');
  });
});

test('words that nobody knows lead on: which wish to leave out, and the number of the city', async ({ page }) => {
  await page.goto('/de/offices?topic=work&q=xqxqxq');
  await expect(page.getByRole('heading', { name: /^Keine von \d+ Stellen passt sicher$/ })).toBeVisible();
  await expect(page.getByLabel('Worum geht es?')).toHaveValue('xqxqxq');
  await expect(page.getByRole('main').getByRole('link', { name: '115' })).toBeVisible();
  await page.getByRole('link', { name: /^Ohne „Worum geht es\?“/ }).click();
  await expect(page).toHaveURL(/\/de\/offices\?topic=work$/);
  await expect(page.getByRole('link', { name: names.open })).toBeVisible();
});

test('the search keeps the words, filters by kind and counts', async ({ page }) => {
  await page.goto('/de/search');
  await expect(page.getByRole('main').getByRole('link', { name: /^Ankommen/ }), 'who has no word can look around').toBeVisible();
  await page.getByRole('searchbox', { name: 'Was suchen Sie?' }).fill('Anmeldung');
  await page.getByRole('button', { name: 'Suchen' }).click();
  const kinds = page.getByRole('navigation', { name: 'Was wurde gefunden?' });
  await kinds.getByRole('link', { name: /^Wörter/ }).click();
  await expect(page.getByRole('searchbox', { name: 'Was suchen Sie?' })).toHaveValue('Anmeldung');
  await expect(page.getByText('Erklärung eines Wortes').first()).toBeVisible();
  await expect(page.getByText('Anleitung', { exact: true })).toHaveCount(0);

  await page.goto('/de/search?q=xqxqxq');
  await expect(page.getByRole('main').getByRole('link', { name: '115' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: /Ankommen/ })).toBeVisible();
});

test('two people read the same sheet: German on the left, Arabic on the right, each in its own direction', async ({ page }) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto('/ar/guide/register-address');
  await page.getByRole('link', { name: 'اقرأ أو اطبع مع النص الألماني' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('تسجيل السكن');
  const [german, arabic] = [page.locator('.pair-title [lang=de]'), page.locator('.pair-title [lang=ar]')];
  await expect(german).toHaveAttribute('dir', 'ltr');
  await expect(arabic).toHaveAttribute('dir', 'rtl');
  expect((await german.boundingBox())?.x).toBeLessThan((await arabic.boundingBox())?.x ?? 0);
  await expect(page.getByRole('img', { name: /\/ar\/guide\/register-address$/ })).toBeVisible();

  await page.setViewportSize({ width: 320, height: 700 });
  expect((await german.boundingBox())?.y).toBeLessThan((await arabic.boundingBox())?.y ?? 0);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test('German readers choose the second language', async ({ page }) => {
  await page.goto('/de/guide/register-address/bilingual');
  await page
    .getByRole('navigation', { name: /Welche Sprache/ })
    .getByRole('link', { name: 'Українська' })
    .click();
  await expect(page).toHaveURL(/\?with=uk$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wohnung anmelden');
  await expect(page.locator('.pair-title [lang=uk]')).toBeVisible();
});

test('a sensitive page has no code on its sheet, and nobody keeps a copy', async ({ page }) => {
  const response = await page.goto(`/en/guide/${sensitive}/bilingual`);
  expect(response?.headers()['cache-control']).toBe('no-store');
  await expect(page.getByText('Getting protection')).toBeVisible();
  await expect(page.locator('svg.qr')).toHaveCount(0);
});

for (const address of [`/uk/guide/${germanOnly}`, `/uk/guide/${germanOnly}/bilingual`]) {
  test(`404 in Ukrainian names the language in which the page exists: ${address.replace(germanOnly ?? '', '…')}`, async ({
    page,
  }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
    const languages = page.getByRole('main').getByRole('navigation');
    await expect(languages.getByRole('link')).toHaveText(['Deutsch']);
    await expect(languages.getByRole('link')).toHaveAttribute('href', address.replace('/uk/', '/de/'));
  });
}

test('404 for what exists nowhere names no language', async ({ page }) => {
  const response = await page.goto('/uk/guide/nothing-here');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('main').getByRole('navigation')).toHaveCount(0);
});

test('machines find an office, its hours and its language', async ({ request }) => {
  const html = await (await request.get('/ar/offices/buergerbuero-otto-schill-strasse')).text();
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  expect(JSON.parse(json)).toMatchObject({
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: 'Bürgerbüro Otto-Schill-Straße',
    mainEntityOfPage: { inLanguage: 'ar' },
  });
});

test('sitemaps and robots.txt come through the page server', async ({ request, baseURL }) => {
  const [index, arabic, robots] = await Promise.all(
    ['/sitemap.xml', '/ar/sitemap.xml', '/robots.txt'].map((path) => request.get(path)),
  );
  expect(index?.headers()['content-type']).toContain('application/xml');
  expect(await index?.text()).toContain(`<loc>${baseURL}/ar/sitemap.xml</loc>`);
  const addresses = await arabic?.text();
  expect(addresses).toContain('/ar/guide/register-address</loc>');
  expect(addresses).not.toContain(germanOnly);
  expect(addresses).not.toContain('#');
  expect(await robots?.text()).toBe('User-agent: *\nDisallow:\n');
  expect((await request.get('/xx/sitemap.xml')).status()).toBe(404);
});

test.describe('in every language', () => {
  test.use({ javaScriptEnabled: true }); // axe runs in the page; the page itself has no script

  for (const locale of locales) {
    for (const path of ['/offices?topic=work&open=today', '/guide/register-address/bilingual?with=ar']) {
      test(`nothing is in anybody's way, by day or by night: /${locale}${path}`, async ({ page }) => {
        await page.setViewportSize({ width: 320, height: 740 });
        await page.goto(`/${locale}${path}`);
        await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
        expect(await beyond(page)).toBe(0);
        expect(await barriers(page)).toEqual([]);
      });
    }
  }
});
