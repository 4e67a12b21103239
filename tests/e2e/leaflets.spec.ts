import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, expect, type Locator, test } from '@playwright/test';
import jsQR from 'jsqr';
import { locales } from '#lib/i18n/locales.ts';

const paths = ['leaflets', 'leaflets/register-in-five-steps', 'leaflets/vaccination-calendar', 'leaflets/poster'];

for (const locale of locales)
  for (const path of paths) {
    test(`/${locale}/${path} is accessible on a desk by day and on a small phone by night`, async ({ page }) => {
      test.slow(); // the matrix is large, and is read twice
      await page.goto(`/${locale}/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.locator('body'), 'no key in place of its sentence').not.toContainText(/\bLeaflets\.\w/);
      const violations = [];
      for (const [width, colorScheme] of [
        [1280, 'light'],
        [320, 'dark'],
      ] as const) {
        await page.setViewportSize({ width, height: 700 });
        await page.emulateMedia({ colorScheme });
        expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
        violations.push(...(await new AxeBuilder({ page }).analyze()).violations);
      }
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }

/** What a camera sees: the picture of an element, read by a program that did not make it. */
async function readCode(browser: Browser, code: Locator): Promise<string | undefined> {
  const picture = (await code.screenshot()).toString('base64');
  const page = await browser.newPage();
  const { width, height, pixels } = await page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/png;base64,${source}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { width: image.width, height: image.height, pixels: Array.from(data) };
  }, picture);
  await page.close();
  return jsQR(new Uint8ClampedArray(pixels), width, height)?.data;
}

test('the camera in the waiting room finds the page whose address stands beside the code, also at night', async ({
  page,
  browser,
  baseURL,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/ar/leaflets/poster');
  const entries = page.getByRole('main').getByRole('listitem');
  await expect(entries).not.toHaveCount(0);
  for (const entry of await entries.all()) {
    const address = await readCode(browser, entry.getByRole('img', { name: /رمز QR/ }));
    expect(address).toMatch(new RegExp(`^${baseURL}/ar/leaflets/[a-z-]+$`));
    await expect(entry).toContainText(address!.replace(/^https?:\/\//, ''));
    expect((await page.request.get(address!)).status()).toBe(200);
  }
});

test('no code leads to a leaflet that betrays its reader, and that page is kept by nobody', async ({ page, request }) => {
  for (const locale of locales) {
    await page.goto(`/${locale}/leaflets/poster`);
    await expect(page.getByRole('main')).not.toContainText('helpline-violence');
  }
  const answer = await request.get('/ar/leaflets/helpline-violence-against-women');
  expect(answer.headers()['cache-control']).toBe('no-store');
});

test('the poster is printed on the paper that was chosen', async ({ page }) => {
  const sizeOf = async (address: string) => {
    await page.goto(address);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    return /\/MediaBox \[0 0 (\d+)\S* (\d+)/.exec(pdf)?.slice(1).map(Number);
  };
  expect(await sizeOf('/de/leaflets/poster')).toEqual([594, 841]);
  expect(await sizeOf('/de/leaflets/poster?paper=a3')).toEqual([841, 1191]);
});

test('on a phone the matrix is a list, and still a table for those who hear it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 700 });
  await page.goto('/uk/leaflets');
  const row = page.getByRole('table', { name: 'Інформаційні листівки' }).getByRole('row', { name: /^Das|^Вітальний центр/ });
  await expect(row.getByRole('rowheader')).toContainText('Вітальний центр Лейпцига');
  await expect(row.getByRole('cell')).toHaveCount(4);
  await expect(row.getByText('Українська', { exact: true })).toBeVisible();

  await page.setViewportSize({ width: 1280, height: 700 });
  await expect(page.getByRole('columnheader').first()).toHaveText('Листівка');
  await expect(page.getByRole('columnheader').nth(1)).toHaveText('Українська');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a leaflet in English', async ({ page, request }) => {
    await page.goto('/en/leaflets');
    await page.getByLabel('Topic').selectOption({ label: 'Arriving' });
    await page.getByLabel('Language').selectOption({ label: 'English' });
    await page.getByRole('button', { name: 'Show' }).click();
    await expect(page).toHaveURL(/\/en\/leaflets\?topic=arriving&language=en$/);
    await expect(page.getByLabel('Language')).toHaveValue('en');
    await page.getByRole('link', { name: 'Register your address in five steps', exact: true }).click();
    await expect(page.getByText('Anmelden in fünf Schritten')).toBeVisible();
    const link = page.getByRole('link', { name: /^Open PDF \(English\)/ });
    const address = (await link.getAttribute('href')) ?? '';

    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    expect(answer.headers()).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': expect.stringMatching(
        /^inline; filename="register-in-five-steps\.en\.pdf"; filename\*=UTF-8''Register/,
      ),
      'content-security-policy': expect.stringMatching(/^default-src 'none'/),
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      etag: `"${address.split('/')[2]}"`,
    });
    expect((await answer.body()).subarray(0, 5).toString()).toBe('%PDF-');

    const head = await request.head(address);
    expect([head.status(), head.headers().etag, (await head.body()).length]).toEqual([200, answer.headers().etag, 0]);
    const again = await request.get(address, { headers: { 'if-none-match': answer.headers().etag ?? '' } });
    expect(again.status()).toBe(304);
  });

  test('an address of a file that does not exist is answered in words', async ({ page }) => {
    const answer = await page.goto(`/files/${'0'.repeat(64)}/x.pdf`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });

  test('nothing found says whom to ask; a filter that nobody knows shows everything', async ({ page }) => {
    await page.goto('/de/leaflets?topic=work&language=ps');
    await expect(page.getByRole('main')).toContainText('Kein Infoblatt gefunden');
    await page.getByRole('link', { name: 'Alle Infoblätter' }).click();
    const all = await page.getByRole('row').count();
    for (const query of ['topic=nope', 'language=%00', `language=${'x'.repeat(3000)}`]) {
      const answer = await page.goto(`/de/leaflets?${query}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('row')).toHaveCount(all);
    }
  });

  test('what exists only on paper says so, with the German title to ask for', async ({ page }) => {
    await page.goto('/ar/leaflets/welcome-city-map');
    await expect(page.getByText('Willkommens-Stadtplan', { exact: true })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'صدرت باللغات' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Willkommenszentrum Leipzig' }).first()).toBeVisible();
  });
});
