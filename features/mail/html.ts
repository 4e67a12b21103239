const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text: string) => text.replace(/[&<>"]/g, (sign) => escapes[sign] ?? sign);

/** The parts of a text: words, and the addresses in it. */
export function partsOf(text: string): { text: string; address: boolean }[] {
  return text
    .split(/(https?:\/\/[^\s<>"]+)/)
    .map((part, position) => ({ text: part, address: position % 2 === 1 }))
    .filter((part) => part.text !== '');
}

/** A mail's text as a simple page: paragraphs, and addresses as links. No picture, nothing is loaded from anywhere. */
export function mailHtml(text: string, locale: string): string {
  const paragraphs = text.split(/\n{2,}/).map((paragraph) => {
    const parts = partsOf(paragraph).map(({ text: part, address }) =>
      address ? `<a href="${escape(part)}">${escape(part)}</a>` : escape(part).replaceAll('\n', '<br>'),
    );
    return `<p>${parts.join('')}</p>`;
  });
  return `<!doctype html><html lang="${locale}"><meta charset="utf-8"><body>${paragraphs.join('\n')}</body></html>`;
}
