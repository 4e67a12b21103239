import { type APIRequestContext, expect, test } from '@playwright/test';
import ICAL from 'ical.js';
import { locales } from '#lib/i18n/locales.ts';

test.use({ javaScriptEnabled: false });

/** What a calendar program that knows nothing of us reads at an address. */
async function calendarAt(request: APIRequestContext, address: string) {
  const answer = await request.get(address);
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('text/calendar; charset=utf-8');
  const file = new ICAL.Component(ICAL.parse(await answer.text()) as unknown[]);
  for (const zone of file.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { file, events: file.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

test('somebody takes the next talk in Ukrainian along in the calendar of a phone', async ({ page, request }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/uk/events');
  await page.getByLabel('Мова', { exact: true }).selectOption('українська');
  await page.getByRole('button', { name: 'Показати' }).click();
  await expect(page).toHaveURL(/\/uk\/events\?topic=&language=uk$/);
  await expect(page.getByLabel('Мова', { exact: true })).toHaveValue('uk');
  await page.locator('.agenda').first().getByRole('link', { name: 'Дитсадок і школа: перші кроки' }).first().click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Дитсадок і школа: перші кроки');
  await expect(
    page
      .getByRole('main')
      .getByText(/^п.ятниця, 4 грудня, з 10:00 до 11:30$/)
      .first(),
  ).toBeVisible();
  await expect(page.getByText('Приклад', { exact: true })).toBeVisible();
  await expect(page.getByRole('main').getByText('Otto-Schill-Straße 2')).toBeVisible();
  await expect(page.getByRole('main').getByText('Thomaskirche')).toBeVisible();

  const address = await page.getByRole('link', { name: 'Додати до календаря' }).getAttribute('href');
  const { events } = await calendarAt(request, address ?? '');
  expect(events.map(({ startDate }) => startDate.toJSDate().toISOString())).toEqual([
    '2026-12-04T09:00:00.000Z',
    '2027-01-08T09:00:00.000Z',
  ]);
  expect(events[0]?.summary).toBe('Приклад: Дитсадок і школа: перші кроки');
  expect(events[0]?.location).toContain('Otto-Schill-Straße 2, 04109 Leipzig');
});

test('all talks go into one calendar, which is the same calendar in every language', async ({ request }) => {
  const identities = new Set<string>();
  for (const locale of locales) {
    const { events } = await calendarAt(request, `/${locale}/events/calendar.ics`);
    expect(events.length).toBeGreaterThan(8);
    const uids = events.map(({ uid }) => uid);
    expect(new Set(uids).size).toBe(uids.length);
    identities.add(uids.join());
  }
  expect(identities.size).toBe(1);
});

test('a cancelled talk is struck through, says so in words, and cannot be taken along', async ({ page, request }) => {
  await page.goto('/de/events');
  const entry = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Treff für Auszubildende' }) });
  await expect(entry.getByText('Fällt aus')).toBeVisible();
  await expect(entry.locator('s')).toHaveText('Treff für Auszubildende');
  await expect(entry.getByRole('link', { name: 'In meinen Kalender' })).toHaveCount(0);
  await entry.getByRole('link', { name: 'Treff für Auszubildende' }).click();
  await expect(page.getByRole('note')).toContainText('Diese Veranstaltung fällt aus.');
  await expect(page.getByRole('link', { name: 'In meinen Kalender' })).toHaveCount(0);

  const { events } = await calendarAt(request, '/de/events/apprentices-meeting/calendar.ics');
  expect(events[0]?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
});

test('one month can be looked at, printed and left again', async ({ page }) => {
  await page.goto('/de/events');
  await page.getByRole('navigation', { name: 'Monate' }).getByRole('link', { name: 'Dezember 2026' }).click();
  await expect(page).toHaveURL(/\/de\/events\?month=2026-12$/);
  await expect(page).toHaveTitle(/Dezember 2026/);
  await expect(page.getByRole('main').getByRole('heading', { level: 2 })).toHaveText(['Dezember 2026']);
  await expect(page.getByRole('navigation', { name: 'Monate' }).getByRole('link', { name: 'Dezember 2026' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Monate' })).toBeHidden();
  await expect(page.getByText('/de/events?month=2026-12')).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  await page.getByRole('link', { name: 'Alle Termine', exact: true }).click();
  await expect(page).toHaveURL(/\/de\/events$/);
});

test('the archive holds what was, year by year, and nothing made up', async ({ page }) => {
  await page.goto('/en/events');
  await page.getByRole('link', { name: 'Past events' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('2025');
  await expect(page.getByText('Example', { exact: true })).toHaveCount(0);
  await page.getByRole('link', { name: 'Renting and living' }).click();
  await expect(page.getByText('Over', { exact: true })).toBeVisible();
  await expect(page.getByText('Tuesday, 14 May 2019, 5 pm')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Add to my calendar' })).toHaveCount(0);
});

test('search engines read the day, the place and that it is made up', async ({ page }) => {
  await page.goto('/en/events/advice-for-eu-workers');
  const data = (await page.locator('script[type="application/ld+json"]').allTextContents()).map(
    (text) => JSON.parse(text) as object,
  );
  expect(data).toHaveLength(2);
  expect(data[0]).toMatchObject({
    '@type': 'Event',
    name: 'Example: Advice for workers from EU countries',
    startDate: '2026-12-07T14:00+01:00',
    endDate: '2026-12-07T16:00+01:00',
    eventStatus: 'https://schema.org/EventScheduled',
    location: [{ name: 'Willkommenszentrum Leipzig', address: { postalCode: '04109', addressLocality: 'Leipzig' } }],
  });
});

test('an address nobody can mean shows the whole list; a talk nobody knows is missing', async ({ page, request }) => {
  await page.goto('/de/events?month=2026-13&topic=%3Cscript%3E&language=..%2F..');
  await expect(page.getByRole('heading', { name: 'Mieten und Wohnen' })).toBeVisible();
  await page.goto('/de/events?topic=study&language=vi');
  await expect(page.getByText('Kein Termin passt dazu')).toBeVisible();
  await page.getByRole('link', { name: 'Alle Termine zeigen' }).click();
  await expect(page).toHaveURL(/\/de\/events$/);
  for (const address of ['/de/events/nothing-here', '/de/events/nothing-here/calendar.ics', '/xx/events/calendar.ics']) {
    expect((await request.get(address)).status()).toBe(404);
  }
});
