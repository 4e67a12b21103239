/**
 * A table of text as CSV (RFC 4180), with the byte order mark by which Excel knows UTF-8. A cell that a spreadsheet would take for a
 * formula gets an apostrophe in front: https://owasp.org/www-community/attacks/CSV_Injection. Numbers stay numbers.
 */
export const csv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
