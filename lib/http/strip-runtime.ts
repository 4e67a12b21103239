import { finished } from 'node:stream/promises';
import { createHash } from 'node:crypto';
import { RewritingStream } from 'parse5-html-rewriting-stream';

export type Page = {
  html: string;
  /** Content-Security-Policy sources (`'sha256-…'`) of the styles written into the page. */
  styles: string[];
  /** The instant from which the page says something that is no longer true; null: when its content changes. */
  validUntil: Date | null;
  /** Nobody but the visitor may keep a copy. */
  sensitive: boolean;
  /** What was here is gone for good (status 410). */
  gone: boolean;
};

/** What React leaves between texts and around boundaries so that its client runtime can find its place. */
const hydrationMark = /^(?: |\/?[$&]|\$[?!~]|F!?|html|head|body)$/;

/** Only the client runtime reads these attributes of a style written into the page. */
const runtimeAttributes = new Set(['data-precedence', 'data-href']);

/**
 * Takes out of a page rendered by Next what only the client runtime needs, and reads what the page says about itself
 * (`<meta name="valid-until" content="instant">`, the earliest counts, and `<meta name="wegweiser-sensitive">`,
 * `<meta name="wegweiser-gone">`).
 * Everything else stays byte for byte.
 */
export async function stripRuntime(source: string): Promise<Page> {
  const rewriter = new RewritingStream();
  const styles = new Set<string>();
  let validUntil: Date | null = null;
  let sensitive = false;
  let gone = false;
  let html = '';
  let inScript = false;
  let style: string | null = null;
  let hiddenBox = ''; // Next begins the body with an empty hidden div; held back until something stands in it

  const emit = (raw: string) => {
    html += hiddenBox + raw;
    hiddenBox = '';
  };

  rewriter.on('doctype', (_, raw) => emit(raw));

  rewriter.on('startTag', (tag, raw) => {
    const attribute = (name: string) => tag.attrs.find((attr) => attr.name === name)?.value;
    if (tag.tagName === 'script' && attribute('type') !== 'application/ld+json') {
      inScript = true;
      return;
    }
    inScript = false;
    if (tag.tagName === 'link' && (attribute('rel') === 'modulepreload' || attribute('as') === 'script')) return;
    if (tag.tagName === 'meta' && attribute('name') === 'valid-until') {
      const instant = new Date(Date.parse(attribute('content') ?? '') || 0);
      if (!validUntil || instant < validUntil) validUntil = instant;
      return;
    }
    if (tag.tagName === 'meta' && attribute('name') === 'wegweiser-sensitive') {
      sensitive = true;
      return;
    }
    if (tag.tagName === 'meta' && attribute('name') === 'wegweiser-gone') {
      gone = true;
      return;
    }
    if (tag.tagName === 'div' && tag.attrs.length === 1 && attribute('hidden') === '') {
      emit('');
      hiddenBox = raw;
      return;
    }
    if (tag.tagName === 'style') {
      style = '';
      const kept = tag.attrs.filter(({ name }) => !runtimeAttributes.has(name));
      if (kept.length < tag.attrs.length) {
        emit(
          `<style${kept.map(({ name, value }) => ` ${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`).join('')}>`,
        );
        return;
      }
    }
    emit(raw);
  });

  rewriter.on('endTag', (tag, raw) => {
    if (tag.tagName === 'script' && inScript) {
      inScript = false;
    } else if (tag.tagName === 'div' && hiddenBox) {
      hiddenBox = '';
    } else {
      if (tag.tagName === 'style' && style !== null) {
        styles.add(`'sha256-${createHash('sha256').update(style).digest('base64')}'`);
        style = null;
      }
      emit(raw);
    }
  });

  rewriter.on('text', ({ text }, raw) => {
    if (inScript) return;
    if (style !== null) style += text; // with line ends as the browser hashes them
    emit(raw);
  });

  rewriter.on('comment', ({ text }, raw) => {
    if (!hydrationMark.test(text)) emit(raw);
  });

  rewriter.end(source);
  await finished(rewriter);
  emit('');
  return { html, styles: [...styles], validUntil, sensitive, gone };
}
