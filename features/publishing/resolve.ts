import 'server-only';
import type { Tx } from '#lib/db/client.ts';
import type { Resolve } from './kind.ts';
import { Refusal } from './refusal.ts';

/** Finds subjects by kind and slug, present or former; refuses (`invalid`) what is not there. */
export const resolveWith =
  (tx: Tx): Resolve =>
  async (kind, slug) => {
    const subject = await tx.subject.findUnique({ where: { kind_slug: { kind, slug } }, select: { id: true } });
    const former = subject
      ? null
      : await tx.formerSlug.findUnique({ where: { kind_slug: { kind, slug } }, select: { subjectId: true } });
    const id = subject?.id ?? former?.subjectId;
    if (!id) throw new Refusal('invalid', [{ path: '(references)', message: `there is no ${kind} "${slug}"` }]);
    return id;
  };
