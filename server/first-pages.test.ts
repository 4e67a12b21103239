import { expect, test } from 'vitest';
import { answerOf } from '#lib/http/answer.ts';
import { firstPages } from './first-pages.ts';

test('a house that has just opened gets ready what stands one step from each home page, and what it says when something fails', async () => {
  const home =
    '<a href="/ar">x</a><a href="/ar/guide#a">x</a><a href="/ar/guide">x</a><a href="/de/guide">x</a><a href="https://x.example">x</a>';
  const find = async () => ({ answer: answerOf(200, {}, Buffer.from(home), true), how: 'miss' as const });
  const addresses = await firstPages({ find });
  expect(addresses).toEqual(
    expect.arrayContaining(['/ar', '/ar/guide', '/de/guide', '/uk/problem?status=500', '/en/problem?status=404']),
  );
  expect(addresses.filter((address) => address.startsWith('/ar'))).toHaveLength(2 + 4);
});
