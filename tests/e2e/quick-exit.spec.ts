import { expect, test } from '@playwright/test';
import { freshSlug, guidancePage, published, small } from '#tests/factories.ts';

async function sensitivePage() {
  const slug = freshSlug('sensitive');
  const { structure, german } = small.guidance('Sie sind nicht schuld. '.repeat(80));
  const layers = [
    { locale: null, data: { ...structure, sensitive: true } },
    { locale: 'de', data: german },
  ];
  await published({ kind: 'guidance', slug, layers });
  return `/guide/${slug}`;
}

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });

test('somebody who has to leave quickly always sees the way out', async ({ page }) => {
  await page.goto(`/de${await sensitivePage()}`);
  const exit = page.getByRole('link', { name: 'Schnell weg von dieser Seite' });
  await expect(exit).toHaveAttribute('href', 'https://www.wikipedia.org/');
  await expect(exit).toHaveAttribute('rel', 'noreferrer');
  await page.locator('footer.foot').scrollIntoViewIfNeeded();
  await page.getByRole('heading', { name: 'Hingehen' }).scrollIntoViewIfNeeded();
  await expect(exit).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('Löschen Sie danach den Verlauf')).toBeVisible();
});

test('nobody keeps a copy of a sensitive page, and the page does not show why', async ({ page }) => {
  const answer = await page.goto(`/de${await sensitivePage()}`);
  expect(answer?.headers()).toMatchObject({ 'cache-control': 'no-store' });
  expect(answer?.headers()).not.toHaveProperty('etag');
  await expect(page.locator('meta[name=wegweiser-sensitive]')).toHaveCount(0);
});

test('the way out goes along to the report about the page', async ({ page }) => {
  await page.goto(`/de/report?page=${encodeURIComponent(await sensitivePage())}`);
  await expect(page.getByRole('link', { name: 'Schnell weg von dieser Seite' })).toBeVisible();
});

test('an office for people in danger has the way out too, in Arabic, and nobody keeps its page', async ({ page }) => {
  const answer = await page.goto('/ar/offices/kis-leipzig');
  expect(answer?.headers()['cache-control']).toBe('no-store');
  const exit = page.getByRole('link', { name: 'خروج سريع من هذه الصفحة' });
  await page.locator('footer.foot').scrollIntoViewIfNeeded();
  await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  await expect(exit).toBeInViewport({ ratio: 1 });
});

test('other pages have no way out and may be kept', async ({ page }) => {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  const answer = await page.goto(`/de/guide/${slug}`);
  expect(answer?.headers()['cache-control']).toBe('public, max-age=0, must-revalidate');
  await expect(page.getByRole('link', { name: 'Schnell weg von dieser Seite' })).toHaveCount(0);
});

test('on paper there is no way out', async ({ page }) => {
  await page.goto(`/de${await sensitivePage()}`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('Schnell weg von dieser Seite')).toBeHidden();
});
