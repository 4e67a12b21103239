import { expect, type Page, test } from '@playwright/test';
import type { Role } from '#prisma/client/enums.ts';
import { db } from '#lib/db/client.ts';
import { codeOf } from '#tests/one-time-code.ts';
import { person, signIn, signInAs } from './staff.ts';

test.use({ locale: 'de-DE' });
const role = (...roles: Role[]) => roles.map((each) => ({ role: each, scope: '' }));
const submit = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const resetMailTo = (email: string) => db.mail.findFirst({ where: { recipient: email, purpose: 'reset' } });

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('who publishes sets up a second factor first, comes in with it, and each recovery code counts once', async ({ page }) => {
    const anna = await person(role('reviewer'), { demo: false });
    await signInAs(page, anna);
    await page.goto('/admin/error-reports');
    await expect(page).toHaveURL(/\/admin\/account\/second-factor$/);
    await page.getByLabel('Passwort').fill('falsch geraten');
    await submit(page, 'Weiter');
    await expect(page.getByRole('link', { name: 'Das Passwort stimmt nicht.' })).toBeVisible();
    await page.getByLabel('Passwort').fill(anna.password);
    await submit(page, 'Weiter');
    await expect(page.getByRole('img', { name: 'Quadrat für die Authenticator-App' })).toBeVisible();
    const secret = (await page.locator('code.secret').innerText()).trim();
    await page.getByLabel('Code aus der App').fill('12345');
    await submit(page, 'Einschalten');
    await expect(page.getByRole('link', { name: 'Dieser Code stimmt nicht.' })).toBeVisible();
    await page.getByLabel('Code aus der App').fill(codeOf(secret));
    await submit(page, 'Einschalten');

    await expect(page.getByRole('heading', { name: 'Ihre Wiederherstellungscodes' })).toBeVisible();
    const codes = await page.locator('.codes code').allInnerTexts();
    expect(new Set(codes).size).toBe(10);
    await submit(page, 'Ich habe sie aufbewahrt');
    await expect(page.getByText('Noch 10 Wiederherstellungscodes')).toBeVisible();
    await page.goto('/admin/account/second-factor');
    await expect(page.locator('.codes')).toHaveCount(0);

    const comeBack = async (code: string) => {
      await page.context().clearCookies();
      await signInAs(page, anna);
      await expect(page).toHaveURL(/\/admin\/sign-in\/code/);
      await page.getByLabel('Code').fill(code);
      await submit(page, 'Weiter');
    };
    await comeBack(codes[0] ?? '');
    await expect(page).toHaveURL(/\/admin$/);
    await comeBack(codes[0] ?? '');
    await expect(page.getByRole('link', { name: 'Dieser Code gilt nicht oder nicht mehr.' })).toBeVisible();
    const shown = codeOf(secret);
    await comeBack(shown);
    await expect(page).toHaveURL(/\/admin$/);
    await comeBack(shown); // somebody looked over her shoulder
    await expect(page.getByRole('link', { name: 'Dieser Code gilt nicht oder nicht mehr.' })).toBeVisible();
    await page.goto('/admin/account');
    await expect(page).toHaveURL(/\/admin\/sign-in\?to=/); // the password alone opened nothing
  });

  test('somebody is invited, comes in, loses the password and comes in again', async ({ page }) => {
    const email = `bela-${Date.now()}@example.org`;
    await signIn(page, 'admin');
    await page.goto('/admin/accounts');
    await page.getByLabel('E-Mail-Adresse').fill(email);
    await page.getByLabel('Sprache der Mail').selectOption('en');
    await submit(page, 'Einladung schicken');
    await expect(page.getByRole('region', { name: 'Das hat nicht geklappt' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Wählen Sie mindestens eine Rolle.' })).toBeVisible();
    await expect(page.getByLabel('E-Mail-Adresse')).toHaveValue(email);
    await expect(page.getByLabel('Sprache der Mail')).toHaveValue('en');
    await page.getByLabel('Sprache der Mail').selectOption('de');
    await page.getByRole('checkbox', { name: /^Redaktion/ }).check();
    await submit(page, 'Einladung schicken');
    await expect(page.getByRole('status')).toHaveText('Die Einladung ist unterwegs.');

    await page.goto('/admin/mail');
    await page.getByRole('row', { name: email }).getByRole('link').click();
    await page
      .getByRole('main')
      .getByRole('link', { name: /\/admin\/invitation\?key=/ })
      .click();
    const invitation = page.url();
    await page.context().clearCookies();
    await page.goto(invitation);
    await page.getByLabel('Ihr Name').fill('Bela Beispiel');
    await page.getByLabel('Neues Passwort').fill('123456789012');
    await page.getByLabel('Noch einmal dasselbe').fill('123456789012');
    await submit(page, 'Konto einrichten');
    await expect(page.getByRole('link', { name: 'Das ist leicht zu erraten.' })).toBeVisible();
    await expect(page.getByLabel('Ihr Name')).toHaveValue('Bela Beispiel');
    await page.getByLabel('Neues Passwort').fill('ganz anderes langes Wort');
    await page.getByLabel('Noch einmal dasselbe').fill('ganz anderes langes Wort');
    await submit(page, 'Konto einrichten');
    await expect(page.getByRole('status')).toHaveText('Ihr Konto ist eingerichtet. Melden Sie sich jetzt an.');
    await signInAs(page, { email, password: 'ganz anderes langes Wort' });
    await expect(page.getByRole('link', { name: /Bela Beispiel/ })).toBeVisible();

    for (const [address, sentence] of [
      [invitation, 'Dieser Link wurde schon benutzt.'],
      ['/admin/invitation?key=forged', 'Diesen Link gibt es nicht oder nicht mehr.'],
      ['/admin/reset?key=forged', 'Diesen Link gibt es nicht oder nicht mehr.'],
    ] as const) {
      await page.goto(address);
      await expect(page.getByRole('note')).toContainText(sentence);
    }

    for (const asked of [email, 'nobody@example.org']) {
      await page.goto('/admin/reset');
      await page.getByLabel('E-Mail-Adresse').fill(asked);
      await submit(page, 'Link anfordern');
      await expect(page.getByRole('status')).toContainText('Gehört die Adresse zu einem Konto');
    }
    await expect.poll(() => resetMailTo(email)).not.toBeNull();
    await page.goto(/http\S+/.exec((await resetMailTo(email))?.text ?? '')?.[0] ?? '');
    await page.getByLabel('Neues Passwort').fill('noch ein langes Wort');
    await page.getByLabel('Noch einmal dasselbe').fill('noch ein langes Wort');
    await submit(page, 'Passwort speichern');
    await page.goto('/admin');
    await expect(page).toHaveURL(/\/admin\/sign-in/); // signed out everywhere
    await signInAs(page, { email, password: 'noch ein langes Wort' });
    await expect(page).toHaveURL(/\/admin$/);
  });
});

test('an administrator takes a role away and deactivates: it holds at the next click, and the own last room stays open', async ({
  page,
  browser,
}) => {
  const anna = await person(role('editor'));
  const other = await browser.newContext({ locale: 'de-DE' });
  const hers = await other.newPage();
  await signInAs(hers, anna);
  await expect(hers).toHaveURL(/\/admin$/);
  await hers.goto('/admin/error-reports');
  await expect(hers).toHaveURL(/error-reports$/);

  await signIn(page, 'admin');
  await page.goto(`/admin/accounts/${anna.id}`);
  await page.getByRole('checkbox', { name: /^Redaktion/ }).uncheck();
  await page.getByRole('checkbox', { name: /^Beratung/ }).check();
  await submit(page, 'Rollen speichern');
  await expect(page.getByRole('status')).toHaveText('Die Rollen sind geändert.');
  await hers.reload();
  await expect(hers).toHaveURL(/\/admin\/sign-in/);
  await signInAs(hers, anna);
  await expect(hers).toHaveURL(/\/admin$/);
  expect((await hers.goto('/admin/error-reports'))?.status()).toBe(403);

  await submit(page, 'Konto deaktivieren');
  await expect(page.getByRole('status')).toHaveText('Das Konto ist deaktiviert.');
  await hers.goto('/admin');
  await expect(hers).toHaveURL(/\/admin\/sign-in/);
  await signInAs(hers, anna);
  await expect(hers.getByText('E-Mail-Adresse und Passwort passen nicht zusammen.')).toBeVisible();
  await other.close();
});

test('somebody sees where the account is signed in, ends one browser, and chooses the language', async ({ page, browser }) => {
  const anna = await person(role('editor'));
  const other = await browser.newContext({ userAgent: 'Mozilla/5.0 (Linux; Android 15) Chrome/142.0 Mobile Safari/537.36' });
  const phone = await other.newPage();
  await signInAs(phone, anna);
  await signInAs(page, anna);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('link', { name: /My account/ }).click();
  await expect(page.getByRole('row', { name: /this device/ })).toBeVisible();
  await page.getByRole('button', { name: 'Sign out Chrome on Android' }).click();
  await expect(page.getByRole('button', { name: 'Sign out Chrome on Android' })).toHaveCount(0);
  await phone.goto('/admin');
  await expect(phone).toHaveURL(/\/admin\/sign-in/);
  await other.close();
  await page.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
});

test('another site cannot press our buttons', async ({ page, baseURL }) => {
  const anna = await person(role('editor'));
  await signInAs(page, anna);
  await expect(page).toHaveURL(/\/admin$/);
  const html = await (await page.request.get('/admin/account')).text();
  const everywhere =
    /name="(\$ACTION_ID_[0-9a-f]+)"[^>]*\/><button class="button" type="submit">Überall abmelden/.exec(html)?.[1] ?? '';
  expect(everywhere).toMatch(/^\$ACTION_ID_/);
  const press = (headers: Record<string, string>) =>
    page.request.post('/admin/account', { headers, multipart: { [everywhere]: '' }, maxRedirects: 0 });
  const sessions = () => db.session.count({ where: { userId: anna.id } });
  for (const headers of [{ origin: 'https://evil.example' }, { origin: 'null' }, {}] as Record<string, string>[]) {
    const answer = await press(headers);
    expect(answer.status()).toBe(400);
    expect(await answer.text()).toContain('Das kam nicht von einer unserer Seiten');
    expect(await sessions()).toBe(1);
  }
  expect((await press({ origin: baseURL ?? '' })).status()).toBe(303);
  expect(await sessions()).toBe(0);
});
