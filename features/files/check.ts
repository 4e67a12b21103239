import { createHash } from 'node:crypto';
import { maxPictureBytes, longestSide, type PictureProblem, type PictureType, readPicture } from './picture.ts';

/** A file of ours: its bytes and the SHA-256 (hex) of them. */
export type StoredFile = { hash: string; bytes: Uint8Array<ArrayBuffer> };

/** All kinds of files there are. The database checks the same. */
export type MediaType = 'application/pdf' | PictureType;

/** How the name of a file ends. */
export const extensions = {
  'application/pdf': 'pdf',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
} as const satisfies Record<MediaType, string>;

/** What a place in the content takes: a leaflet a document, a page a picture. */
export type FileUse = 'document' | 'picture';

export const useOf = (mediaType: string): FileUse => (mediaType === 'application/pdf' ? 'document' : 'picture');

/** 15 MB, as the database holds it too; a picture is much smaller. */
export const maxFileBytes = 15 * 1024 * 1024;

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** A PDF says so in its first bytes (ISO 32000-1, 7.5.2). */
const beginning = new TextEncoder().encode('%PDF-');

export const isPdf = (bytes: Uint8Array) => beginning.every((byte, position) => bytes[position] === byte);

/** What is kept beside the bytes. Width and height in pixels; null for documents. */
export type FileFacts = { mediaType: MediaType; width: number | null; height: number | null };

const pictureSentences: Record<PictureProblem, string> = {
  notPicture: 'is neither a PDF nor a picture (PNG, JPEG or WebP that does not move)',
  brokenPicture: 'is a broken picture',
  pictureTooLarge: `is larger than ${maxPictureBytes / 1000} kB, the most for a picture`,
  pictureTooWide: `has a side of more than ${longestSide} pixels`,
};

/**
 * Looks at a file under the name it claims.
 * Out: what it is, or what keeps it out of the house, as a sentence for editors.
 */
export function checkFile({ hash, bytes }: StoredFile): { ok: true; facts: FileFacts } | { ok: false; message: string } {
  const no = (message: string) => ({ ok: false as const, message });
  const isClaimed = hashOf(bytes) === hash;
  const otherBytes = `holds other bytes than its name says; theirs is ${hashOf(bytes)}`;
  if (bytes.length > maxFileBytes) {
    const megabytes = (bytes.length / 1024 / 1024).toFixed(1);
    return no(
      `has ${megabytes} MB, the most is ${maxFileBytes / 1024 / 1024} MB: save its pictures smaller, or cut it into parts`,
    );
  }
  if (isPdf(bytes)) {
    if (!isClaimed) return no(otherBytes);
    return { ok: true, facts: { mediaType: 'application/pdf', width: null, height: null } };
  }
  const picture = readPicture(bytes);
  if (!picture.ok) return no(pictureSentences[picture.reason]);
  if (!isClaimed) return no(otherBytes);
  if (!Buffer.from(bytes).equals(picture.bytes))
    return no('tells more than it shows (place, camera, comments): upload it in the editor, which leaves that out');
  return { ok: true, facts: { mediaType: picture.type, width: picture.width, height: picture.height } };
}
