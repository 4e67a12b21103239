import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, answerOf } from '#lib/http/answer.ts';
import { directionOf, type Locale, locales } from '#lib/i18n/locales.ts';
import { problemKind, type ProblemKind, problemKinds } from '#lib/http/problem-kind.ts';
import { stripRuntime } from '#lib/http/strip-runtime.ts';
import { publicPolicy } from '#lib/http/headers.ts';

type Sentences = Record<ProblemKind, { title: string; text: string }> & { home: string };

const look = `:root { color-scheme: light dark; font: 1.125rem/1.6 system-ui, sans-serif }
body { max-inline-size: 36rem; margin: auto; padding: 2rem 1.5rem }
h1 { line-height: 1.2 }
a { display: inline-block; padding-block: 0.5rem }`;

/**
 * The pages of last resort, one per language and kind of failure, read from `messages/` once: they need neither Next nor database.
 * @param dir the folder that holds `messages/`
 */
export async function lastResortPages(dir: string): Promise<(locale: Locale, status: number) => Answer> {
  const pages = new Map<string, Answer>();
  for (const locale of locales) {
    const { Problem } = JSON.parse(readFileSync(join(dir, 'messages', `${locale}.json`), 'utf8')) as { Problem: Sentences };
    for (const [kind, status] of Object.entries(problemKinds)) {
      const { title, text } = Problem[kind as ProblemKind];
      const { html, styles } = await stripRuntime(
        `<!DOCTYPE html><html lang="${locale}" dir="${directionOf(locale)}"><head><meta charset="utf-8">` +
          `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escape(title)}</title><style>${look}</style></head>` +
          `<body><main><h1>${escape(title)}</h1><p>${escape(text)}</p><p><a href="/${locale}">${escape(Problem.home)}</a></p></main></body></html>`,
      );
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': publicPolicy(styles) };
      pages.set(`${locale} ${kind}`, answerOf(status, headers, Buffer.from(html), false));
    }
  }
  return (locale, status) => pages.get(`${locale} ${problemKind(status)}`)!;
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
