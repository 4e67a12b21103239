import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { freshSlug, officeEntry, published } from '#tests/factories.ts';
import { ruleOf } from '#tests/fixtures/random-rules.ts';
import { barriers, beyond } from './axe.ts';
import { person, signIn, signInAs } from './staff.ts';

test.use({ viewport: { width: 1280, height: 800 }, locale: 'de-DE' });

/** Comes to the desk and waits until its scripts listen. */
async function atDesk(page: Page, address = '/desk'): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() =>
    Object.keys(document.querySelector('#desk-find') ?? {}).some((key) => key.startsWith('__reactProps')),
  );
}

/** Two hands that count what they press. */
function handsOn(page: Page) {
  let count = 0;
  return {
    async type(letters: string) {
      count += letters.length;
      await page.keyboard.type(letters);
    },
    async press(...keys: string[]) {
      count += keys.length;
      for (const key of keys) await page.keyboard.press(key);
    },
    get count() {
      return count;
    },
  };
}

const counted = async (tableName: string, a: string, b: string) =>
  (await db.monthlyCount.findMany({ where: { tableName, a, b } })).reduce((sum, { count }) => sum + count, 0);

/** What somebody says, what the counsellor types, and the matter that is meant. All common ones, with language, group and the print. */
const cases: [said: string, typed: string, about: string, language: string, group: string][] = [
  ['Ich bin umgezogen (Arabisch)', 'anm', 'register-address', 'a', 'e'],
  ['Elterngeld (Englisch)', 'elt', 'family-benefits', 'e', 'f'],
  ['Eine Kita (Ukrainisch)', 'сад', 'childcare-kita', 'u', 'f'],
  ['Deutsch lernen (Russisch)', 'deu', 'german-courses', 'r', 'g'],
  ['Paragraf 24 (Ukrainisch)', 'укр', 'ukraine-protection', 'u', 'f'],
  ['Meine Steuernummer (Englisch)', 'steu', 'tax-id', 'e', 'e'],
  ['Die Krankenkasse (Arabisch)', 'kra', 'health-insurance', 'a', 'g'],
  ['Schule (Persisch)', 'مدر', 'school-daz', 'p', 'g'],
  ['Eine Wohnung (Arabisch)', 'سكن', 'find-housing', 'a', 'f'],
  ['Mein Vertrag (Deutsch)', 'arbeitsv', 'employment-contract', 'd', 'e'],
];

for (const [said, typed, about, language, group] of cases) {
  test(`from the question to the printed slip: ${said}`, async ({ page, context }) => {
    await signIn(page, 'counsellor');
    await context.addInitScript(() => {
      window.print = () => void (document.title = 'printed');
    });
    await atDesk(page);
    const hands = handsOn(page);
    await hands.type(typed);
    await hands.press('Enter', 'Enter', 'l', language, 'g', group);
    const [slip] = await Promise.all([context.waitForEvent('page'), hands.press('p')]);
    await expect(slip).toHaveURL(new RegExp(`/desk/slip\\?office=[a-z0-9-]+&about=${about}&day=2026-11-24&in=`));
    await slip.getByRole('button', { name: 'Drucken' }).click();
    await expect(slip).toHaveTitle('printed');
    expect(hands.count + 1, 'keys and clicks').toBeLessThanOrEqual(typed.length > 4 ? 17 : 12);
  });
}

test('the reason stands in words, and what would decide is asked, the paper last', async ({ page }) => {
  const slug = freshSlug('unit');
  await published(
    officeEntry(slug, {
      name: `Amt für Prüfungen ${slug}`,
      topics: ['study'],
      competence: [
        ruleOf({
          topics: ['study'],
          cases: ['student-life'],
          nationalities: ['eu'],
          surname: { from: 'A', to: 'K', countParticles: false },
          districts: ['Grünau-Mitte'],
          priority: 5,
        }),
      ],
    }),
  );
  await signIn(page, 'counsellor');
  await atDesk(page, '/desk?case=student-life');
  const asked = page.locator('.desk-asked');
  await expect(asked.getByLabel('Pass')).toBeVisible();
  await expect(asked.getByLabel('Nachname')).toBeVisible();
  await page.getByLabel('Pass').selectOption('eu');
  await page.getByLabel('Nachname').fill('Özdemir');
  await expect(page.getByRole('listitem').filter({ hasText: slug })).toHaveCount(0);
  await page.getByLabel('Nachname').fill('Äbele');
  await page.getByLabel('Stadtteil').fill('Grünau-Mitte');
  const first = page.locator('[data-row]').first();
  await expect(first).toContainText(slug);
  await expect(first).toContainText('weil: Studium');
  for (const reason of ['EU, EWR oder Schweiz', 'wohnt in Grünau-Mitte', 'Nachname A–K'])
    await expect(first).toContainText(reason);
  await expect(first).not.toContainText('Äbele');
});

test('beside an office stands what only counsellors see; the star stays with the counsellor alone', async ({ page, browser }) => {
  const [slug, note] = [freshSlug('unit'), 'Frau Beispiel ruft zurück.'];
  await published(officeEntry(slug, { name: `Amt ${slug}`, internal: { note, directLine: '0341 123-99' } }));
  const another = await person([{ role: 'counsellor', scope: '' }]);
  await signIn(page, 'counsellor');
  await atDesk(page);
  await page.keyboard.type(slug);
  await page.keyboard.press('Enter');
  const row = page.locator('[data-row]').first();
  await expect(row.getByRole('button', { name: 'Auf den Zettel' })).toBeFocused();
  await page.keyboard.press('i');
  await expect(row.getByRole('complementary')).toContainText(note);
  await expect(row.getByRole('complementary')).toContainText('Nur für uns');
  const kept = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.keyboard.press('f');
  await kept;
  await atDesk(page);
  await expect(page.locator('[data-row]').filter({ hasText: slug })).toBeVisible();

  const other = await browser.newPage({ locale: 'de-DE' });
  await signInAs(other, another);
  await expect(other).toHaveURL(/\/admin$/);
  await atDesk(other);
  await expect(other.locator('[data-row]').filter({ hasText: slug })).toHaveCount(0);
  await other.close();
});

test.describe('counting', () => {
  /** Everything chosen by hand, in words nobody else's test counts. */
  const choose = async (page: Page, language: string) => {
    await page.getByRole('combobox', { name: 'andere Sprache' }).selectOption(language);
    await page.getByRole('radio', { name: 'Helfende' }).check();
    await page.getByRole('heading', { level: 1 }).click();
  };

  test('once, however often it is pressed, and not at all after taking it back', async ({ page }) => {
    await signIn(page, 'counsellor');
    await atDesk(page, '/desk?topic=law');
    await choose(page, 'ta');
    for (const key of ['z', 'z', 'k', 'z']) await page.keyboard.press(key);
    await expect.poll(() => counted('languageGroup', 'ta', 'helper')).toBe(1);
    expect(await counted('topicLanguage', 'law', 'ta')).toBe(1);
    await page.getByRole('button', { name: 'Nicht zählen' }).click();
    await expect.poll(() => counted('languageGroup', 'ta', 'helper')).toBe(0);
    await page.keyboard.press('z');
    await expect.poll(() => counted('languageGroup', 'ta', 'helper')).toBe(1);
  });

  test('once, also when the answer is lost on its way and the tab sends it again', async ({ page }) => {
    await signIn(page, 'counsellor');
    await atDesk(page, '/desk?topic=law');
    await choose(page, 'bn');
    let lost = 0;
    await page.route('**/desk?topic=law', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += 1;
      await route.fetch();
      await route.abort();
    });
    await page.keyboard.press('z');
    await expect(page.getByText('Eine Zählung wartet.')).toBeVisible();
    await expect(page.getByText('Eine Zählung wartet.')).toHaveCount(0);
    expect(lost).toBe(1);
    expect(await counted('languageGroup', 'bn', 'helper')).toBe(1);
  });

  test('waits while there is no network; what is on the screen stays usable', async ({ page, context }) => {
    await signIn(page, 'counsellor');
    await atDesk(page);
    await context.setOffline(true);
    await expect(page.getByText('Keine Verbindung.')).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type('schulden');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Zettel' }).getByRole('listitem').first()).toBeVisible();
    await page.keyboard.press('i');
    await expect(page.getByText('Nur für uns')).toBeVisible();
    await choose(page, 'am');
    await page.keyboard.press('k');
    await expect(page.getByText('Eine Zählung wartet.')).toBeVisible();
    expect(await counted('languageGroup', 'am', 'helper')).toBe(0);
    await context.setOffline(false);
    await expect(page.getByText('Keine Verbindung.')).toHaveCount(0);
    await expect.poll(() => counted('languageGroup', 'am', 'helper')).toBe(1);
    await expect(page.getByRole('radio', { name: 'Helfende' })).toBeChecked();
  });

  test('two counsellors at the same time count two', async ({ page, browser }) => {
    const account = await person([{ role: 'counsellor', scope: '' }]);
    const other = await browser.newPage({ locale: 'de-DE' });
    await Promise.all([signIn(page, 'counsellor'), signInAs(other, account)]);
    await expect(other).toHaveURL(/\/admin$/);
    await Promise.all(
      [page, other].map(async (each) => {
        await atDesk(each, '/desk?topic=study');
        await choose(each, 'ka');
        await each.keyboard.press('z');
      }),
    );
    await expect.poll(() => counted('languageGroup', 'ka', 'helper')).toBe(2);
    await other.close();
  });

  test('paper days: what is wrong is said and nothing typed is lost, then it counts at once; without scripts', async ({
    browser,
  }) => {
    const page = await browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' });
    await signIn(page, 'counsellor');
    await page.goto('/desk/paper-days');
    await page.getByLabel('Zeile 1: Thema').selectOption('work');
    await page.getByLabel('Zeile 1: Sprache').selectOption('hy');
    await page.getByLabel('Zeile 1: Gruppe').selectOption('student');
    await page.getByLabel('Zeile 1: Anzahl').fill('viele');
    await page.getByRole('button', { name: 'Zählen' }).click();
    await expect(page.getByRole('link', { name: /Zeile 1: Die Anzahl ist eine ganze Zahl/ })).toBeVisible();
    await expect(page.getByLabel('Zeile 1: Sprache')).toHaveValue('hy');
    await expect(page.getByLabel('Zeile 1: Anzahl')).toHaveValue('viele');
    expect(await counted('languageGroup', 'hy', 'student')).toBe(0);
    await page.getByLabel('Zeile 1: Anzahl').fill('17');
    await page.getByRole('button', { name: 'Zählen' }).click();
    await expect(page.getByText('17 Gespräche gezählt')).toBeVisible();
    expect(await counted('languageGroup', 'hy', 'student')).toBe(17);
    await page.close();
  });
});

test('names, numbers and stories typed at the desk are nowhere but in the tab', async ({ page, context }) => {
  const canaries = ['Kanarienvogelova', '0341-5550199', 'Herr Kanari wurde geschlagen', '98765432109876'];
  const sent: string[] = [];
  await signIn(page, 'counsellor');
  context.on('request', (request) => sent.push(request.url(), request.postData() ?? '', JSON.stringify(request.headers())));
  await atDesk(page, '/desk?topic=residence');
  for (const canary of canaries) await page.getByRole('combobox', { name: 'Worum geht es?' }).fill(canary);
  for (const canary of canaries)
    for (const name of ['Nachname', 'Stadtteil', 'Alter', 'Postleitzahl']) {
      await page.getByLabel(name).fill('');
      await page.getByLabel(name).pressSequentially(canary);
    }
  await page.getByLabel('Pass').selectOption('stateless');
  await page.getByLabel('Papier für Deutschland').selectOption('duldung');
  await page.getByRole('button', { name: 'Auf den Zettel' }).first().click();
  const [slip] = await Promise.all([context.waitForEvent('page'), page.getByRole('link', { name: 'Zettel machen' }).click()]);
  await slip.waitForLoadState();
  await expect(page.getByText('Gezählt.').last()).toBeVisible();
  expect(
    await page.evaluate(() => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), location.href].join()),
  ).not.toMatch(/Kanari|5550199|98765|stateless|duldung/);
  await page.keyboard.press('Alt+n');
  await expect(page.getByLabel('Nachname')).toHaveValue('');
  await page.getByRole('button', { name: 'Zurückholen' }).click();
  await expect(page.getByLabel('Nachname')).toHaveValue(canaries.at(-1)!);
  await page.reload();
  await expect(page.getByLabel('Nachname')).toHaveValue('');

  // What somebody writes into an address by hand is kept by nobody either, and on no public page.
  await page.goto(`/desk?surname=${canaries[0]}&case=${canaries[0]}&language=${canaries[0]}`);
  const onPhone = await page.request.get(`${slip.url().replace('/desk/slip', '/de/slip')}&name=${canaries[0]}`);
  expect(await onPhone.text()).not.toContain(canaries[0]);
  const typed = sent.filter((text) =>
    canaries.some((canary) => text.includes(canary) || text.includes(encodeURIComponent(canary))),
  );
  expect(typed.filter((text) => !text.includes('/desk?surname='))).toEqual([]);
  expect(sent.join()).not.toMatch(/stateless|duldung/);
  expect(await tablesWith(canaries)).toEqual([]);
  const log = await readFile(process.env.HOUSE_LOG!, 'utf8');
  expect(log, 'the house writes down what it was asked for').toContain('"/desk"');
  expect(log).not.toMatch(/Kanari|5550199|98765432109876/);
});

/** Tables of ours with a row in which one of the words stands anywhere; mails and what is kept of searches among them. */
async function tablesWith(words: string[]): Promise<string[]> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
    WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`;
  const patterns = words.map((word) => `%${word}%`);
  const found = await Promise.all(
    tables.map(async ({ name }) => {
      const rows = await db.$queryRawUnsafe<{ n: bigint }[]>(
        `SELECT count(*) AS n FROM ${name} AS t WHERE t::text ILIKE ANY ($1)`,
        patterns,
      );
      return (rows[0]?.n ?? 0n) > 0n ? [name] : [];
    }),
  );
  return found.flat();
}

test('single letters can be switched off, and text fields keep theirs', async ({ page }) => {
  await signIn(page, 'counsellor');
  await atDesk(page, '/desk?case=register-address');
  await page.getByLabel('Nachname').pressSequentially('pkzl?');
  await expect(page.getByLabel('Nachname')).toHaveValue('pkzl?');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tasten' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Einzelne Tasten benutzen' }).uncheck();
  await page.getByRole('button', { name: 'Schließen' }).click();
  await page.keyboard.press('z');
  await expect(page.getByText('Nicht zählen')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Nachname')).toHaveValue('');
});

test('nothing is in anybody’s way: at the desk, on its cards and in its forms, on every screen', async ({ page }) => {
  await signIn(page, 'counsellor');
  for (const address of [
    '/desk?case=register-address',
    '/desk',
    '/desk/phrases?in=ar',
    '/desk/phrases/letter?in=ar',
    '/desk/paper-days',
  ]) {
    await page.goto(address);
    if (address.startsWith('/desk?')) {
      await atDesk(page, address);
      await page.getByRole('button', { name: 'Mehr' }).first().click();
      await page.getByRole('button', { name: 'Auf den Zettel' }).first().click();
    }
    expect(await barriers(page), address).toEqual([]);
    for (const width of [1280, 768, 640, 360, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await beyond(page), `${address} at ${width}`).toBe(0);
    }
  }
});

test('the phrase cards turn by arrow keys, and without scripts by links', async ({ page, browser }) => {
  await signIn(page, 'counsellor');
  await page.goto('/desk/phrases?in=ar');
  await page.getByRole('link', { name: /Bitte zeigen Sie mir den Brief/ }).click();
  const sentence = page.getByRole('heading', { level: 1 });
  await expect(sentence).toHaveText('من فضلكم أروني الرسالة.');
  await expect(sentence).toHaveAttribute('dir', 'rtl');
  await expect(async () => {
    await page.keyboard.press('ArrowRight');
    await expect(page).toHaveURL(/\/passport\?in=ar/, { timeout: 2000 });
  }).toPass();
  await page.keyboard.press('ArrowLeft');

  const plain = await browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' });
  await signIn(plain, 'counsellor');
  await plain.goto('/desk/phrases/sit-down?in=uk');
  await plain.getByRole('link', { name: 'Nächste' }).click();
  await expect(plain).toHaveURL(/\/one-moment\?in=uk/);
  await plain.close();
});

test('without scripts the desk says who is responsible, and asks nothing about anybody', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, locale: 'de-DE' });
  await signIn(page, 'counsellor');
  await page.goto('/desk');
  await expect(page.getByLabel('Nachname')).toBeHidden();
  await page.getByLabel('Anliegen').locator('visible=true').selectOption('register-address');
  await page.getByRole('button', { name: 'Stellen zeigen' }).click();
  await page
    .getByRole('link', { name: /^Zettel für Bürgerbüro/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/desk\/slip\?office=buergerbuero/);
  await page.close();
});

test('editors see what the rules leave open, with the way to the office', async ({ page }) => {
  const [one, other] = [freshSlug('tie'), freshSlug('tie')];
  const rule = ruleOf({ topics: ['mobility'], cases: ['driving-licence'], priority: 3 });
  await published(officeEntry(one, { competence: [rule] }), officeEntry(other, { competence: [rule] }));
  await signIn(page, 'editor');
  await page.goto('/admin/competence');
  const finding = page.getByRole('listitem').filter({ hasText: one });
  await expect(finding).toContainText('stehen gleich');
  await expect(finding.getByRole('link', { name: other })).toHaveAttribute('href', `/admin/offices/${other}/edit/structure`);
  expect(await barriers(page)).toEqual([]);
});
