import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { JsonLd } from './json-ld.tsx';

const read = (html: string) => /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(html)?.[1] ?? '';

test.each(['</script><script>alert(1)</script>', '<!--<script>', 'Ämter & "Beratung"', '\u2028'])(
  '%j comes through unharmed',
  (name) => {
    const html = renderToStaticMarkup(<JsonLd thing={{ '@type': 'WebPage', name }} />);
    expect(read(html)).not.toContain('<');
    expect(JSON.parse(read(html))).toEqual({ '@context': 'https://schema.org', '@type': 'WebPage', name });
  },
);
