/** A colon before letters, as in "Mitarbeiter:innen" or "8:30", that is no figure: for the editor it must not begin a directive. */
const strayColon = /(?<!\\):(?=[A-Za-z])(?!figure\[)/g;

/** A text as the editor reads it: what only looks like a directive is protected, also in addresses it is left alone. */
export const forEditor = (markdown: string): string =>
  markdown.replace(strayColon, (colon, at: number) => (isAddress(markdown, at) ? colon : '\\:'));

/** `https://`, `mailto:` and `tel:` begin addresses. */
const isAddress = (markdown: string, at: number) => /(?:https?|mailto|tel)$/i.test(markdown.slice(Math.max(0, at - 6), at));

/** A text as the editor wrote it, as a person would have typed it: without needless backslashes and blank lines at the end. */
export const fromEditor = (markdown: string): string =>
  markdown
    .replace(/\\:(?!figure\[)/g, ':')
    .replace(/&#x20;/g, ' ')
    .replace(/[ \t]+$/gm, '')
    .trim();
