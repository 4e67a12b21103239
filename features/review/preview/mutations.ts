import 'server-only';
import { randomBytes } from 'node:crypto';
import type { Staff } from '#features/accounts/roles.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { db } from '#lib/db/client.ts';
import { hashOfToken } from './data.ts';

const lifetimeDays = 7;

/**
 * Makes a link that shows a revision, and what goes with it, to whoever holds it, for seven days.
 * Out: the token that stands in the address; it is shown once and kept nowhere. Fails: `wrongState` where there is no such revision.
 */
export async function makePreviewLink(
  author: Pick<Staff, 'id'>,
  revisionId: string,
  at: Date,
): Promise<Outcome<{ token: string; expiresAt: Date }>> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const revision = await tx.revision.findUnique({ where: { id: revisionId }, select: { subjectId: true } });
      if (!revision) throw new Refusal('wrongState');
      const token = randomBytes(24).toString('base64url');
      const expiresAt = new Date(at.getTime() + lifetimeDays * 24 * 60 * 60 * 1000);
      await tx.previewLink.create({ data: { tokenHash: hashOfToken(token), revisionId, authorId: author.id, expiresAt } });
      await tx.auditEvent.create({
        data: { actorId: author.id, action: 'sharePreview', subjectId: revision.subjectId, revisionId },
      });
      return { token, expiresAt };
    }),
  );
}

/** Takes a link back at once. Fails: `wrongState` where there is none (any more). */
export async function revokePreviewLink(actor: Pick<Staff, 'id'>, id: string): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const link = await tx.previewLink.findUnique({
        where: { id },
        select: { revisionId: true, revision: { select: { subjectId: true } } },
      });
      if (!link) throw new Refusal('wrongState');
      await tx.previewLink.delete({ where: { id } });
      const { subjectId } = link.revision;
      await tx.auditEvent.create({
        data: { actorId: actor.id, action: 'revokePreview', subjectId, revisionId: link.revisionId },
      });
      return {};
    }),
  );
}

/** Deletes the links that have expired. Out: how many. */
export const deleteExpiredPreviewLinks = async (at: Date): Promise<number> =>
  (await db.previewLink.deleteMany({ where: { expiresAt: { lte: at } } })).count;
