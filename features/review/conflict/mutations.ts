import 'server-only';
import type { Author } from '#features/accounts/roles.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { draftRevision } from '#features/publishing/mutations.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { startsFrom } from '#features/publishing/steps.ts';
import { db } from '#lib/db/client.ts';
import { sourceLocale } from '#lib/i18n/locales.ts';
import { type Side, takeFrom } from './conflict.ts';
import { findConflict } from './data.ts';

/**
 * Puts a new draft together from somebody's own proposal and what is public now; the old proposal is given up.
 * In: the side of every part that differs. Fails: `wrongState` when the proposal is not theirs, not open or not overtaken (any more),
 * `invalid` when something is undecided or what comes out breaks the rules.
 */
export async function resolveConflict(
  author: Author,
  revisionId: string,
  choices: Readonly<Record<string, Side | undefined>>,
): Promise<Outcome<{ id: string }>> {
  const conflict = await findConflict(author, revisionId);
  if (!conflict || !mayWrite(author, conflict.locale)) return { ok: false, reason: 'wrongState', issues: [] };
  const { subject, locale } = conflict;
  const data = takeFrom(locale, conflict, choices);
  if (data === null) return { ok: false, reason: 'invalid', issues: [{ path: '(choices)', message: 'is missing' }] };
  const { changeNote } = await db.revision.findUniqueOrThrow({ where: { id: revisionId }, select: { changeNote: true } });
  const draft = await draftRevision(author, { subjectId: subject.id, locale }, data, { changeNote });
  if (!draft.ok) return draft;
  await db.$transaction(async (tx) => {
    // The editor opens what somebody last typed first: that was written for the old base.
    await tx.workingCopy.deleteMany({ where: { authorId: author.id, subjectId: subject.id, locale: locale ?? sourceLocale } });
    const { count } = await tx.revision.updateMany({
      where: { id: revisionId, authorId: author.id, state: { in: startsFrom.replace } },
      data: { state: 'discarded' },
    });
    if (count === 0) return; // somebody has returned it meanwhile: nothing of it is lost, the new draft counts
    await tx.auditEvent.create({
      data: { actorId: author.id, action: 'discard', subjectId: subject.id, revisionId, details: { by: draft.id } },
    });
  });
  return draft;
}
