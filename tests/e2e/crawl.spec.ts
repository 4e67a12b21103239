import { expect, test } from '@playwright/test';
import { draftRevision } from '#features/publishing/mutations.ts';
import { db } from '#lib/db/client.ts';
import { directionOf, isLocale, locales } from '#lib/i18n/locales.ts';
import { author, small } from '#tests/factories.ts';

const canary = 'Kanarienvogel';

/** Of every kind one public subject also has a draft, in German, with the canary in it. */
test.beforeAll(async () => {
  const kinds = Object.keys(small) as (keyof typeof small)[];
  for (const kind of kinds) {
    const subject = await db.subject.findFirst({ where: { kind, publications: { some: {} } }, select: { id: true } });
    if (!subject) continue;
    const draft = await draftRevision(author(), { subjectId: subject.id, locale: 'de' }, small[kind](canary).german);
    expect(draft.ok, kind).toBe(true);
  }
});

const attribute = (html: string, tag: string, name: string) => new RegExp(`<${tag}[^>]*\\s${name}="([^"]*)"`).exec(html)?.[1];

/** Addresses of this house that a page links to, without fragments. */
function linksIn(html: string, base: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), base);
    url.hash = '';
    return url.origin === new URL(base).origin ? [url.href] : [];
  });
}

test('every link of the whole site answers, in its language, and no page knows anything of drafts', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(300_000);
  const origin = baseURL ?? '';
  const seen = new Map<string, string>(
    ['', '/sitemap.xml', '/robots.txt', ...locales.map((locale) => `/${locale}`)].map((path) => [
      new URL(path, origin).href,
      'the start',
    ]),
  );
  const wrong: string[] = [];
  let pages = 0;
  for (const [url, from] of seen) {
    const response = await request.get(url);
    const type = response.headers()['content-type'] ?? '';
    if (response.status() !== 200) wrong.push(`${response.status()} ${url} (linked from ${from})`);
    if (!/html|xml|text|json|manifest|calendar/.test(type)) continue;
    const text = await response.text();
    if (text.includes(canary)) wrong.push(`${url} shows a draft`);
    if (response.headers()['set-cookie']) wrong.push(`${url} sets a cookie`);
    if (!type.includes('html')) continue;
    pages += 1;
    const locale = new URL(response.url()).pathname.split('/')[1] ?? '';
    if (!isLocale(locale)) wrong.push(`${url} stands in no language`);
    else if (attribute(text, 'html', 'lang') !== locale || attribute(text, 'html', 'dir') !== directionOf(locale))
      wrong.push(`${url}: lang or dir`);
    if ((text.match(/<h1[\s>]/g) ?? []).length !== 1) wrong.push(`${url}: not exactly one h1`);
    if (!/<title>[^<]{3,}<\/title>/.test(text)) wrong.push(`${url}: no title`);
    for (const link of linksIn(text, response.url())) if (!seen.has(link)) seen.set(link, url);
  }
  expect(wrong).toEqual([]);
  expect(pages).toBeGreaterThan(40);
});
