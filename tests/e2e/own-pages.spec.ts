import { expect, test } from '@playwright/test';
import { directionOf, locales } from '#lib/i18n/locales.ts';
import { barriers, beyond } from './axe.ts';

const paths = [
  'about',
  'contact',
  'imprint',
  'privacy',
  'accessibility',
  'simple',
  'sitemap',
  'glossary',
  'glossary?q=Amt',
  'report/thanks',
];

for (const locale of locales)
  for (const path of paths) {
    test(`/${locale}/${path} is accessible by day and by night, and fits a small phone`, async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 640 });
      const answer = await page.goto(`/${locale}/${path}`);
      expect(answer?.status()).toBe(200);
      await expect(page.locator('html')).toHaveAttribute('dir', directionOf(locale));
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('body'), 'no key in place of its sentence').not.toContainText(
        /\b(?:City|Glossary|Report|QuickExit)\.\w/,
      );
      expect(await barriers(page)).toEqual([]);
      expect(await beyond(page)).toBe(0);
    });
  }

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('an imprint that nobody has written says so', async ({ page }) => {
    await page.goto('/en/imprint');
    await expect(page.getByRole('main').getByText('The centre has not entered this information yet.')).toBeVisible();
  });

  test('the contact page leads to the centre and to the telephone', async ({ page }) => {
    await page.goto('/uk/contact');
    const main = page.getByRole('main');
    await expect(main.getByRole('link', { name: '115' })).toHaveAttribute('href', 'tel:115');
    await main.getByRole('heading', { name: 'Willkommenszentrum Leipzig' }).getByRole('link').click();
    await expect(page).toHaveURL(/\/uk\/offices\/willkommenszentrum-leipzig$/);
  });

  test('somebody who meets a barrier can say so from the statement', async ({ page }) => {
    await page.goto('/de/accessibility');
    await page.getByRole('link', { name: 'Barriere melden' }).click();
    await expect(page.getByRole('main').getByRole('link', { name: 'Barrierefreiheit' })).toHaveAttribute(
      'href',
      '/de/accessibility',
    );
    await expect(page.getByRole('button', { name: 'Absenden' })).toBeVisible();
  });

  test('Einfache Sprache is German everywhere, and says so', async ({ page }) => {
    await page.goto('/ar/simple');
    await expect(page.getByText('هذه الصفحة متوفرة بالألمانية فقط.', { exact: false })).toBeVisible();
    const words = page.getByText('Diese Seite ist in Einfacher Sprache.');
    await expect(words).toBeVisible();
    await expect(page.locator('main [lang=de][dir=ltr]').filter({ has: words })).toHaveCount(1);
    await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /\/de\/simple$/);
    await page.getByRole('main').getByRole('link', { name: 'Schritt für Schritt' }).click();
    await expect(page).toHaveURL(/\/de\/guide$/);
  });

  test('a word from a letter is found in Arabic, alone or by its letter', async ({ page }) => {
    await page.goto('/ar/glossary');
    await page.getByRole('navigation', { name: 'الحروف الأولى' }).getByRole('link', { name: 'M', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'M', exact: true })).toBeInViewport();

    await page.getByRole('main').getByRole('searchbox').fill('meldebescheinigung');
    await page.getByRole('button', { name: 'عرض' }).click();
    await expect(page).toHaveURL(/\/ar\/glossary\?q=meldebescheinigung$/);
    await expect(page.getByText('كلمة واحدة تطابق')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Meldebescheinigung' })).toBeVisible();
    await page.getByRole('link', { name: 'عرض جميع الكلمات' }).click();
    await expect(page.getByRole('heading', { name: 'Anmeldung', exact: true })).toBeVisible();
  });

  test('a link to a word shows it', async ({ page }) => {
    await page.goto('/de/glossary#meldebescheinigung');
    await expect(page.getByRole('heading', { name: 'Meldebescheinigung' })).toBeInViewport();
  });

  test('strange filters are answered with all words or none', async ({ page }) => {
    for (const typed of ['%00', '%F0%9F%98%80', '%3Cscript%3E', 'x'.repeat(3000)]) {
      const answer = await page.goto(`/de/glossary?q=${typed}`);
      expect(answer?.status()).toBe(200);
    }
  });

  test('the overview leads everywhere', async ({ page }) => {
    await page.goto('/en/sitemap');
    const main = page.getByRole('main');
    for (const name of ['Imprint', 'Privacy', 'German words of the offices', 'Register your address'])
      await expect(main.getByRole('link', { name, exact: true })).toBeVisible();
  });
});
