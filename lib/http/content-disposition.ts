/**
 * Says that a file may be shown in the browser, and what to call it when it is saved (RFC 6266, RFC 8187).
 * In: a name in ASCII letters for old software, and the name people read, in any script.
 */
export const inlineDisposition = (plainName: string, name: string) =>
  `inline; filename="${plainName.replace(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encoded(name)}`;

/** Everything but the characters RFC 8187 allows as they are. */
const encoded = (name: string) =>
  encodeURIComponent(name.toWellFormed()).replace(/['()*!~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
