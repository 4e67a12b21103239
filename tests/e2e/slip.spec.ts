import { expect, type Page, test } from '@playwright/test';
import jsQR from 'jsqr';
import { publishAsSystem } from '#features/exchange/mutations.ts';
import { db } from '#lib/db/client.ts';
import { freshSlug, officeEntry, published } from '#tests/factories.ts';
import { signIn } from './staff.ts';

test.use({ locale: 'de-DE' });

const office = 'buergerbuero-otto-schill-strasse';
const slip = (more: string) => `/desk/slip?office=${office}&about=register-address&day=2026-11-24${more}`;

/** What a telephone reads from the square on the page. */
async function read(page: Page): Promise<string | undefined> {
  const { pixels, size } = await page.locator('svg.qr').evaluate(async (svg) => {
    const [picture, canvas] = [new Image(), document.createElement('canvas')];
    svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
    svg.setAttribute('width', '400');
    svg.setAttribute('height', '400');
    picture.src = `data:image/svg+xml,${encodeURIComponent(svg.outerHTML)}`;
    await picture.decode();
    canvas.width = canvas.height = 400;
    const context = canvas.getContext('2d')!;
    context.drawImage(picture, 0, 0, 400, 400);
    return { pixels: [...context.getImageData(0, 0, 400, 400).data], size: 400 };
  });
  return jsQR(Uint8ClampedArray.from(pixels), size, size)?.data;
}

for (const locale of ['ar', 'uk', 'en']) {
  test(`one sheet of A5, and its square leads the telephone to the same in the same language: ${locale}`, async ({ page }) => {
    await signIn(page, 'counsellor');
    await page.goto(slip(`&in=${locale}`));
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
    const [width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number);
    expect([Math.round((width! / 72) * 25.4), Math.round((height! / 72) * 25.4)]).toEqual([148, 210]);

    const address = await read(page);
    expect(address).toMatch(
      new RegExp(`^http://localhost:\\d+/${locale}/slip\\?office=${office}&about=register-address&day=2026-11-24$`),
    );
    await page.context().clearCookies();
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(address!);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page.getByText('Otto-Schill-Straße 2').first()).toBeVisible();
  });
}

test('opened thirty days later, it says that the office has moved', async ({ page }) => {
  const slug = freshSlug('office');
  const at = (street: string) => ({
    address: { street, postcode: '04109', city: 'Leipzig', district: null, latitude: null, longitude: null },
    capacity: { state: 'full' as const, until: '2027-01-31' },
  });
  for (const [day, street] of [
    ['2026-10-01', 'Alte Straße 1'],
    ['2026-11-10', 'Neue Straße 2'],
  ] as const)
    expect(await publishAsSystem([officeEntry(slug, at(street))], new Date(`${day}T12:00:00+01:00`))).toMatchObject({ ok: true });
  await page.goto(`/uk/slip?office=${slug}&day=2026-10-25`);
  await expect(page.getByText('Neue Straße 2').first()).toBeVisible();
  await expect(page.getByText('Alte Straße 1')).toHaveCount(0);
  await expect(page.getByText('Адреса тепер інша')).toBeVisible();
  const noPlaces = page.getByText('Вільних місць немає до 31 січня 2027');
  await expect(noPlaces).toBeVisible();
  await page.goto(`/uk/offices/${slug}`);
  await expect(noPlaces).toBeVisible();
});

test.describe('how it went', () => {
  test.use({ javaScriptEnabled: false });

  test('is counted by the kind of office alone; nonsense is refused', async ({ page }) => {
    const slug = freshSlug('office');
    await published(officeEntry(slug, { kind: 'housing' }));
    const count = async () =>
      (await db.monthlyCount.findFirst({ where: { tableName: 'outcome', a: 'housing', b: 'sentOn' } }))?.count ?? 0;
    const before = await count();
    await page.goto(`/de/slip?office=${slug}&day=2026-11-24`);
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByText('Die Antwort wurde noch nicht gesendet')).toBeVisible();
    expect(await count()).toBe(before);
    await page.getByRole('radio', { name: 'Ich wurde weitergeschickt' }).check();
    await page.getByRole('button', { name: 'Antwort senden' }).click();
    await expect(page.getByRole('heading', { name: 'Danke' })).toBeVisible();
    expect(await count()).toBe(before + 1);
  });
});

test('a sensitive slip is on paper only: no square, no address, and nothing behind one typed by hand', async ({ page }) => {
  const slug = freshSlug('quiet');
  await published(officeEntry(slug, { sensitive: true, name: 'Schutzwohnung' }));
  await signIn(page, 'counsellor');
  await page.goto(`/desk/slip?office=${slug}&day=2026-11-24&in=ar`);
  await expect(page.getByRole('heading', { name: 'Schutzwohnung' }).first()).toBeVisible();
  await expect(page.locator('svg.qr')).toHaveCount(0);
  await expect(page.locator('.slip-sheet')).not.toContainText('/slip');
  await expect(page.locator('.slip-sheet')).not.toContainText(slug);
  // A matter that may tell a secret makes a slip for any office one for paper only, whatever is chosen on it later.
  await page.goto('/desk?case=debts');
  await expect(async () => {
    await page.getByRole('button', { name: 'Auf den Zettel' }).first().click();
    await expect(page.getByRole('link', { name: /^Zettel machen/ })).toBeVisible({ timeout: 2000 });
  }).toPass();
  await expect(page.getByRole('region', { name: 'Zettel' }).getByText('Nur auf Papier')).toBeVisible();
  const address = await page.getByRole('link', { name: /^Zettel machen/ }).getAttribute('href');
  expect(address).toMatch(/&only=paper$/);
  expect(address).not.toContain('debts');
  const sheet = await page.goto(address!);
  expect(sheet?.headers()['cache-control']).toContain('no-store');
  await page.getByLabel('Papier').selectOption('a4');
  await page.getByRole('button', { name: 'Zeigen' }).click();
  await expect(page).toHaveURL(/size=a4/);
  await expect(page.getByText('nur auf Papier, ohne QR-Code')).toBeVisible();
  await expect(page.locator('svg.qr')).toHaveCount(0);
  await expect(page.locator('.slip-sheet')).not.toContainText('/slip');

  const answer = await page.goto(`/ar/slip?office=${slug}&day=2026-11-24`);
  expect(answer?.headers()['cache-control']).toBe('no-store');
  await expect(page.getByText('Schutzwohnung')).toHaveCount(0);
});
