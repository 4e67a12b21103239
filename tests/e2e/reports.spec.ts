import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { barriers, beyond } from './axe.ts';
import { signIn } from './staff.ts';

// The house stands at 24 November 2026; a demonstration counts made-up conversations from January 2025 to October 2026.
test.describe.configure({ mode: 'serial' });
test.use({ locale: 'de-DE' });

test('the integration office reads what was asked for, and every figure is a multiple of five', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.getByRole('link', { name: 'Berichte', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Bericht: Oktober 2026' })).toBeVisible();
  await expect(page.getByRole('note')).toHaveText('Erfundene Zahlen für die Vorführung. Niemand wurde gezählt.');
  const topics = page.getByRole('region', { name: 'Themen und Sprachen' });
  await expect(topics).toContainText(/Am häufigsten gefragt: Aufenthalt \(\d+[05]\)\./);
  await expect(topics).toContainText(/Zusammen \d+[05] Nennungen \(September 2026: \d+[05]\)\./);
  await expect(topics.getByRole('img', { name: /^Aufenthalt: \d+[05], davor \d+[05]$/ })).toBeVisible();
  for (const name of [
    'Themen und Gruppen',
    'Sprachen und Gruppen',
    'Dolmetschen',
    'Keine passende Stelle',
    'Fehlende Faltblätter',
    'Wie es an den Stellen ausging',
    'Vorträge',
    'Gemeldete Fehler',
    'Suchen ohne Ergebnis',
  ])
    await expect(page.getByRole('region', { name }).getByRole('table'), name).toBeVisible();
  const figures = (await page.locator('.count td').allInnerTexts())
    .map((text) => text.trim().replace('.', ''))
    .filter((text) => /^\d+$/.test(text));
  expect(figures.length).toBeGreaterThan(20);
  expect(figures.filter((figure) => Number(figure) % 5 !== 0)).toEqual([]);
  expect(await barriers(page)).toEqual([]);
  for (const width of [768, 360]) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await beyond(page), `at ${width}`).toBe(0);
  }
});

test('another period is asked for without scripts, and the sheet for the council carries no menu', async ({ browser, page }) => {
  await signIn(page, 'reporter');
  const context = await browser.newContext({
    javaScriptEnabled: false,
    locale: 'de-DE',
    storageState: await page.context().storageState(),
  });
  const plain = await context.newPage();
  await plain.goto('/admin/reports');
  await plain.getByLabel('Zeitraum').selectOption({ label: 'September 2026' });
  await plain.getByRole('button', { name: 'Anzeigen' }).click();
  await expect(plain).toHaveURL(/\/admin\/reports\?period=2026-09$/);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Bericht: September 2026');
  await plain.emulateMedia({ media: 'print' });
  await expect(plain.getByRole('navigation')).toBeHidden();
  await expect(plain.getByRole('button')).toHaveCount(0);
  const table = plain.getByRole('region', { name: 'Themen und Gruppen' }).getByRole('table');
  await expect(table).toBeVisible();
  // On A4, without its margins, bars and all columns find room.
  await plain.setViewportSize({ width: 688, height: 1000 });
  expect(await table.evaluate((element) => element.scrollWidth - element.parentElement!.clientWidth)).toBeLessThanOrEqual(0);
  await context.close();
});

test('the figures come as a file for spreadsheets', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.goto('/admin/reports?period=2026-10');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Als CSV-Datei' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('wegweiser-2026-10.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFFZeitraum,Tabelle,Zeile,Spalte,Zahl (auf fünf gerundet)\r\n')).toBe(true);
  expect(text).toMatch(/\r\nOktober 2026,Themen und Sprachen,Arbeit,Englisch,\d*[05]\r\n/);
  expect(text).toContain('\r\nErfundene Zahlen für die Vorführung. Niemand wurde gezählt.,,,,\r\n');
  expect((await page.request.get('/admin/reports/csv?period=2026-11')).status()).toBe(404);
});

test('a report is frozen, carries its checksum, and comes out the same today', async ({ page }) => {
  await signIn(page, 'reporter');
  await page.goto('/admin/reports?period=2026-10');
  await page.getByRole('button', { name: 'Diesen Bericht festschreiben' }).click();
  await expect(page.getByRole('heading', { name: 'Bericht: Oktober 2026' })).toBeVisible();
  await expect(page.getByText('Festgeschrieben am 24. November 2026')).toBeVisible();
  await expect(page.getByText('Die Prüfsumme stimmt: Der Bericht ist unverändert.')).toBeVisible();
  await expect(page.getByText('ergeben sich dieselben Zahlen')).toBeVisible();
  await expect(page.locator('.checksum')).toHaveText(/^[0-9a-f]{64}$/);
  expect(await barriers(page)).toEqual([]);
  const address = page.url();
  await page.goto('/admin/reports/frozen');
  await page.getByRole('link', { name: 'Bericht: Oktober 2026' }).first().click();
  await expect(page).toHaveURL(address);
});

test('a search that finds nothing is one more for its language, and its words are nowhere', async ({ page }) => {
  const found = async () =>
    (await db.monthlyCount.aggregate({ where: { tableName: 'zeroSearch', a: 'uk' }, _sum: { count: true } }))._sum.count ?? 0;
  const before = await found();
  await page.goto('/uk/search?q=qzxqzxqzx');
  await expect.poll(found).toBe(before + 1);
});
