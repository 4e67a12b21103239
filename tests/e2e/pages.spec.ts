import { expect, test } from '@playwright/test';
import { directionOf, locales } from '#lib/i18n/locales.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { barriers, beyond } from './axe.ts';

/** An example of every address pattern, and of what it looks like when nothing is found. */
const examples = [
  '/',
  '/guide',
  '/guide/register-address',
  '/guide/violence-emergency',
  '/offices',
  '/offices/buergerbuero-otto-schill-strasse',
  '/offices/willkommenszentrum-leipzig',
  '/events',
  '/events?month=2026-12',
  '/events/past',
  '/events/advice-for-eu-workers',
  '/events/apprentices-meeting',
  '/search?q=Anmeldung',
  '/search?q=xqxqxq',
  '/nothing-here',
];
const everywhere = locales.flatMap((locale) => examples.map((path) => ({ locale, address: localePath(locale, path) })));

for (const scripts of [false, true]) {
  test.describe(scripts ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled: scripts });

    test('somebody on a phone reads in Arabic how to register, and finds the office', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto('/ar');
      await page.getByRole('navigation', { name: 'الطرق' }).getByRole('link', { name: 'خطوة بخطوة' }).click();
      await page.getByRole('link', { name: 'تسجيل السكن' }).click();

      await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('تسجيل السكن');
      await expect(page.getByText('Wohnung anmelden', { exact: true })).toBeVisible();
      await expect(
        page
          .getByRole('list')
          .filter({ has: page.locator('.stop') })
          .getByRole('listitem'),
      ).not.toHaveCount(0);

      await page.getByRole('link', { name: 'Bürgerbüro Otto-Schill-Straße' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bürgerbüro Otto-Schill-Straße');
      await expect(page.getByRole('main').getByText('Otto-Schill-Straße 2').first()).toBeVisible();
      await expect(page.getByRole('main').getByRole('link', { name: '115' }).first()).toHaveAttribute('href', 'tel:115');
      await expect(page.getByRole('table').getByRole('row')).toHaveCount(7);
    });

    test('somebody at a desk follows the German signpost', async ({ page }) => {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto('/de');
      await page.getByRole('link', { name: 'Ankommen' }).click();
      await expect(page).toHaveURL(/\/de\/guide#arriving$/);
      await page.getByRole('link', { name: 'Wohnung anmelden' }).click();
      await expect(page.getByRole('heading', { name: 'Ihre Schritte' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Das bringen Sie mit' })).toBeVisible();
      await page.getByRole('heading', { name: 'Bürgerbüro Otto-Schill-Straße' }).getByRole('link').click();
      await expect(page.getByRole('heading', { name: 'Öffnungszeiten' })).toBeVisible();
    });

    test('changing the language stays on the page', async ({ page }) => {
      await page.goto('/de/guide/register-address');
      await page.getByText('Sprache: Deutsch').click();
      await page.getByRole('link', { name: 'العربية' }).click();
      await expect(page).toHaveURL(/\/ar\/guide\/register-address$/);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('تسجيل السكن');
    });

    test('a word from a letter leads to a page, an unknown one leads on', async ({ page }) => {
      await page.goto('/en/events/past');
      const head = page.getByRole('banner').getByRole('search');
      await head.getByLabel('What are you looking for?').fill('Anmeldung');
      await head.getByRole('button', { name: 'Search' }).click();
      await expect(page).toHaveURL(/\/en\/search\?q=Anmeldung$/);
      await expect(page.getByRole('main').getByRole('searchbox')).toHaveValue('Anmeldung');
      await page.getByRole('link', { name: 'Register your address' }).click();
      await expect(page).toHaveURL(/\/en\/guide\/register-address$/);

      await page.goto('/en/search?q=xqxqxq');
      await expect(page.getByRole('heading', { name: 'Nothing found for “xqxqxq”' })).toBeVisible();
      await expect(page.getByRole('link', { name: 'All guidance' })).toBeVisible();
    });
  });
}

test('help is one step away on every page', async ({ page }) => {
  await page.goto('/uk/offices');
  await page.getByRole('link', { name: 'Екстрено' }).click();
  await expect(page.locator('#help').getByRole('link', { name: '112' })).toBeInViewport();
  await expect(page.locator('#help').getByRole('link', { name: '116' })).toHaveAttribute('href', 'tel:116016');
});

test('an address that does not exist says so in the language of the address', async ({ page }) => {
  const answer = await page.goto('/uk/guide/nothing-here');
  expect(answer?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'uk');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Такої сторінки немає');
});

for (const { locale, address } of everywhere) {
  test(`${address} has what every page must have, and is accessible by day and by night`, async ({ page, context, baseURL }) => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(baseURL ?? '')) foreign.push(request.url());
    });
    await page.goto(address);

    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
    await expect(page).toHaveTitle(/\S/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    for (const landmark of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(landmark)).toHaveCount(1);
    await page.keyboard.press('Tab');
    await expect(page.locator(':focus')).toHaveAttribute('href', '#main');
    await expect(page.locator('body'), 'no key in place of its sentence').not.toContainText(
      /\b(?:Shell|Home|Situations|Guide|Offices|Opening|Search|Freshness|Trust|Problem)\.\w/,
    );

    expect(await page.locator('script:not([type="application/ld+json"])').count()).toBe(0);
    expect(foreign).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await barriers(page)).toEqual([]);
  });
}

test.describe('narrow and large', () => {
  test.use({ bypassCSP: true }); // to make the text larger, as a reader's own settings do

  for (const locale of locales) {
    test(`nothing scrolls sideways in ${locale}, on 320 px and with text twice as large`, async ({ page }) => {
      for (const path of [...examples, '/leaflets', '/glossary', '/guide/register-address/bilingual?with=ar']) {
        await page.setViewportSize({ width: 320, height: 640 });
        await page.goto(localePath(locale, path));
        expect([path, await beyond(page)]).toEqual([path, 0]);
        await page.setViewportSize({ width: 360, height: 740 });
        await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
        expect([path, 'large', await beyond(page)]).toEqual([path, 'large', 0]);
      }
    });
  }
});

test('every page that exists in all languages names its siblings to search engines', async ({ page }) => {
  await page.goto('/en/guide/register-address');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/en\/guide\/register-address$/);
  for (const locale of locales) {
    await expect(page.locator(`link[rel=alternate][hreflang=${locale}]`)).toHaveAttribute(
      'href',
      new RegExp(`/${locale}/guide/register-address$`),
    );
  }
});

test('on paper a page keeps its steps, papers and sources, and drops menus and what is open now', async ({ page }) => {
  await page.goto('/ar/guide/register-address');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('banner')).toBeHidden();
  await expect(page.getByRole('contentinfo').last()).toBeHidden();
  await expect(page.locator('.stop').first()).toBeVisible();
  await expect(page.locator('.papers').first()).toBeVisible();
  await expect(page.locator('.status').first()).toBeHidden();
  await expect(page.getByText('/ar/guide/register-address')).toBeVisible();
});
