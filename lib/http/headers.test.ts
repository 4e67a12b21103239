import { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { publicPolicy, roomPolicy, setCommonHeaders } from './headers.ts';

const headersFor = (site: { publicUrl: string; demo?: boolean }) => {
  const response = new ServerResponse({ method: 'GET' } as never);
  setCommonHeaders(response, site);
  return response.getHeaders();
};

test('only a site behind https binds browsers to https', () => {
  expect(headersFor({ publicUrl: 'https://welcome.example' })).toHaveProperty('strict-transport-security');
  expect(headersFor({ publicUrl: 'http://localhost:3000' })).not.toHaveProperty('strict-transport-security');
});

test('only a demo asks search engines to stay away', () => {
  expect(headersFor({ publicUrl: 'http://localhost:3000', demo: true })).toHaveProperty('x-robots-tag', 'noindex');
  expect(headersFor({ publicUrl: 'https://welcome.example' })).not.toHaveProperty('x-robots-tag');
});

test('a public page may run nothing and style itself by its own hash', () => {
  expect(publicPolicy(["'sha256-a'", "'sha256-b'"])).toContain("default-src 'none'; style-src 'sha256-a' 'sha256-b';");
  expect(publicPolicy([])).toContain("style-src 'none'");
  expect(publicPolicy([])).not.toMatch(/script-src|unsafe/);
});

test('a room runs only scripts with the nonce, and nobody frames it', () => {
  expect(roomPolicy('abc')).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(roomPolicy('abc')).not.toContain('unsafe-eval');
  expect(roomPolicy('abc')).toContain("frame-ancestors 'none'");
});
