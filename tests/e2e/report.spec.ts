import { expect, type Page, test } from '@playwright/test';
import { findCity } from '#features/city/data.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import { freshSlug, guidancePage, published } from '#tests/factories.ts';
import { barriers, beyond } from './axe.ts';

/** A public page of one's own: the throttle counts by page, and no test may meet another's reports. */
async function pageOfMyOwn() {
  const slug = freshSlug('page');
  await published(guidancePage(slug));
  return `/guide/${slug}`;
}

const formFor = (path: string) => `report?page=${encodeURIComponent(path)}`;
const reportsOn = (path: string) =>
  db.errorReport.findMany({ where: { path }, select: { about: true, text: true, locale: true } });
const send = (page: Page) => page.getByRole('button', { name: 'Absenden' }).click();

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('somebody reports a wrong phone number and gets back to the page', async ({ page }) => {
    const path = await pageOfMyOwn();
    await page.goto(`/de/${formFor(path)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stimmt etwas nicht?');
    await page.getByLabel('Die Telefonnummer oder E-Mail-Adresse').check();
    await page.getByLabel('Was genau? (freiwillig)').fill('Die Nummer gehört jemand anderem.\nRichtig wäre 115.');
    await send(page);

    await expect(page).toHaveURL(/\/de\/report\/thanks/);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke, das ist angekommen');
    expect(await reportsOn(path)).toEqual([
      { about: 'phone', text: 'Die Nummer gehört jemand anderem.\nRichtig wäre 115.', locale: 'de' },
    ]);
    await page.getByRole('link', { name: 'Fahrrad codieren' }).click();
    await expect(page).toHaveURL(new RegExp(`/de${path}$`));
  });

  test('who forgets to choose keeps the text, and is led to the question', async ({ page }) => {
    const path = await pageOfMyOwn();
    await page.goto(`/ar/${formFor(path)}`);
    const text = 'الرقم <b>خطأ</b> & "قديم"\n\nسطر ثانٍ';
    await page.getByLabel('ما هو بالتحديد؟ (اختياري)').fill(text);
    await page.getByRole('button', { name: 'إرسال' }).click();

    await expect(page.getByRole('region', { name: 'لم يُرسل بعد' })).toBeFocused();
    await expect(page.getByLabel('ما هو بالتحديد؟ (اختياري)')).toHaveValue(text);
    await page.getByRole('link', { name: 'اختر ما هو غير صحيح.' }).click();
    await expect(page).toHaveURL(/#about$/);
    expect(await reportsOn(path)).toEqual([]);

    await page.getByLabel('رقم الهاتف أو البريد الإلكتروني').check();
    await page.getByRole('button', { name: 'إرسال' }).click();
    expect(await reportsOn(path)).toEqual([{ about: 'phone', text, locale: 'ar' }]);
  });

  test('a text that is too long comes back whole, with the answer still chosen', async ({ page }) => {
    const path = await pageOfMyOwn();
    await page.goto(`/de/${formFor(path)}`);
    const text = 'zu lang '.repeat(70);
    await page.getByLabel('Der Text ist falsch oder schwer zu verstehen').check();
    await page.getByLabel('Was genau? (freiwillig)').fill(text);
    await send(page);
    await expect(page.getByLabel('Was genau? (freiwillig)')).toHaveAccessibleDescription(
      /Kürzen Sie ihn auf höchstens 500 Zeichen/,
    );
    await expect(page.getByLabel('Was genau? (freiwillig)')).toHaveValue(text);
    await expect(page.getByLabel('Der Text ist falsch oder schwer zu verstehen')).toBeChecked();
    expect(await reportsOn(path)).toEqual([]);
  });

  test('pressing twice makes one report', async ({ page }) => {
    const path = await pageOfMyOwn();
    await page.goto(`/de/${formFor(path)}`);
    await page.getByLabel('Die Adresse', { exact: true }).check();
    await send(page);
    await page.goBack();
    await page.getByLabel('Die Adresse', { exact: true }).check();
    await send(page);
    await expect(page).toHaveURL(/\/de\/report\/thanks/);
    expect(await reportsOn(path)).toHaveLength(1);
  });

  test('a robot that fills in everything is thanked, and nothing is kept', async ({ page }) => {
    const path = await pageOfMyOwn();
    await page.goto(`/de/${formFor(path)}`);
    await page.getByLabel('Etwas anderes').check();
    await page.getByLabel('Was genau? (freiwillig)').fill('Buy now');
    await page.locator('[name=homepage]').fill('https://spam.example');
    await send(page);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Danke, das ist angekommen');
    expect(await reportsOn(path)).toEqual([]);
  });

  test('a flood on a page is asked to wait or to call, and keeps its text', async ({ page }) => {
    const path = await pageOfMyOwn();
    for (let number = 1; number <= 6; number += 1) {
      await page.goto(`/de/${formFor(path)}`);
      await page.getByLabel('Ein Link geht nicht').check();
      await page.getByLabel('Was genau? (freiwillig)').fill(`Link ${number}`);
      await send(page);
    }
    await expect(page.getByText('Gerade kommen sehr viele Meldungen an.')).toBeVisible();
    await expect(page.getByLabel('Was genau? (freiwillig)')).toHaveValue('Link 6');
    const { phone } = await findCity('de');
    await expect(page.getByRole('region', { name: 'Noch nicht abgeschickt' }).getByRole('link', { name: phone })).toBeVisible();
    expect(await reportsOn(path)).toHaveLength(5);
  });

  for (const query of ['', '?page=/guide/nothing-here', '?page=https://evil.example', '?page=%00', '?page=/admin']) {
    test(`report${query} knows no page and says so`, async ({ page }) => {
      const answer = await page.goto(`/de/report${query}`);
      expect(answer?.status()).toBe(200);
      await expect(page.getByText('Diese Seite kennen wir nicht.')).toBeVisible();
      await expect(page.getByRole('button', { name: 'Absenden' })).toHaveCount(0);
    });
  }

  test('a page that has gone meanwhile is said to be unknown, and the text stays', async ({ page }) => {
    const path = await pageOfMyOwn();
    await page.goto(`/de/${formFor(path)}`);
    await page.getByLabel('Etwas anderes').check();
    await page.getByLabel('Was genau? (freiwillig)').fill('Hinweis');
    await db.searchEntry.deleteMany({ where: { path } });
    await send(page);
    await expect(page.getByText('Diese Seite kennen wir nicht.')).toBeVisible();
    expect(await reportsOn(path)).toEqual([]);
  });
});

test('with scripts in reach the form is the same', async ({ page }) => {
  const path = await pageOfMyOwn();
  await page.goto(`/uk/${formFor(path)}`);
  await page.getByLabel('Години роботи').check();
  await page.getByRole('button', { name: 'Надіслати' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Дякуємо, повідомлення отримано');
  expect(await reportsOn(path)).toEqual([{ about: 'hours', text: null, locale: 'uk' }]);
});

test('nobody keeps a copy of the form or its answer', async ({ page }) => {
  const path = await pageOfMyOwn();
  const form = await page.goto(`/de/${formFor(path)}`);
  expect(form?.headers()['cache-control']).toBe('no-store');
  await expect(page.locator('meta[name=wegweiser-sensitive]')).toHaveCount(0);
  const answer = page.waitForResponse((response) => response.request().method() === 'POST');
  await send(page);
  expect((await answer).headers()['cache-control']).toBe('no-store');
});

for (const locale of locales) {
  test(`the form with its mistakes is accessible in ${locale}, by day and by night, and fits`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/${locale}/${formFor('/about')}`);
    await page.locator('textarea').fill('x'.repeat(501));
    await page.locator('form.fields button').click();
    await expect(page.locator('.wrong')).toHaveCount(2);
    expect(await barriers(page)).toEqual([]);
    expect(await beyond(page)).toBe(0);
  });
}
