import 'server-only';
import type { Reviewer } from '#features/accounts/roles.ts';
import { approveTogether, returnTogether } from '#features/publishing/mutations.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { needsFourEyes } from '#features/settings/data.ts';
import { isoDayOf } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { isBlocked } from './checklist/checklist.ts';
import { findReview } from './data.ts';

/** The revision somebody decides on, and the ids of all they have read with it. */
type Read = { id: string; seen: string[] };

/** Refuses where what was read is no longer what would be decided on. Out: what is decided on, as it is now. */
async function readAgain({ id, seen }: Read, at: Date, day: string) {
  const review = await findReview(id, { at, day });
  if (!review || review.layers[0].state !== 'inReview') throw new Refusal('wrongState');
  const now = review.layers.map((layer) => layer.id);
  if (now.length !== seen.length || now.some((each) => !seen.includes(each))) throw new Refusal('changedMeanwhile');
  return { review, ids: now };
}

/**
 * Approves what a reviewer has read together: it becomes public at once, or at `scheduledFor`.
 * Fails: `wrongState` (also a second press), `changedMeanwhile` when something was added or replaced since it was read, `samePerson`
 * unless four eyes are switched off, `blocked` by the checklist of the day it becomes public, `baseChanged`, `invalid`.
 */
export async function approveReviewed(
  reviewer: Reviewer,
  { scheduledFor, at, ...read }: Read & { at: Date; scheduledFor: Date | null },
): Promise<Outcome> {
  return refusable(async () => {
    const { review, ids } = await readAgain(read, at, isoDayOf(scheduledFor ?? at));
    const alone = !(await needsFourEyes());
    if (!alone && review.layers.some(({ authorId }) => authorId === reviewer.id)) throw new Refusal('samePerson');
    if (review.layers.some(({ isOvertaken }) => isOvertaken)) throw new Refusal('baseChanged');
    if (review.checklist && isBlocked(review.checklist)) throw new Refusal('blocked');
    return db.$transaction((tx) => approveTogether(tx, reviewer, ids, { at, scheduledFor, alone }), { timeout: 15_000 });
  });
}

/**
 * Sends what was read together back to its author, with what is to be said about the whole and about single blocks.
 * In: remarks for blocks of the revisions read. Fails: `wrongState`, `changedMeanwhile`.
 */
export async function returnReviewed(
  reviewer: Reviewer,
  {
    comment,
    remarks,
    at,
    ...read
  }: Read & { at: Date; comment: string; remarks: { revisionId: string; blockId: string; text: string }[] },
): Promise<Outcome> {
  return refusable(async () => {
    const { ids } = await readAgain(read, at, isoDayOf(at));
    return db.$transaction(async (tx) => {
      await tx.revisionComment.createMany({
        data: remarks
          .filter(({ revisionId }) => ids.includes(revisionId))
          .map((remark) => ({ ...remark, authorId: reviewer.id, at })),
      });
      return returnTogether(tx, reviewer.id, ids, comment);
    });
  });
}

/**
 * Takes what was approved for later back to its author before its hour has come.
 * Fails: `wrongState` where it does not wait any more.
 */
export async function unschedule(reviewer: Reviewer, { id, seen }: Read, comment: string): Promise<Outcome> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const waiting = await tx.revision.count({ where: { id: { in: seen }, state: 'approved' } });
      if (waiting !== seen.length || !seen.includes(id)) throw new Refusal('wrongState');
      return returnTogether(tx, reviewer.id, seen, comment);
    }),
  );
}
