import { expect, test } from '@playwright/test';
import { renameSubject } from '#features/publishing/mutations.ts';
import { db } from '#lib/db/client.ts';
import { author, changed, freshSlug, guidancePage, published, small } from '#tests/factories.ts';

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const ukrainian = (blocks: object) => ({
  uk: {
    blocks: {
      title: { ofVersion: 1, title: 'Маркування велосипеда' },
      summary: { ofVersion: 1, body: 'Код на рамі відлякує злодіїв.' },
      ...blocks,
    },
  },
});

async function pageInUkrainian(blocks: object) {
  const slug = freshSlug('bicycle');
  await published(guidancePage(slug, { translations: ukrainian(blocks) }));
  return slug;
}

const idOf = async (slug: string) =>
  (await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'guidance', slug } }, select: { id: true } })).id;

test('when the German text has changed, the translation stays, says so, and has the German words folded beneath', async ({
  page,
}) => {
  const slug = await pageInUkrainian({ go: { ofVersion: 1, title: 'Прийти', body: 'Візьміть паспорт.' } });
  await page.goto(`/uk/guide/${slug}`);
  await expect(page.getByText('Візьміть паспорт.')).toBeVisible();
  await expect(page.getByText('Чинним є німецький текст.')).toHaveCount(0);

  const { german } = small.guidance('Nehmen Sie den Pass und das Rad mit.');
  const blocks = Object.fromEntries(
    Object.entries(german.blocks).map(([id, { version: _, ...words }]: [string, { version?: number }]) => [id, words]),
  );
  expect(await changed(await idOf(slug), 'de', { blocks })).toMatchObject({ ok: true });

  await page.reload();
  const part = page.locator('.stale').filter({ hasText: 'Візьміть паспорт.' });
  await expect(part.getByText('Чинним є німецький текст.')).toBeVisible();
  const words = part.getByText('Nehmen Sie den Pass und das Rad mit.');
  await expect(words).toBeHidden();
  await part.getByText('Прочитати німецький текст').click();
  await expect(words).toBeVisible();
  await expect(part.locator('blockquote')).toHaveAttribute('lang', 'de');
  await expect(page.locator('.stale')).toHaveCount(1);
});

test('what is not translated yet stands there in German, named and written as German', async ({ page }) => {
  const slug = await pageInUkrainian({});
  await page.goto(`/uk/guide/${slug}`);
  const part = page.locator('.stale').filter({ hasText: 'Nehmen Sie den Pass mit.' });
  await expect(part.getByText('Ще не перекладено: німецький текст')).toBeVisible();
  await expect(part.locator('[lang=de][dir=ltr]').filter({ hasText: 'Nehmen Sie den Pass mit.' })).toBeVisible();
});

test('a notice stands on its page as long as it holds, and on no other', async ({ page }) => {
  const [slug, other, notice] = [freshSlug('bicycle'), freshSlug('bicycle'), freshSlug('closed')];
  const { structure, german } = small.notice('Am 25. November geschlossen.');
  const over = small.notice('Im Oktober geschlossen.');
  const onPage = { everywhere: false, pages: [slug] };
  await published(
    guidancePage(slug),
    guidancePage(other),
    {
      kind: 'notice',
      slug: notice,
      layers: [
        { locale: null, data: { ...structure, ...onPage, urgent: true } },
        { locale: 'de', data: german },
      ],
    },
    {
      kind: 'notice',
      slug: `${notice}-over`,
      layers: [
        { locale: null, data: { ...over.structure, ...onPage, validTo: '2026-11-01T00:00:00+01:00' } },
        { locale: 'de', data: over.german },
      ],
    },
  );
  await page.goto(`/de/guide/${slug}`);
  await expect(page.getByRole('note').filter({ hasText: 'Am 25. November geschlossen.' })).toBeVisible();
  await expect(page.getByText('Im Oktober geschlossen.')).toHaveCount(0);
  await page.goto(`/de/guide/${other}`);
  await expect(page.getByText('Am 25. November geschlossen.')).toHaveCount(0);
});

test('an address that was printed leads to the page for ever, whatever it is called now', async ({ page, request }) => {
  const [first, second, third] = [freshSlug('bicycle'), freshSlug('bicycle'), freshSlug('bicycle')];
  await published(guidancePage(first));
  const id = await idOf(first);
  for (const slug of [second, third]) expect(await renameSubject(author(), id, slug)).toEqual({ ok: true });
  for (const former of [first, second]) {
    const answer = await request.get(`/de/guide/${former}`, { maxRedirects: 0 });
    expect([answer.status(), answer.headers().location]).toEqual([308, `/de/guide/${third}`]);
  }
  await page.goto(`/de/guide/${first}`);
  await expect(page).toHaveURL(new RegExp(`/de/guide/${third}$`));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Fahrrad codieren');
});
