import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, type Page, test } from '@playwright/test';
import { db } from '#lib/db/client.ts';
import { freshSlug, guidancePage, published, small } from '#tests/factories.ts';
import { png } from '#tests/pictures.ts';
import { barriers, beyond } from './axe.ts';
import { signIn } from './staff.ts';

test.use({ locale: 'de-DE' });

const editorOf = (page: Page) => page.locator('.editor [contenteditable="true"]');
const bodyOf = (page: Page, block: string) => page.locator(`textarea[name="b.${block}.body"]`);
const submit = (page: Page) => page.getByRole('button', { name: 'Zur Prüfung geben' });

async function pageOfMyOwn(words = 'Nehmen Sie den Pass mit.') {
  const slug = freshSlug('page');
  await published(guidancePage(slug, { words }));
  return { slug, form: `/admin/guide/${slug}/edit/de` };
}

const waiting = (slug: string) =>
  db.revision.findMany({
    where: { subject: { slug }, state: 'inReview' },
    orderBy: { locale: { sort: 'asc', nulls: 'first' } },
    select: { locale: true, data: true },
  });

test('what somebody types survives the death of the browser', async ({ browser, page }) => {
  await signIn(page, 'editor');
  const { slug, form } = await pageOfMyOwn();
  await page.goto(form);
  await bodyOf(page, 'go').focus();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type(' Und ein Foto.');
  await expect(bodyOf(page, 'go')).toHaveValue('Nehmen Sie den Pass mit. Und ein Foto.');
  await expect(page.getByText('Gespeichert um')).toBeVisible();
  await page.context().close();

  const again = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await signIn(again, 'editor');
  await again.goto(form);
  await expect(again.getByText('Nicht eingereichter Entwurf von')).toBeVisible();
  await expect(bodyOf(again, 'go')).toHaveValue('Nehmen Sie den Pass mit. Und ein Foto.');
  await again.locator('input[name="valid"][value="go"]').check();
  await submit(again).click();
  await expect(again).toHaveURL(new RegExp(`/admin/guide/${slug}\\?done=submitted$`));
  expect(await waiting(slug)).toMatchObject([
    { locale: 'de', data: { blocks: { go: { version: 1, body: 'Nehmen Sie den Pass mit. Und ein Foto.' } } } },
  ]);
  await again.context().close();
});

test('what goes wrong is gone to, a file too large leaves the form alone, one press discards nothing, and two submit once', async ({
  page,
}) => {
  await signIn(page, 'editor');
  await page.goto('/admin/guide/new');
  await page.getByRole('button', { name: 'Anlegen und bearbeiten' }).click();
  await expect(page.getByRole('region', { name: 'Das ließ sich so nicht anlegen' })).toBeFocused();
  const { slug, form } = await pageOfMyOwn();
  await page.goto(form);
  await page.getByRole('button', { name: '+ Bild' }).last().click();
  const picture = page.getByLabel('Bilddatei');
  await picture.setInputFiles({ name: 'scan.png', mimeType: 'image/png', buffer: Buffer.alloc(16 * 2 ** 20) });
  await expect(page.getByText('Diese Datei ist größer als 15 MB.')).toBeVisible();
  await expect(picture).toHaveValue('');
  await page.getByText('Entwurf verwerfen').click();
  await page.getByRole('button', { name: 'Endgültig verwerfen' }).click();
  await expect(page.getByText('Der Entwurf ist verworfen.')).toBeVisible();
  await page.goto(form);
  await bodyOf(page, 'go').focus();
  await expect(editorOf(page), 'the scripts listen').toBeFocused();
  await page.locator('[name="b.title.title"]').fill('Fahrrad codieren, aber richtig');
  await expect(page.getByText('Gespeichert um')).toBeVisible();
  await submit(page).dblclick();
  await expect(page).toHaveURL(new RegExp(`/admin/guide/${slug}\\?done=submitted$`));
});

test('while the house is away the text stays in the browser', async ({ page }) => {
  await signIn(page, 'editor');
  const { form } = await pageOfMyOwn();
  await page.goto(form);
  await page.route('**/edit/de**', (route) => (route.request().method() === 'POST' ? route.abort() : route.continue()));
  await page.locator('[name="b.title.title"]').fill('Fahrrad codieren lassen');
  await expect(page.getByText('Keine Verbindung')).toBeVisible();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(page.getByText('Wiederhergestellt')).toBeVisible();
  await expect(page.locator('[name="b.title.title"]')).toHaveValue('Fahrrad codieren lassen');
  await page.unroute('**/edit/de**');
  await expect(page.getByText('Gespeichert um')).toBeVisible();
});

test('the older of two windows is told', async ({ page }) => {
  await signIn(page, 'editor');
  const { form } = await pageOfMyOwn();
  const other = await page.context().newPage();
  await page.goto(form);
  await other.goto(form);
  await other.locator('[name="b.title.title"]').fill('Aus dem neuen Fenster');
  await expect(other.getByText('Gespeichert um')).toBeVisible();
  await page.locator('[name="b.title.title"]').fill('Aus dem alten Fenster');
  await expect(page.getByText('in einem anderen Fenster weitergeschrieben')).toBeVisible();
  await page.reload();
  await expect(page.locator('[name="b.title.title"]')).toHaveValue('Aus dem neuen Fenster');
  await page.getByRole('button', { name: 'Zum anderen Stand wechseln' }).click();
  await expect(page.locator('[name="b.title.title"]')).toHaveValue('Aus dem alten Fenster');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a step and a picture are added, what is missing is said at its field, and all of it is submitted', async ({ page }) => {
    await signIn(page, 'editor');
    const { slug, form } = await pageOfMyOwn();
    await page.goto(form);
    await bodyOf(page, 'go').fill('Mit Pass.');
    await page.getByRole('button', { name: '+ Schritt' }).click();
    await expect(bodyOf(page, 'go')).toHaveValue('Mit Pass.');
    await submit(page).click();
    await expect(page.getByRole('region', { name: 'Das lässt sich so noch nicht einreichen' })).toBeFocused();
    await page.getByRole('link', { name: 'Schritt 2, Überschrift: Das fehlt noch.' }).click();
    await page.getByRole('group', { name: 'Schritt 2' }).getByLabel('Überschrift').fill('Foto mitbringen');
    await page.getByRole('button', { name: /nach oben ?: Schritt 2/ }).click();
    await page.getByRole('button', { name: '+ Bild' }).click();
    const picture = page.getByRole('group', { name: 'Bild 3' });
    await picture.getByLabel('Bilddatei').setInputFiles({ name: 'bild.png', mimeType: 'image/png', buffer: png(64, 48) });
    await page.getByRole('button', { name: 'Entwurf speichern' }).click();
    await expect(picture.getByRole('img')).toHaveJSProperty('naturalWidth', 64);
    await picture.getByLabel('Alternativtext').fill('Ein Klingelschild');
    await page.getByLabel('Notiz für die Prüfung').fill('Ein Schritt mehr');
    await submit(page).click();
    await expect(page).toHaveURL(new RegExp(`/admin/guide/${slug}\\?done=submitted`));
    const [structure, text] = await waiting(slug);
    expect(structure?.data).toMatchObject({ blocks: [{ type: 'step' }, { id: 'go' }, { type: 'image', decorative: false }] });
    expect(JSON.stringify(text?.data)).toContain('Foto mitbringen');
  });
});

test('with the keyboard alone: into the editor, out of it, and submitted', async ({ page }) => {
  await signIn(page, 'editor');
  const { slug, form } = await pageOfMyOwn();
  await page.goto(form);
  await page.locator('[name="b.title.title"]').focus();
  await page.keyboard.press('Tab');
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.type(' Es kostet nichts.');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('checkbox', { name: /^Übersetzungen bleiben gültig/ })).toBeFocused();
  await expect(editorOf(page)).toHaveCount(0);
  await submit(page).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/admin/guide/${slug}\\?done=submitted$`));
  expect(JSON.stringify(await waiting(slug))).toContain('hilft gegen Diebe. Es kostet nichts.');
});

/** Copied from Word: styles, spans, a list that is none. */
const fromWord = `<html><head><style>p.MsoNormal{margin:0}</style></head><body lang=DE>
<p class=MsoNormal style='mso-line-height-rule:exactly'><span style='font-size:12.0pt;font-family:"Arial",sans-serif;color:red'>Bitte <b>pünktlich</b> kommen<o:p></o:p></span></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Pass</p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><a href="https://example.org/foto">Foto</a></p>
</body></html>`;

test('what was copied from Word comes in as clean Markdown', async ({ page }) => {
  await signIn(page, 'editor');
  const { form } = await pageOfMyOwn('Anfang');
  await page.goto(form);
  await bodyOf(page, 'go').focus();
  await expect(editorOf(page)).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await editorOf(page).evaluate((element, html) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', html);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, fromWord);
  await expect(bodyOf(page, 'go')).toHaveValue('Bitte **pünktlich** kommen\n\n- Pass\n- [Foto](https://example.org/foto)');
  // The editor closes when somebody presses a button below it; the press counts all the same.
  await page.getByRole('button', { name: '+ Schritt' }).click();
  await expect(page.getByRole('group', { name: 'Schritt 2' })).toBeVisible();
});

/** Some starter texts of every make: lists, links, bold, figures with and without plural forms, in every script. */
function sampleBodies(): string[] {
  const all = ['guidance', 'city', 'offices', 'glossary'].flatMap((folder) =>
    ['de', 'ar', 'uk', 'en'].flatMap((locale) =>
      readdirSync(`content/${folder}/${locale}`).flatMap((file) => {
        const { blocks } = JSON.parse(readFileSync(`content/${folder}/${locale}/${file}`, 'utf8')) as {
          blocks: Record<string, { body?: string }>;
        };
        return Object.values(blocks).flatMap(({ body }) => body ?? []);
      }),
    ),
  );
  const makes = [
    /^- /m,
    /\]\(https/,
    /\]\(\/de/,
    /\*\*/,
    /:figure\[[^\]]+\](?!\{)/,
    /:figure\[[^\]]+\]\{/,
    /\n\n/,
    /\d:\d/,
    /[؀-ۿ].*:figure/,
    /[а-я].*\*\*/,
  ];
  return [...new Set(makes.flatMap((make) => all.filter((body) => make.test(body)).slice(0, 2)))];
}

test('a starter text that goes through the editor comes out as it went in', async ({ page }) => {
  await signIn(page, 'editor');
  const bodies = sampleBodies();
  expect(bodies.length).toBeGreaterThan(12);
  const slug = freshSlug('texts');
  const { structure, german } = small.guidance('x');
  const ids = bodies.map((_, index) => `text-${index}`);
  await published({
    kind: 'guidance',
    slug,
    layers: [
      {
        locale: null,
        data: { ...structure, blocks: [{ id: 'go', type: 'step' }, ...ids.map((id) => ({ id, type: 'text', section: 'know' }))] },
      },
      {
        locale: 'de',
        data: {
          blocks: { ...german.blocks, ...Object.fromEntries(ids.map((id, index) => [id, { version: 1, body: bodies[index] }])) },
        },
      },
    ],
  });
  await page.goto(`/admin/guide/${slug}/edit/de`);
  for (const [index, body] of bodies.entries()) {
    await bodyOf(page, `text-${index}`).focus();
    await expect(editorOf(page)).toBeFocused();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Escape');
    await expect(bodyOf(page, `text-${index}`)).toBeFocused();
    expect(await bodyOf(page, `text-${index}`).inputValue()).toBe(body);
  }
});

test('the editor weighs at most 500 kB compressed, with everything else of its page', async ({ page }) => {
  const weights = new Map<string, number>();
  page.on('response', async (response) => {
    if (!['script', 'stylesheet', 'document', 'font'].includes(response.request().resourceType())) return;
    const body = await response.body().catch(() => null);
    if (body) weights.set(response.url(), gzipSync(body).length);
  });
  await signIn(page, 'editor');
  const { form } = await pageOfMyOwn();
  weights.clear();
  await page.goto(form, { waitUntil: 'networkidle' });
  const before = sum(weights);
  await bodyOf(page, 'go').focus();
  await expect(editorOf(page)).toBeFocused();
  await page.waitForLoadState('networkidle');
  const kilobytes = sum(weights) / 1000;
  test.info().annotations.push({
    type: 'weight',
    description: `${kilobytes.toFixed(0)} kB, ${(before / 1000).toFixed(0)} kB without the editor`,
  });
  console.log(`editor: ${kilobytes.toFixed(0)} kB gzip, page without it ${(before / 1000).toFixed(0)} kB`);
  expect(kilobytes).toBeGreaterThan(50);
  expect(kilobytes).toBeLessThanOrEqual(500);
});

const sum = (weights: Map<string, number>) => [...weights.values()].reduce((total, weight) => total + weight, 0);

test('hours are a week; one day is copied to the others, and readers’ sentence stands beside', async ({ page }) => {
  await signIn(page, 'editor');
  const slug = freshSlug('office');
  const { structure, german } = small.office('Auskunft.');
  await published({
    kind: 'office',
    slug,
    layers: [
      { locale: null, data: structure },
      { locale: 'de', data: german },
    ],
  });
  await page.goto(`/admin/offices/${slug}/edit/de`);
  const monday = page.getByRole('group', { name: 'Montag' });
  await monday.getByRole('button', { name: '+ Zeit' }).click();
  await monday.getByLabel('von').fill('08:00');
  await monday.getByLabel('bis', { exact: true }).fill('18:00');
  await monday.getByRole('button', { name: 'auf Montag bis Freitag übertragen' }).click();
  await expect(page.getByRole('group', { name: 'Freitag' }).getByLabel('bis', { exact: true })).toHaveValue('18:00');
  await expect(page.locator('.readers')).toContainText('Jetzt offen, bis 18 Uhr');
  await monday.getByLabel('von').fill('8');
  await submit(page).click();
  await expect(page.getByRole('link', { name: /Woche, 1, von: Schreiben Sie die Uhrzeit so/ })).toBeVisible();
});

test('no barrier in any form, by day and by night, and nothing beyond a narrow screen', async ({ page }) => {
  await signIn(page, 'editor');
  const { slug, form } = await pageOfMyOwn();
  for (const address of [
    form,
    `/admin/guide/${slug}/edit/ar`,
    '/admin/offices/willkommenszentrum-leipzig/edit/de',
    '/admin/events/new',
  ]) {
    await page.goto(address);
    expect([address, await barriers(page)]).toEqual([address, []]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect([address, await beyond(page)]).toEqual([address, 0]);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
});
