import type { RevisionState } from '#prisma/client/enums.ts';

/** What a person can do with a revision. Publishing and superseding follow from approval and are nobody's step. */
export type Step = 'edit' | 'submit' | 'approve' | 'return' | 'discard' | 'replace';

export const startsFrom: Record<Step, RevisionState[]> = {
  edit: ['draft', 'returned'],
  submit: ['draft', 'returned'],
  approve: ['inReview'], // four eyes: nobody publishes a text that no colleague has read
  return: ['inReview', 'approved'],
  discard: ['draft', 'returned'],
  replace: ['draft', 'returned', 'inReview'], // the author's own, by a newer proposal
};

export const canTake = (step: Step, revision: { state: RevisionState }) => startsFrom[step].includes(revision.state);
