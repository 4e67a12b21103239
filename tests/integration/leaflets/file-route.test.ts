import { randomBytes, randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { GET } from '#app/files/[hash]/[name]/route.ts';
import type { SubjectContent } from '#features/exchange/mutations.ts';
import { fileAddress } from '#features/files/address.ts';
import { hashOf } from '#features/files/check.ts';
import { db } from '#lib/db/client.ts';
import { changed, freshSlug, published, small } from '#tests/factories.ts';

type Edition = { language: string; file: string | null; url: null; year: null };

const edition = (language: string, file: string | null): Edition => ({ language, file, url: null, year: null });

const structure = (...editions: Edition[]) => ({ ...small.leaflet('').structure, editions });

/** A file nobody else has. */
function madeFile(more = '') {
  const bytes = Buffer.from(`%PDF-1.4\n% ${randomUUID()}${more}`);
  return { bytes, hash: hashOf(bytes) };
}

/** A public leaflet with one Arabic file. */
async function leaflet(file = madeFile()) {
  const slug = freshSlug('leaflet');
  const content: SubjectContent = {
    kind: 'leaflet',
    slug,
    layers: [
      { locale: null, data: structure(edition('ar', file.hash)) },
      { locale: 'de', data: small.leaflet('Worte').german },
      { locale: 'ar', data: { blocks: { title: { ofVersion: 1, title: 'نشرة' }, summary: { ofVersion: 1, body: 'كلمات' } } } },
    ],
    files: [file],
  };
  await published(content);
  const subject = await db.subject.findUniqueOrThrow({ where: { kind_slug: { kind: 'leaflet', slug } } });
  return { ...file, slug, name: `${slug}.ar.pdf`, subjectId: subject.id };
}

function ask(hash: string, name: string, headers = {}) {
  const request = new Request(`http://localhost${fileAddress(hash, name)}`, { headers });
  return GET(request, { params: Promise.resolve({ hash, name }) });
}

test('a file arrives byte for byte, under a policy of its own, to be kept for ever', async () => {
  const { hash, name, bytes, slug } = await leaflet();
  const response = await ask(hash, name);
  expect(response.status).toBe(200);
  expect(Object.fromEntries(response.headers)).toEqual({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-disposition': `inline; filename="${slug}.ar.pdf"; filename*=UTF-8''${encodeURIComponent('نشرة')}.pdf`,
    'content-length': String(bytes.length),
    'content-security-policy': expect.stringMatching(/^default-src 'none'; .*frame-ancestors 'none'$/),
    'content-type': 'application/pdf',
    etag: `"${hash}"`,
    'x-content-type-options': 'nosniff',
  });
  expect(Buffer.from(await response.arrayBuffer())).toEqual(bytes);
});

test('a large file waits in the database until its reader takes the next piece', async () => {
  const { hash, name, bytes } = await leaflet(madeFile(randomBytes(300_000).toString('hex')));
  const response = await ask(hash, name);
  const pieces: Uint8Array[] = [];
  for await (const piece of response.body ?? []) pieces.push(piece);
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThan(300_000);
});

test('who has the file already gets no second copy', async () => {
  const { hash, name } = await leaflet();
  const response = await ask(hash, name, { 'if-none-match': `"x", "${hash}"` });
  expect(response.status).toBe(304);
  expect(await response.text()).toBe('');
});

test('nobody can give our file another name', async () => {
  const { hash, name } = await leaflet();
  const response = await ask(hash, 'you-have-won.pdf');
  expect(response.status).toBe(307);
  expect(response.headers.get('location')).toBe(`/files/${hash}/${name}`);
});

test.each(['0'.repeat(64), 'A'.repeat(64), '', '../../etc/passwd', `${'0'.repeat(64)}'--`, '%00'])(
  'there is no file %j',
  async (hash) => {
    expect((await ask(hash, 'x.pdf')).status).toBe(404);
  },
);

test('a stored file that no public edition names is nobody’s business', async () => {
  const { hash, bytes } = madeFile();
  await db.file.create({ data: { hash, bytes, mediaType: 'application/pdf' } });
  expect((await ask(hash, 'x.pdf')).status).toBe(404);
});

test('a file goes with its edition, and with its leaflet', async () => {
  const [one, other] = [await leaflet(), await leaflet()];
  expect(await changed(one.subjectId, null, structure(edition('ar', null)))).toMatchObject({ ok: true });
  expect((await ask(one.hash, one.name)).status).toBe(404);
  expect(await changed(other.subjectId, null, null)).toMatchObject({ ok: true });
  expect((await ask(other.hash, other.name)).status).toBe(404);
});

test('a draft makes no file public, and an edition of a file nobody stored is refused with a reason', async () => {
  const { subjectId } = await leaflet();
  const { hash } = madeFile();
  expect(await changed(subjectId, null, structure(edition('de', null), edition('uk', hash)))).toMatchObject({
    ok: false,
    reason: 'invalid',
    issues: [{ path: 'editions.1.file', message: `there is no file ${hash}` }],
  });
});
