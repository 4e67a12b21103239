import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { findReportedPage } from '#features/error-reports/data.ts';
import { deleteDealtWith, saveReport } from '#features/error-reports/mutations.ts';
import type { Report } from '#features/error-reports/schema.ts';
import { makeThrottle } from '#features/error-reports/throttle.ts';
import { db } from '#lib/db/client.ts';
import { freshSlug, guidancePage, published } from '#tests/factories.ts';

const at = new Date('2026-11-24T09:00:00Z');
const wide = () => makeThrottle({ page: { size: 100, refillMs: 1 }, all: { size: 100, refillMs: 1 } });
const save = (report: Report, throttle = wide(), instant = at) => saveReport(report, instant, { throttle, clock: 0 });

const slug = freshSlug('register');
const wrongPhone: Report = { page: `/guide/${slug}`, locale: 'ar', about: 'phone', text: 'الرقم خطأ' };
const kept = (text: string | null) => db.errorReport.findMany({ where: { text } });

beforeAll(async () => {
  const english = { blocks: { title: { ofVersion: 1, title: 'Register your address' } } };
  await published(guidancePage(slug, { translations: { en: english } }));
});

test('a wrong number is kept with its page, and nothing about who saw it', async () => {
  expect(await save(wrongPhone)).toEqual({ ok: true });
  const [row, ...others] = await kept(wrongPhone.text);
  expect(others).toEqual([]);
  expect(row).toEqual({
    id: expect.any(String),
    path: wrongPhone.page,
    locale: 'ar',
    about: 'phone',
    text: wrongPhone.text,
    createdAt: at,
    dealtWith: null,
  });
});

test('a double press is one report, also when both arrive together', async () => {
  const report = { ...wrongPhone, text: randomUUID() };
  const results = await Promise.all(Array.from({ length: 8 }, () => save(report)));
  expect(results).toEqual(Array.from({ length: 8 }, () => ({ ok: true })));
  expect(await kept(report.text)).toHaveLength(1);
});

test('the same mistake may be reported again once the first report is dealt with', async () => {
  const report = { ...wrongPhone, text: randomUUID() };
  await save(report);
  await db.errorReport.updateMany({ where: { text: report.text }, data: { dealtWith: at } });
  await save(report);
  expect(await kept(report.text)).toHaveLength(2);
});

test.each(['/guide/nowhere', 'https://evil.example', "/guide/'; DROP TABLE error_report", '/guide/%', '/guide/\0', '//', ''])(
  'about %j nothing is kept',
  async (page) => {
    const text = randomUUID();
    expect(await save({ ...wrongPhone, page, text })).toEqual({ ok: false, reason: 'unknownPage' });
    expect(await kept(text)).toEqual([]);
  },
);

test('a draft page cannot be asked for: it is as unknown as any other', async () => {
  const hidden = freshSlug('draft');
  await db.subject.create({ data: { kind: 'guidance', slug: hidden } });
  expect(await findReportedPage(`/guide/${hidden}`, 'de')).toBeNull();
});

test('a flood is refused with a reason and leaves nothing behind', async () => {
  const throttle = makeThrottle({ page: { size: 1, refillMs: 60_000 }, all: { size: 10, refillMs: 60_000 } });
  const [first, second] = [randomUUID(), randomUUID()];
  expect(await save({ ...wrongPhone, text: first }, throttle)).toEqual({ ok: true });
  expect(await save({ ...wrongPhone, text: second }, throttle)).toEqual({ ok: false, reason: 'tooMany' });
  expect(await kept(second)).toEqual([]);
});

test('a page is named in the language of its reader, else in German', async () => {
  const path = `/guide/${slug}`;
  expect(await findReportedPage(path, 'en')).toMatchObject({ name: { title: 'Register your address', locale: 'en' } });
  expect(await findReportedPage(path, 'uk')).toMatchObject({ name: { title: 'Fahrrad codieren', locale: 'de' } });
  expect(await findReportedPage('/privacy', 'uk')).toEqual({ path: '/privacy', sensitive: false, name: { open: 'privacy' } });
});

test('what was dealt with thirty days ago is deleted, also when somebody reports something else', async () => {
  const day = 24 * 60 * 60 * 1000;
  const make = (text: string, dealtWith: Date | null) =>
    db.errorReport.create({ data: { path: '/about', locale: 'de', about: 'other', text, createdAt: new Date(0), dealtWith } });
  const [due, notYet, open] = [randomUUID(), randomUUID(), randomUUID()];
  await make(due, new Date(at.getTime() - 30 * day));
  await make(notYet, new Date(at.getTime() - 30 * day + 1));
  await make(open, null);

  expect(await deleteDealtWith(at)).toBe(1);
  expect([await kept(due), await kept(notYet), await kept(open)].map((rows) => rows.length)).toEqual([0, 1, 1]);

  await save({ ...wrongPhone, text: randomUUID() }, wide(), new Date(at.getTime() + day));
  expect([await kept(notYet), await kept(open)].map((rows) => rows.length)).toEqual([0, 1]);
});
