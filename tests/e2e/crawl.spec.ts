import { expect, test } from '@playwright/test';
import { draftRevision } from '#features/publishing/mutations.ts';
import { findPreview } from '#features/review/preview/data.ts';
import { makePreviewLink } from '#features/review/preview/mutations.ts';
import { db } from '#lib/db/client.ts';
import { directionOf, isLocale, locales } from '#lib/i18n/locales.ts';
import { author, freshSlug, small } from '#tests/factories.ts';

const canary = 'Kanarienvogel';

/** Of every kind one public subject also has a draft, in German, and something open, with the canary in it. */
test.beforeAll(async () => {
  const kinds = Object.keys(small) as (keyof typeof small)[];
  for (const kind of kinds) {
    const subject = await db.subject.findFirst({ where: { kind, publications: { some: {} } }, select: { id: true } });
    if (!subject) continue;
    await db.openStatement.create({
      data: { subjectId: subject.id, id: 'canary', position: 99, text: canary, confidence: 'low', about: 'law', toCheck: canary },
    });
    const draft = await draftRevision(author(), { subjectId: subject.id, locale: 'de' }, small[kind](canary).german);
    if (!draft.ok) throw new Error(`${kind}: ${draft.reason}`);
    await besides(subject.id, draft.id);
  }
});

/** Somebody types, a colleague remarks, a preview is looked at and shared. */
async function besides(subjectId: string, revisionId: string) {
  const [authorId, at] = [freshSlug('author'), new Date()];
  const typed = { blocks: { title: canary } };
  await db.workingCopy.create({ data: { authorId, subjectId, locale: 'de', data: typed, base: {}, updatedAt: at } });
  await db.revisionComment.create({ data: { revisionId, text: canary, authorId, at } });
  await makePreviewLink(author(), revisionId, at);
  await findPreview(revisionId, 'de', at);
}

const attribute = (html: string, tag: string, name: string) => new RegExp(`<${tag}[^>]*\\s${name}="([^"]*)"`).exec(html)?.[1];

/** Addresses of this house that a page links to, without fragments. */
function linksIn(html: string, base: string): string[] {
  return [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].flatMap(([, href = '']) => {
    const url = new URL(href.replaceAll('&amp;', '&'), base);
    url.hash = '';
    return url.origin === new URL(base).origin ? [url.href] : [];
  });
}

/** Of addresses that differ only in what is asked for (`/report?page=…`, filters), a few stand for all. */
function standsForOthers(asked: Map<string, number>, href: string): boolean {
  const url = new URL(href);
  if (url.search === '') return true;
  const form = `${url.pathname}?${[...url.searchParams.keys()].join()}`;
  asked.set(form, (asked.get(form) ?? 0) + 1);
  return (asked.get(form) ?? 0) <= 3;
}

test('every link of the whole site answers, in its language, and no page knows anything of drafts or of what is open', async ({
  request,
  baseURL,
}) => {
  test.setTimeout(600_000);
  const origin = baseURL ?? '';
  const starts = ['', '/sitemap.xml', '/robots.txt', ...locales.map((locale) => `/${locale}`)];
  const seen = new Map(starts.map((path) => [new URL(path, origin).href, 'the start']));
  const waiting = [...seen.keys()];
  const asked = new Map<string, number>();
  const wrong: string[] = [];
  let pages = 0;

  async function visit(url: string) {
    const response = await request.get(url);
    const type = response.headers()['content-type'] ?? '';
    if (response.status() !== 200) wrong.push(`${response.status()} ${url} (linked from ${seen.get(url)})`);
    if (response.headers()['set-cookie']) wrong.push(`${url} sets a cookie`);
    if (!/html|xml|text|json|manifest|calendar/.test(type)) return;
    const text = await response.text();
    if (text.includes(canary)) wrong.push(`${url} shows a draft`);
    if (!type.includes('html')) return;
    pages += 1;
    wrong.push(...faultsOf(text, response.url()).map((fault) => `${url}: ${fault}`));
    for (const link of linksIn(text, response.url())) {
      if (seen.has(link) || !standsForOthers(asked, link)) continue;
      seen.set(link, url);
      waiting.push(link);
    }
  }

  while (waiting.length > 0) await Promise.all(waiting.splice(0, 8).map(visit));
  expect(wrong).toEqual([]);
  expect(pages).toBeGreaterThan(500);
});

function faultsOf(html: string, address: string): string[] {
  const locale = new URL(address).pathname.split('/')[1] ?? '';
  if (!isLocale(locale)) return ['stands in no language'];
  return [
    ...(attribute(html, 'html', 'lang') === locale && attribute(html, 'html', 'dir') === directionOf(locale)
      ? []
      : ['lang or dir']),
    ...((html.match(/<h1[\s>]/g) ?? []).length === 1 ? [] : ['not exactly one h1']),
    ...(/<title>[^<]{3,}<\/title>/.test(html) ? [] : ['no title']),
  ];
}
