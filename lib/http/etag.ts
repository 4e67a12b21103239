import { createHash } from 'node:crypto';

/** A weak entity tag: it names what the bytes say, however they are compressed (RFC 9110, 8.8.3). */
export const etagOf = (bytes: Buffer) => `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** Whether an `If-None-Match` header names this tag, or everything; compared weakly (RFC 9110, 13.1.2). */
export function namesEtag(header: string | undefined, etag: string): boolean {
  if (!header) return false;
  if (header.trim() === '*') return true;
  const opaque = etag.replace(/^W\//, '');
  return [...header.matchAll(/"[\x21\x23-\x7e\x80-\xff]*"/g)].some(([tag]) => tag === opaque);
}
