import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Locale } from '#lib/i18n/locales.ts';
import { Inline, Prose } from './prose.tsx';

const figure = ({ slug }: { slug: string }) => (slug === 'fine' ? '1.000' : null);
const prose = (text: string, locale: Locale = 'de') =>
  renderToStaticMarkup(<Prose text={text} locale={locale} figure={figure} />);

test('paragraphs, lists, emphasis and links become HTML, figures their words', () => {
  expect(prose('Bis **:figure[fine] Euro**.\n\n- [eins](https://example.org)')).toBe(
    '<p>Bis <strong>1.000 Euro</strong>.</p>\n<ul>\n<li><a href="https://example.org">eins</a></li>\n</ul>',
  );
});

test('a figure without a value leaves a gap one can see', () => {
  expect(prose('Es kostet :figure[unknown] Euro.')).toBe('<p>Es kostet … Euro.</p>');
});

test('phone numbers read from left to right', () => {
  expect(prose('[0341 123](tel:+49341123)')).toBe('<p><a href="tel:+49341123"><bdi dir="ltr">0341 123</bdi></a></p>');
});

test('German words in a text of another script are named and isolated', () => {
  expect(prose('تسمّى هذه الورقة **Meldebestätigung**.', 'ar')).toBe(
    '<p>تسمّى هذه الورقة <strong><bdi lang="de">Meldebestätigung</bdi></strong>.</p>',
  );
});

test('one line comes without the paragraph around it', () => {
  expect(renderToStaticMarkup(<Inline text="Bis :figure[fine] Euro" locale="de" figure={figure} />)).toBe('Bis 1.000 Euro');
});

test.each([
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[x](javascript:alert(1))',
  '[x](data:text/html,<script>alert(1)</script>)',
  '![x](https://elsewhere.example/pixel.gif)',
  '# Überschrift',
  '<a href="https://x.example" onclick="alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '<iframe src="https://elsewhere.example"></iframe>',
])('%s cannot do any harm', (text) => {
  expect(prose(text)).not.toMatch(/<(script|img|style|iframe|h1)|javascript:|data:|onclick|onerror/);
});
