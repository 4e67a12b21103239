import 'server-only';
import { Refusal } from '#features/publishing/refusal.ts';
import { db } from '#lib/db/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { checkFile, type StoredFile } from './check.ts';

/**
 * Keeps files by their hash, in the caller's transaction; those that are there already stay as they are, only their days of grace begin anew.
 * Nothing becomes public by this: only a public edition or page that names a file does that.
 * Fails with a `Refusal` (`invalid`): too large, neither PDF nor picture, other bytes than the hash says, a picture that tells too much.
 */
export async function storeFiles(tx: Tx, files: readonly StoredFile[], at: Date): Promise<void> {
  const checked = files.map((file) => ({ file, check: checkFile(file) }));
  const issues = checked.flatMap(({ file, check }) => (check.ok ? [] : [{ path: `files/${file.hash}`, message: check.message }]));
  if (issues.length > 0) throw new Refusal('invalid', issues);
  if (files.length === 0) return;
  await tx.file.createMany({
    data: checked.flatMap(({ file: { hash, bytes }, check }) =>
      check.ok ? [{ hash, bytes, ...check.facts, createdAt: at }] : [],
    ),
    skipDuplicates: true,
  });
  await tx.file.updateMany({
    where: { hash: { in: files.map(({ hash }) => hash) }, createdAt: { lt: at } },
    data: { createdAt: at },
  });
}

const graceDays = 7;

/** Removes files that for seven days no revision, of whatever layer and state, and no working copy has named. Out: how many. For the nightly job. */
export async function removeUnnamedFiles(at: Date): Promise<number> {
  const before = new Date(at.getTime() - graceDays * 86_400_000);
  return db.$executeRaw`
    WITH named AS (
      SELECT hash[1] FROM revision, regexp_matches(data::text, '"([0-9a-f]{64})"', 'g') AS hash
      UNION SELECT hash[1] FROM working_copy, regexp_matches(data::text || coalesce(aside::text, ''), '"([0-9a-f]{64})"', 'g') AS hash
    )
    DELETE FROM file WHERE created_at < ${before} AND hash NOT IN (SELECT * FROM named)`;
}
