import { type Page, expect, test } from '@playwright/test';
import { freshSlug, guidancePage, officeEntry, published, small } from '#tests/factories.ts';
import { payloads } from '#tests/fixtures/payloads.ts';

const short = (text: string) => text.slice(0, 200);

/** A page with one payload in each of its fields. */
function pageWith(payload: string, slug: string) {
  const { structure } = small.guidance('');
  const words = { title: short(payload), body: payload };
  return {
    kind: 'guidance' as const,
    slug,
    layers: [
      { locale: null, data: structure },
      {
        locale: 'de',
        data: {
          blocks: {
            title: { version: 1, title: short(payload) },
            summary: { version: 1, body: payload },
            go: { version: 1, ...words, tag: payload },
          },
        },
      },
      { locale: 'ar', data: { blocks: { title: { ofVersion: 1, title: short(payload) }, go: { ofVersion: 1, ...words } } } },
    ],
  };
}

/** What of a page could run something, as a browser without our policy would read it. */
const dangerousIn = (page: Page, html: string) =>
  page.evaluate((source) => {
    const read = new DOMParser().parseFromString(source, 'text/html');
    const isOurs = (element: Element) =>
      (element.matches('script[type="application/ld+json"]') && JSON.parse(element.textContent ?? '') !== null) ||
      element.matches('head link, head meta:not([http-equiv])');
    return [...read.querySelectorAll('*')].flatMap((element) => {
      const attributes = [...element.attributes].filter(
        ({ name, value }) =>
          name.startsWith('on') ||
          name === 'srcdoc' ||
          /^\s*(javascript|vbscript|data:text)/i.test(value.replaceAll(/[^!-~]/g, '')),
      );
      const isForeign =
        /^(script|iframe|object|embed|base|link|meta|video|audio|template|math|frame)$/.test(element.localName) &&
        !isOurs(element);
      return isForeign || attributes.length > 0 ? [element.outerHTML.slice(0, 120)] : [];
    });
  }, html);

test('whatever a text tries, it stays text: on its page, in lists, in search, in two languages', async ({ page, request }) => {
  expect(payloads).toHaveLength(60);
  const slugs = payloads.map((_, position) => freshSlug(`payload-${position}`));
  await published(...payloads.map((payload, position) => pageWith(payload, slugs[position]!)));
  await page.goto('about:blank');
  const found: Record<string, string[]> = {};
  for (const [position, slug] of slugs.entries()) {
    for (const address of [`/de/guide/${slug}`, `/ar/guide/${slug}/bilingual`]) {
      const response = await request.get(address);
      expect(response.status(), payloads[position]).toBe(200);
      const dangerous = await dangerousIn(page, await response.text());
      if (dangerous.length > 0) found[`${address} ${payloads[position]}`] = dangerous;
    }
  }
  for (const address of [
    '/de/guide',
    '/ar/guide',
    `/de/search?q=${encodeURIComponent('window pwned')}`,
    '/de/search?q=%3Cscript%3E',
  ]) {
    const dangerous = await dangerousIn(page, await (await request.get(address)).text());
    if (dangerous.length > 0) found[address] = dangerous;
  }
  expect(found).toEqual({});
});

test.describe('in a browser that runs everything', () => {
  test.use({ bypassCSP: true });

  test('no text of any kind runs, even without our policy', async ({ page }) => {
    const all = payloads.join('\n\n');
    const slug = freshSlug('payloads');
    const text = (body: string) => body.slice(0, 4900);
    await published(
      guidancePage(slug, { words: text(all) }),
      officeEntry(
        slug,
        {
          name: short(payloads[0]),
          address: {
            street: payloads[9],
            postcode: null,
            city: payloads[14],
            district: payloads[11],
            latitude: null,
            longitude: null,
          },
        },
        text(all),
      ),
    );
    for (const address of [
      `/de/guide/${slug}`,
      `/de/offices/${slug}`,
      `/uk/offices/${slug}`,
      '/de/offices?q=pwned',
      '/de/search?q=pwned',
    ]) {
      await page.goto(address);
      await page.mouse.move(200, 400);
      expect(await page.evaluate(() => 'pwned' in window), address).toBe(false);
    }
  });
});
