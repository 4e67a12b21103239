import { expect, test } from '@playwright/test';
import { draftRevision, publishDue } from '#features/publishing/mutations.ts';
import { proposeWithdrawal } from '#features/review/end/mutations.ts';
import { makePreviewLink } from '#features/review/preview/mutations.ts';
import { db } from '#lib/db/client.ts';
import { locales } from '#lib/i18n/locales.ts';
import { author, changed, freshSlug, guidancePage, published, small, submitted } from '#tests/factories.ts';
import { signIn } from './staff.ts';

/** The house of these tests stands at this hour. */
const at = new Date('2026-11-24T10:00:00+01:00');

const editorOfTheHouse = async () =>
  author((await db.user.findUniqueOrThrow({ where: { email: 'editor@wegweiser.example' } })).id);
const idOf = async (kind: 'guidance' | 'figure', slug: string) =>
  (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind, slug } } })).id;
const german = (words: string) => small.guidance(words).german;

const inOtherLanguages = (words: Record<'en' | 'ar' | 'uk', string>) =>
  Object.fromEntries(
    Object.entries(words).map(([locale, body]) => [
      locale,
      {
        blocks: {
          title: { ofVersion: 1, title: `Title ${locale}` },
          summary: { ofVersion: 1, body: `Summary ${locale}.` },
          go: { ofVersion: 1, title: `Go ${locale}`, body },
        },
      },
    ]),
  );

test.describe('in the rooms of the house', () => {
  test.use({ locale: 'de-DE' });

  test('a fee changes in four languages after a review, and no translation is stale', async ({ page }) => {
    const [fee, slug] = [freshSlug('fee'), freshSlug('costs')];
    const figure = (amount: number) => ({
      type: 'money',
      owner: 'Redaktion',
      values: [
        { amount, validFrom: null, validTo: null, source: { name: 'Satzung', url: null, date: null }, confidence: 'high' },
      ],
    });
    const words = `:figure[${fee}] €`;
    await published(
      {
        kind: 'figure',
        slug: fee,
        layers: [
          { locale: null, data: figure(11) },
          { locale: 'de', data: small.figure('Gebühr').german },
        ],
      },
      guidancePage(slug, { words, translations: inOtherLanguages({ en: words, ar: words, uk: words }) }),
    );
    const id = await submitted(author(), await idOf('figure', fee), null, figure(12));

    await signIn(page, 'reviewer');
    await page.goto(`/admin/review/${id}`);
    await expect(page.locator('.facts-changed')).toContainText('11 €, Satzung, sicher');
    await expect(page.locator('.facts-changed ins')).toContainText('12 €');
    await page.getByRole('link', { name: 'العربية' }).click();
    await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
    await expect(page.getByText('12 €')).toBeVisible();
    await page.goBack();
    await page.getByRole('button', { name: 'Freigeben' }).click();
    await expect(page.getByRole('status')).toHaveText('Freigegeben. Es ist jetzt öffentlich.');
    for (const locale of locales) {
      await page.goto(`/${locale}/guide/${slug}`);
      await expect(page.getByText('12 €')).toBeVisible();
      await expect(page.locator('.stale')).toHaveCount(0);
    }
  });

  test('approved for an hour to come, it waits for it; a past hour is refused and what was typed stays', async ({ page }) => {
    const slug = freshSlug('later');
    await published(guidancePage(slug));
    const id = await submitted(author(), await idOf('guidance', slug), 'de', german('Ab morgen anders.'));
    await signIn(page, 'reviewer');
    await page.goto(`/admin/review/${id}`);
    await page.getByLabel('Öffentlich ab').fill('2026-11-24T09:00');
    await page.getByRole('button', { name: 'Freigeben' }).click();
    await expect(page.getByRole('link', { name: 'Dieser Zeitpunkt ist schon vorbei.' })).toBeVisible();
    await page.getByLabel('Öffentlich ab').fill('2026-11-25T06:00');
    await page.getByRole('button', { name: 'Freigeben' }).click();
    await expect(page.getByRole('status')).toContainText('25.11.2026, 06:00');
    await publishDue(new Date('2026-11-25T05:59:59+01:00'));
    await page.goto(`/de/guide/${slug}`);
    await expect(page.getByText('Ab morgen anders.')).toHaveCount(0);
    await publishDue(new Date('2026-11-25T06:00:00+01:00'));
    await expect(async () => {
      await page.reload();
      await expect(page.getByText('Ab morgen anders.')).toBeVisible({ timeout: 500 });
    }).toPass();
  });

  test('two have changed the same page: the slower one takes from both', async ({ page }) => {
    const slug = freshSlug('both');
    await published(guidancePage(slug));
    const subjectId = await idOf('guidance', slug);
    const mine = { blocks: { ...german('Mein Schritt.').blocks, summary: { body: 'Meine Zusammenfassung.' } } };
    const id = await submitted(await editorOfTheHouse(), subjectId, 'de', mine);
    await changed(subjectId, 'de', german('Ihr Schritt.'));
    await signIn(page, 'editor');
    await page.goto(`/admin/review/${id}`);
    await page.getByRole('link', { name: 'Beides zusammenführen' }).click();
    await expect(page.getByRole('group', { name: /Ein Code am Rahmen/ }).getByLabel('Ihre Fassung')).toBeChecked();
    await page.getByRole('group', { name: 'Hingehen' }).getByLabel('Jetzt öffentlich').check();
    await page.getByRole('button', { name: 'Neuen Entwurf anlegen' }).click();
    await expect(page.getByRole('status')).toContainText('Zusammengeführt als neuer Entwurf.');
    await page.getByRole('button', { name: 'Zur Prüfung geben' }).click();
    await expect(page.locator('ins')).toHaveText(['Meine Zusammenfassung']);
    await expect(page.getByText('Wartet auf eine Prüfung.')).toBeVisible();
  });
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, locale: 'de-DE' });

  test('submit, return with a remark, review and publish; a rewritten block marks only itself in Arabic', async ({
    page,
    browser,
  }) => {
    const slug = freshSlug('noscript');
    await published(
      guidancePage(slug, { translations: inOtherLanguages({ en: 'Take it.', ar: 'خذ الجواز.', uk: 'Візьміть.' }) }),
    );
    const subjectId = await idOf('guidance', slug);
    const draft = await draftRevision(await editorOfTheHouse(), { subjectId, locale: 'de' }, german('Bringen Sie alles mit.'));
    if (!draft.ok) throw new Error(draft.reason);

    await signIn(page, 'editor');
    await page.goto(`/admin/guide?q=${slug}`);
    await page.getByRole('link', { name: 'Fahrrad codieren' }).click();
    await page.getByRole('button', { name: 'Zur Prüfung geben' }).click();
    await expect(page.getByText('Freigeben oder zurückgeben kann, wer')).toBeVisible();

    const desk = await browser.newContext({ javaScriptEnabled: false, locale: 'de-DE' });
    const second = await desk.newPage();
    await signIn(second, 'reviewer');
    await second.goto(`/admin/review/${draft.id}`);
    await expect(second.locator('del')).toHaveText(['Nehmen', 'den Pass']);
    await expect(second.getByText('auf Arabisch ist danach überholt: Hingehen')).toBeVisible();
    await second.getByRole('button', { name: 'Zurückgeben' }).click();
    await expect(second.getByText('Sagen Sie mit ein paar Worten').first()).toBeVisible();
    await second.getByText('Anmerkung zu „Hingehen“').first().click();
    await second.getByLabel('Anmerkung zu „Hingehen“').fill('Was ist „alles“?');
    await second.getByRole('button', { name: 'Zurückgeben' }).click();
    await expect(second.getByRole('status')).toHaveText('Zurückgegeben.');

    await page.goto(`/admin/guide/${slug}`);
    await page.getByRole('link', { name: /zurückgegeben/ }).click();
    await expect(page.getByText('Was ist „alles“?')).toBeVisible();
    await page.getByRole('link', { name: 'Zum Eintrag' }).click();
    await page.getByRole('button', { name: 'Zur Prüfung geben' }).click();
    await second.goto(`/admin/review/${draft.id}`);
    await second.getByRole('button', { name: 'Freigeben' }).click();
    await expect(second.getByRole('status')).toHaveText('Freigegeben. Es ist jetzt öffentlich.');
    await second.goto(`/ar/guide/${slug}`);
    await expect(second.locator('.stale')).toHaveCount(1);
    await expect(second.locator('.stale')).toContainText('خذ الجواز.');
    await desk.close();
  });
});

test('who holds the link sees one preview and nothing else; nobody keeps it', async ({ page, request }) => {
  const slug = freshSlug('shared');
  await published(guidancePage(slug));
  const id = await submitted(author(), await idOf('guidance', slug), 'de', german('Noch geheim.'));
  const link = await makePreviewLink(author(), id, at);
  if (!link.ok) throw new Error(link.reason);
  const response = await page.goto(`/admin/preview/link/${link.token}/de`);
  expect(response?.headers()).toMatchObject({ 'cache-control': expect.stringContaining('no-store') });
  await expect(page.getByText('Noch geheim.')).toBeVisible();
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/);
  expect((await request.get(`/admin/preview/link/${link.token.slice(1)}x/de`)).status()).toBe(404);
  expect(await (await request.get(`/de/guide/${slug}`)).text()).not.toContain('Noch geheim.');
  await page.goto(`/admin/preview/${id}/de`);
  await expect(page).toHaveURL(/sign-in/);

  const untitled = { blocks: { ...german('').blocks, go: { version: 2, body: 'Ohne Titel.' } } };
  const other = await makePreviewLink(author(), await submitted(author(), await idOf('guidance', slug), 'de', untitled), at);
  await page.goto(`/admin/preview/link/${other.ok ? other.token : ''}/ar`);
  await expect(page.getByText('„Ohne Titel.“, Title: This is missing.')).toBeVisible();
});

test('a withdrawn page says that it is gone, and where to go', async ({ page }) => {
  const [slug, other] = [freshSlug('gone'), freshSlug('instead')];
  await published(guidancePage(slug), guidancePage(other));
  const proposal = { subjectId: await idOf('guidance', slug), publicNote: 'Ausgelaufen.', instead: other };
  const outcome = await proposeWithdrawal(author(), proposal);
  if (!outcome.ok) throw new Error(outcome.reason);
  await signIn(page, 'reviewer');
  await page.goto(`/admin/review/${outcome.id}`);
  await page.locator('button[value=approve]').click();
  await expect(page).toHaveURL(/done=approved/);
  const response = await page.goto(`/en/guide/${slug}`);
  expect(response?.status()).toBe(410);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is no longer here');
  await expect(page.getByText('Ausgelaufen.')).toHaveAttribute('lang', 'de');
  await page.getByRole('link', { name: 'Fahrrad codieren' }).click();
  await expect(page).toHaveURL(new RegExp(`/guide/${other}$`));
});

test.describe('what cannot wait', () => {
  test.use({ locale: 'de-DE' });

  test('one person with the permission puts up a notice, at once and only where it belongs; it goes again, and the trail has both', async ({
    page,
    browser,
  }) => {
    const [slug, other] = [freshSlug('flood'), freshSlug('dry')];
    await published(guidancePage(slug, { translations: inOtherLanguages({ en: 'a', ar: 'b', uk: 'c' }) }), guidancePage(other));
    const room = '/admin/notices/emergency';

    const stranger = await browser.newContext({ locale: 'de-DE' });
    const second = await stranger.newPage();
    await signIn(second, 'reviewer');
    expect((await second.goto(room))?.status()).toBe(403);
    await expect(second.getByRole('heading', { name: 'Dieser Raum ist nicht für Sie freigegeben' })).toBeVisible();
    await stranger.close();

    await signIn(page, 'admin');
    await page.goto(room);
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await expect(page.getByRole('link', { name: 'Wählen Sie, wo der Hinweis stehen soll.' })).toBeVisible();
    const sentence = `Heute wegen Hochwasser geschlossen (${slug})`;
    await page.getByLabel('Das Wichtigste in einem Satz (Deutsch)').fill(sentence);
    // Other tests look at the whole site at the same time: only one page of our own is told.
    await page.getByLabel('Nur auf einzelnen Seiten, die Sie unten auswählen').check();
    await page.locator(`input[type=checkbox][name$="${slug}"]`).check();
    await page.getByLabel('Bis', { exact: true }).fill('2026-11-24T09:00');
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await expect(page.getByRole('region', { name: 'Noch nicht veröffentlicht' }).getByRole('link')).toHaveText([
      'Geben Sie ein, bis wann der Hinweis gilt.',
    ]);
    await page.getByLabel('Bis', { exact: true }).fill('2026-11-24T20:00');
    await page.getByRole('button', { name: 'Jetzt veröffentlichen' }).click();
    await expect(page.getByRole('status')).toHaveText('Der Hinweis steht auf der Website.');

    const notice = page.getByText(sentence);
    for (const locale of locales) {
      await page.goto(`/${locale}/guide/${slug}`);
      await expect(notice).toBeVisible();
      if (locale === 'ar') await expect(page.locator('[lang=de][dir=ltr]', { has: notice }).first()).toBeVisible();
    }
    await page.goto(`/de/guide/${other}`);
    await expect(notice).toHaveCount(0);

    await page.goto(room);
    await page.getByRole('button', { name: `„${sentence}“ sofort beenden` }).click();
    await expect(page.getByRole('status')).toHaveText('Der Hinweis ist von der Website verschwunden.');
    await page.goto(`/de/guide/${slug}`);
    await expect(notice).toHaveCount(0);

    const { slug: ofNotice } = await db.subject.findFirstOrThrow({
      where: {
        kind: 'notice',
        revisions: { some: { locale: 'de', data: { path: ['blocks', 'notice', 'title'], equals: sentence } } },
      },
    });
    await page.goto('/admin/audit');
    await page.getByLabel('Adresse des Eintrags').fill(ofNotice);
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page.getByText('hat einen Notfallhinweis veröffentlicht').last()).toBeVisible();
    await expect(page.getByText('hat einen Notfallhinweis beendet').last()).toBeVisible();
    await page.getByLabel('Was', { exact: true }).selectOption('hat einen Notfallhinweis beendet');
    await page.getByRole('button', { name: 'Anzeigen' }).click();
    await expect(page.getByRole('status')).toHaveText('1 Zeile');
  });
});
