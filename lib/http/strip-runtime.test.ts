import { createHash } from 'node:crypto';
import { fc } from '#tests/properties.ts';
import { expect, test } from 'vitest';
import { stripRuntime } from './strip-runtime.ts';

const inBody = (body: string) =>
  `<!DOCTYPE html><html lang="ar" dir="rtl"><head><title>دليل</title></head><body>${body}</body></html>`;

test('the client runtime goes, the page and its structured data stay', async () => {
  const page = await stripRuntime(
    '<!DOCTYPE html><html lang="de"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/><link rel="modulepreload" href="/_next/b.js"/>' +
      '<script src="/_next/c.js" async=""></script><link rel="preload" as="image" href="/city.svg"/><link rel="icon" href="/icon.svg"/></head>' +
      '<body><div hidden=""><!--$--><!--/$--></div><main><p>Etage <!-- -->2</p>' +
      '<script type="application/ld+json">{"name":"a\\u003cb"}</script></main>' +
      '<script>self.__next_f.push([1,"</p><p>"])</script></body></html>',
  );
  expect(page.html).toBe(
    '<!DOCTYPE html><html lang="de"><head><meta charSet="utf-8"/>' +
      '<link rel="preload" as="image" href="/city.svg"/><link rel="icon" href="/icon.svg"/></head>' +
      '<body><main><p>Etage 2</p><script type="application/ld+json">{"name":"a\\u003cb"}</script></main></body></html>',
  );
});

test.each([
  '<p>مكتب المواطنين &amp; <bdi lang="de">Bürgerbüro</bdi> &#x202B;هاتف&nbsp;115</p>',
  '<textarea name="question">\n\n&lt;script&gt; two\n  lines</textarea>',
  '<pre>\n\n  left as it is <!-- a note --></pre>',
  '<svg viewBox="0 0 1 1"><title>Haus</title><path d="M0 0"/></svg>',
  '<p hidden>later</p><div hidden=""><p>folded</p></div><div hidden="">text</div>',
  '<p>3 < 4 & 5 > 4',
])('%j stays as it is written', async (body) => {
  expect((await stripRuntime(inBody(body))).html).toBe(inBody(body));
});

test('what a page says about itself is read and taken out', async () => {
  const page = await stripRuntime(
    inBody(
      '<meta name="valid-until" content="2026-12-01T00:00:00Z"/><meta name="valid-until" content="2026-11-23T16:00:00Z"/><meta name="wegweiser-sensitive"/>',
    ),
  );
  expect(page).toMatchObject({ html: inBody(''), validUntil: new Date('2026-11-23T16:00:00Z'), sensitive: true });
  expect(await stripRuntime(inBody(''))).toMatchObject({ validUntil: null, sensitive: false });
});

test('an end of validity that cannot be read means: no longer valid', async () => {
  const { validUntil } = await stripRuntime(inBody('<meta name="valid-until" content="soon"/>'));
  expect(validUntil).toEqual(new Date(0));
});

test('styles lose the marks of the runtime and are named by the hash a browser computes', async () => {
  const css = 'a::before{content:"→ <"}\r\nb{color:red}';
  const { html, styles } = await stripRuntime(
    inBody(`<style data-precedence="next" media="print &amp; x" data-href="/a.css /b.css">${css}</style>`),
  );
  expect(html).toBe(inBody(`<style media="print &amp; x">${css}</style>`));
  const asParsed = createHash('sha256').update(css.replace('\r\n', '\n')).digest('base64');
  expect(styles).toEqual([`'sha256-${asParsed}'`]);
});

test('a long page keeps every byte and the hash of its long style', async () => {
  const css = 'p{color:red}\n'.repeat(20_000);
  const text = '<p>نص طويل</p>\n'.repeat(20_000);
  const { html, styles } = await stripRuntime(inBody(`<style data-href="x">${css}</style>${text}<script>x</script>${text}`));
  expect(html).toBe(inBody(`<style>${css}</style>${text}${text}`));
  expect(styles).toEqual([`'sha256-${createHash('sha256').update(css).digest('base64')}'`]);
});

test('whatever people write survives byte for byte, whatever the runtime puts between', async () => {
  const written = fc.string({ unit: 'binary' }).map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const code = fc.string().map((text) => text.replaceAll('<', '\\x3c'));
  const kept = fc.oneof(
    written,
    written.map((text) => `<p dir="rtl">${text}</p>`),
    written.map((text) => `<textarea>${text}</textarea>`),
    written.map((text) => `<pre>x${text}</pre>`),
    written.map((text) => `<div hidden="">x${text}</div>`),
    code.map((data) => `<script type="application/ld+json">${data}</script>`),
    fc.constantFrom('<br/>', '<input value="&quot;"/>', '<!--a note-->', '<ul><li>1<li>2</ul>'),
  );
  const runtime = fc.oneof(
    code.map((data) => `<script>${data}</script>`),
    code.map((data) => `<script id="_R_" type="module">${data}</script>`),
    fc.constantFrom(
      '<!-- -->',
      '<!--$-->',
      '<!--/$-->',
      '<!--$?-->',
      '<!--$!-->',
      '<!--&-->',
      '<!--/&-->',
      '<!--F!-->',
      '<!--html-->',
    ),
    fc.constantFrom('<div hidden=""><!--$--><!--/$--></div>', '<link rel="preload" as="script" href="/x.js"/>'),
  );
  const piece = fc.oneof(
    kept.map((html) => ({ html, stays: true })),
    runtime.map((html) => ({ html, stays: false })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece), async (pieces) => {
      const page = await stripRuntime(inBody(pieces.map(({ html }) => html).join('')));
      expect(page.html).toBe(inBody(pieces.map(({ html, stays }) => (stays ? html : '')).join('')));
    }),
  );
});
