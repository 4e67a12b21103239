import type { RevisionState } from '#prisma/client/enums.ts';

/** What is known of a revision to find those that belong to it. */
export type Loose = {
  id: string;
  subjectId: string;
  locale: string | null;
  number: number;
  state: RevisionState;
  authorId: string;
  togetherId: string | null;
};

/** States in which a revision goes its way beside others: being written, being read, waiting for its hour. */
const stages: RevisionState[][] = [['draft', 'returned'], ['inReview'], ['approved']];

/**
 * The revisions that are read, previewed and approved in one go with `asked`: what was proposed together, and what the same author has
 * at the same stage for other layers of the same subject. One per layer, the newest; what is public or past stands alone.
 */
export function togetherWith<R extends Loose>(asked: R, others: readonly R[]): R[] {
  const stage = stages.find((states) => states.includes(asked.state));
  if (!stage) return [asked];
  const proposedTogether = (other: R) => other.togetherId !== null && other.togetherId === asked.togetherId;
  const ofAuthor = (other: R) =>
    asked.state !== 'approved' &&
    other.subjectId === asked.subjectId &&
    other.authorId === asked.authorId &&
    (other.togetherId === null || asked.togetherId === null || proposedTogether(other));
  const candidates = others
    .filter((other) => stage.includes(other.state) && (proposedTogether(other) || ofAuthor(other)))
    .toSorted((a, b) => b.number - a.number);
  const layers = new Map<string, R>([[layerOf(asked), asked]]);
  for (const other of candidates) if (!layers.has(layerOf(other))) layers.set(layerOf(other), other);
  return [...layers.values()];
}

const layerOf = ({ subjectId, locale }: Loose) => `${subjectId} ${locale ?? ''}`;
