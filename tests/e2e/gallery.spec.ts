import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { demoAccounts, demoPassword } from '#features/accounts/demo-accounts.ts';

test.use({ locale: 'de-DE' });

test('staff see every piece of the interface, and none is in anybody’s way', async ({ page }) => {
  await page.goto('/admin/gallery');
  await page.getByLabel('E-Mail-Adresse').fill(demoAccounts[0]?.email ?? '');
  await page.getByLabel('Passwort').fill(demoPassword);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Bausteine' })).toBeVisible();
  expect(await page.locator('section:has(> .example)').count()).toBeGreaterThan(20);

  for (const [dir, width, colorScheme] of [
    ['ltr', 1280, 'light'],
    ['rtl', 320, 'dark'],
  ] as const) {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`/admin/gallery?dir=${dir}`);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  }
});
