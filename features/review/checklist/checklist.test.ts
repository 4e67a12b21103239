import { expect, test } from 'vitest';
import { type CheckedItem, type Findings, checklist, isBlocked } from './checklist.ts';

const nothing: Findings = {
  refusal: null,
  changed: [],
  pictures: [],
  links: [],
  figures: [],
  stale: [],
  missing: [],
  references: [],
};
const check = (findings: Partial<Findings>, name: CheckedItem['name']) =>
  checklist({ ...nothing, ...findings }).find((item) => item.name === name)!;
const words = (body: string) => [{ locale: 'de' as const, id: 'go', name: 'Hingehen', words: { body } }];

test('where nothing is wrong every item is good, and nothing is left out', () => {
  const items = checklist(nothing);
  expect(items).toHaveLength(9);
  expect(items.every(({ level, reasons }) => level === 'good' && reasons.length === 0)).toBe(true);
  expect(isBlocked(items)).toBe(false);
});

test('missing German words and broken rules block, each under its own name', () => {
  const issues = [
    { path: 'de.blocks.go.title', message: 'is missing' },
    { path: 'blocks.go', message: 'there is no figure "fee"' },
  ];
  const refusal = { reason: 'invalid' as const, issues };
  expect(check({ refusal }, 'german')).toMatchObject({ level: 'blocking', reasons: [{ block: 'go', part: 'title' }] });
  expect(check({ refusal }, 'rules')).toMatchObject({ level: 'blocking', reasons: [{ path: 'blocks.go' }] });
  expect(isBlocked(checklist({ ...nothing, refusal }))).toBe(true);
});

test('somebody else was faster', () => {
  expect(check({ refusal: { reason: 'baseChanged', issues: [] } }, 'base').level).toBe('blocking');
});

test('a dead link warns, one that nobody has asked yet is only mentioned', () => {
  expect(check({ links: [{ url: 'https://a.example', verdict: 'unknown' }] }, 'links')).toEqual({
    name: 'links',
    level: 'good',
    reasons: [{ code: 'linksUnknown', count: 1 }],
  });
  expect(check({ links: [{ url: 'https://a.example', verdict: 'dead' }] }, 'links').level).toBe('warning');
});

test('a figure without any value blocks, an expired one warns', () => {
  expect(check({ figures: [{ title: 'Gebühr', state: 'expired' }] }, 'figures').level).toBe('warning');
  expect(check({ figures: [{ title: 'Gebühr', state: 'unknown' }] }, 'figures').level).toBe('blocking');
});

test.each([
  ['Kurz. Auch kurz.', []],
  [`${'Wort '.repeat(23)}Ende.`, ['longSentence']],
  [`${'Wort '.repeat(10)}. `.repeat(13), ['longBlock']],
  [Array.from({ length: 8 }, () => `- ${'Wort '.repeat(9)}`).join('\n'), []],
  [`${'كلمة '.repeat(15)}؟ ${'كلمة '.repeat(15)}.`, []],
])('how long it is to read: %.30s… → %j', (body, codes) => {
  expect(check({ changed: words(body) }, 'length').reasons.map(({ code }) => code)).toEqual(codes);
});

test('a picture needs words', () => {
  expect(check({ changed: words('![](plan.png)') }, 'pictures').level).toBe('blocking');
  expect(check({ changed: words('![Plan des Hauses](plan.png)') }, 'pictures').level).toBe('good');
});

test('translations that fall behind are listed, and do not block', () => {
  const stale = [{ page: 'Anmeldung', locale: 'ar' as const, blocks: ['Hingehen'] }];
  expect(check({ stale }, 'translations')).toMatchObject({ level: 'warning', reasons: [{ code: 'stale', locale: 'ar' }] });
});

test('a picture without alternative text blocks in German; in another language it is to be weighed', () => {
  const pictures = ['view'];
  const refusal = { reason: 'invalid' as const, issues: [{ path: 'de.blocks.view.title', message: 'is missing' }] };
  expect(check({ refusal, pictures }, 'pictures')).toEqual({
    name: 'pictures',
    level: 'blocking',
    reasons: [{ code: 'noAlternative', block: 'view', locale: 'de' }],
  });
  expect(check({ refusal, pictures }, 'german').level).toBe('good');
  const arabic = [{ locale: 'ar' as const, id: 'view', name: 'Blick', words: { body: 'صورة' } }];
  expect(check({ changed: arabic, pictures }, 'pictures')).toMatchObject({ level: 'warning', reasons: [{ locale: 'ar' }] });
  expect(check({ changed: arabic }, 'pictures').level).toBe('good');
});
