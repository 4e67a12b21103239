import 'server-only';
import { mayCome } from '#features/accounts/may-come.ts';
import type { Editor } from '#features/accounts/roles.ts';
import type { OfficeStructure } from '#features/offices/schema.ts';
import { proposeRevisions } from '#features/publishing/mutations.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { db } from '#lib/db/client.ts';

/**
 * Says who looks after some entries; `ownerId` null: nobody.
 * Out: how many there were, those among them that it was said of before. Fails: `invalid` where there is no such colleague.
 */
export async function assignOwner(
  editor: Editor,
  subjectIds: string[],
  ownerId: string | null,
): Promise<Outcome<{ count: number }>> {
  return refusable(() =>
    db.$transaction(async (tx) => {
      const owner =
        ownerId === null || (await tx.user.findUnique({ where: { id: ownerId, ...mayCome() }, select: { id: true } }));
      if (!owner) throw new Refusal('invalid', [{ path: 'owner', message: 'there is no such colleague' }]);
      const entries = await tx.subject.findMany({ where: { id: { in: subjectIds } }, select: { id: true, ownerId: true } });
      const changed = entries.filter((entry) => entry.ownerId !== ownerId).map(({ id }) => id);
      await tx.subject.updateMany({ where: { id: { in: changed } }, data: { ownerId } });
      await tx.auditEvent.createMany({
        data: changed.map((subjectId) => ({ actorId: editor.id, action: 'assign', subjectId, details: { owner: ownerId } })),
      });
      return { count: entries.length };
    }),
  );
}

/**
 * Proposes for some public offices that somebody has confirmed them on a day (ISO, city time): a revision each, which a second person
 * reads. An office whose facts somebody is changing already is left out: one of the two would overtake the other.
 * Out: how many were proposed and how many left out.
 */
export async function proposeConfirmed(
  editor: Editor,
  { subjectIds, day, changeNote }: { subjectIds: string[]; day: string; changeNote: string },
): Promise<{ proposed: number; left: number }> {
  return db.$transaction(async (tx) => {
    const current = await tx.revision.findMany({
      where: {
        subjectId: { in: subjectIds },
        subject: {
          kind: 'office',
          revisions: { none: { locale: null, state: { in: ['draft', 'returned', 'inReview', 'approved'] } } },
        },
        locale: null,
        state: 'published',
      },
      select: { id: true, subjectId: true, data: true },
    });
    let proposed = 0;
    for (const { id, subjectId, data } of current) {
      const office = data as OfficeStructure | null;
      if (!office || office.confirmedOn === day) continue;
      const layers = [{ locale: null, data: { ...office, confirmedOn: day }, base: id }];
      await proposeRevisions(tx, editor, { subjectId, layers, changeNote });
      proposed += 1;
    }
    return { proposed, left: subjectIds.length - proposed };
  });
}
