import { expect, test } from 'vitest';
import { isFromElsewhere } from './from-elsewhere.ts';

const here = { host: 'welcome.example', origin: 'https://welcome.example' };

test.each([
  ['a form of ours', here, false],
  ['a form of ours behind a proxy', { ...here, host: '127.0.0.1:3000', 'x-forwarded-host': 'welcome.example, inner' }, false],
  ['a form of another house', { ...here, origin: 'https://elsewhere.example' }, true],
  ['a page of a house that begins alike', { ...here, origin: 'https://welcome.example.elsewhere.example' }, true],
  ['another port', { ...here, origin: 'https://welcome.example:8443' }, true],
  ['a page that hides where it comes from', { ...here, origin: 'null' }, true],
  ['a program that says nothing', { host: here.host }, true],
  ['words that are no address', { ...here, origin: 'welcome.example' }, true],
])('%s', (_, headers, elsewhere) => {
  expect(isFromElsewhere({ method: 'POST', headers })).toBe(elsewhere);
  expect(isFromElsewhere({ method: 'GET', headers })).toBe(false);
});
