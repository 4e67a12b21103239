import { createHash } from 'node:crypto';

/** A file of ours: its bytes and the SHA-256 (hex) of them. */
export type StoredFile = { hash: string; bytes: Uint8Array<ArrayBuffer> };

/** 15 MB, as the database holds it too. */
export const maxFileBytes = 15 * 1024 * 1024;

/** All kinds of files there are. The database checks the same. */
export const mediaType = 'application/pdf';

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A PDF says so in its first bytes (ISO 32000-1, 7.5.2). */
const beginning = new TextEncoder().encode('%PDF-');

/**
 * What keeps a file out of the house, as a sentence for editors; null: nothing.
 * In: the file under the name it claims.
 */
export function whatIsWrongWith({ hash, bytes }: StoredFile): string | null {
  if (bytes.length > maxFileBytes) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    return `has ${megabytes} MB, the most is ${maxFileBytes / 1024 / 1024} MB: save its pictures smaller, or cut it into parts`;
  }
  if (beginning.some((byte, position) => bytes[position] !== byte)) return 'is not a PDF';
  if (hashOf(bytes) !== hash) return `holds other bytes than its name says; theirs is ${hashOf(bytes)}`;
  return null;
}
