import 'server-only';
import { publishTogether } from '#features/publishing/publish.ts';
import { Refusal, refusable } from '#features/publishing/refusal.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import type { Tx } from '#lib/db/client.ts';

/** Thrown to roll a rehearsal back; carries what was seen on the stage. */
class Curtain extends Error {
  readonly seen: unknown;

  constructor(seen: unknown) {
    super('the rehearsal is over');
    this.seen = seen;
  }
}

/**
 * Publishes revisions, whatever their state, shows what would then be public to `read`, and rolls everything back: nothing is changed, nobody
 * is told, readers never see it. Other publishes wait meanwhile, so `read` only reads.
 * In: `transact` opens the transaction; `onNewBase` goes on as if the revisions were begun on what is public now.
 * Out: what `read` has returned. Fails as publishing would: `baseChanged`, `invalid`.
 */
export async function rehearse<T>(
  transact: (run: (tx: Tx) => Promise<void>) => Promise<void>,
  ids: string[],
  at: Date,
  read: (tx: Tx) => Promise<T>,
  { onNewBase = false }: { onNewBase?: boolean } = {},
): Promise<Outcome<{ seen: T }>> {
  return refusable(async () => {
    try {
      await transact(async (tx) => {
        await takeTheStage(tx, ids, onNewBase);
        await publishTogether(tx, ids, at);
        throw new Curtain(await read(tx));
      });
    } catch (error) {
      if (error instanceof Curtain) return { seen: error.seen as T };
      throw error;
    }
    throw new Refusal('wrongState');
  });
}

async function takeTheStage(tx: Tx, ids: string[], onNewBase: boolean) {
  await tx.publication.deleteMany({ where: { revisionId: { in: ids } } });
  await tx.revision.updateMany({
    where: { id: { in: ids } },
    data: { state: 'approved', reviewerId: 'rehearsal', approvedAlone: true, publishedAt: null, scheduledFor: null },
  });
  if (!onNewBase) return;
  const revisions = await tx.revision.findMany({
    where: { id: { in: ids } },
    select: { id: true, subjectId: true, locale: true },
  });
  for (const { id, subjectId, locale } of revisions) {
    const current = await tx.revision.findFirst({ where: { subjectId, locale, state: 'published' }, select: { id: true } });
    await tx.revision.update({ where: { id }, data: { baseId: current?.id ?? null } });
  }
}
