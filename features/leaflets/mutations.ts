import 'server-only';
import type { Tx } from '#lib/db/client.ts';
import { mediaType, type StoredFile, whatIsWrongWith } from './file-check.ts';
import { Refusal } from '#features/publishing/refusal.ts';

/**
 * Keeps files by their hash, in the caller's transaction; those that are there already stay as they are. Nothing becomes public
 * by this: only an edition that names a file does that.
 * Fails with a `Refusal` (`invalid`): too large, no PDF, or other bytes than the hash says.
 */
export async function storeFiles(tx: Tx, files: readonly StoredFile[]): Promise<void> {
  const issues = files.flatMap((file) => {
    const message = whatIsWrongWith(file);
    return message ? [{ path: `files/${file.hash}.pdf`, message }] : [];
  });
  if (issues.length > 0) throw new Refusal('invalid', issues);
  if (files.length === 0) return;
  await tx.file.createMany({ data: files.map(({ hash, bytes }) => ({ hash, bytes, mediaType })), skipDuplicates: true });
}
