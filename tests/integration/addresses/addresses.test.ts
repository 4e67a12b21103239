import { expect, test } from 'vitest';
import { languagesAt, publicAddresses } from '#features/addresses/data.ts';
import { freshSlug, guidancePage, published, small } from '#tests/factories.ts';

const arabic = { blocks: { title: { ofVersion: 1, title: 'تسجيل السكن' } } };

test('an address is known in the languages that have a text of it, and nothing else has a page', async () => {
  const [both, german] = [freshSlug('both'), freshSlug('german')];
  await published(guidancePage(both, { translations: { ar: arabic } }), guidancePage(german), {
    kind: 'figure',
    slug: freshSlug('figure'),
    layers: [
      { locale: null, data: small.figure('').structure },
      { locale: 'de', data: small.figure('Frist').german },
    ],
  });
  expect(await languagesAt(`/guide/${both}`)).toEqual(['de', 'ar']);
  expect(await languagesAt(`/guide/${german}`)).toEqual(['de']);
  const addresses = await publicAddresses();
  expect(addresses.map(({ path, languages }) => ({ path, languages }))).toEqual(
    [
      { path: `/guide/${both}`, languages: ['de', 'ar'] },
      { path: `/guide/${german}`, languages: ['de'] },
    ].toSorted((a, b) => a.path.localeCompare(b.path)),
  );
  expect(Date.now() - (addresses[0]?.changedAt.getTime() ?? 0)).toBeLessThan(60_000);
});

test.each(['/guide/nothing', '/', '', "/guide/' OR 1=1", '/guide/\u0000', '/' + 'x'.repeat(5000)])(
  '%j is no address of content',
  async (path) => {
    expect(await languagesAt(path)).toEqual([]);
  },
);
