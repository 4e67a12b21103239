import type { CheckedItem } from './checklist/checklist.ts';
import type { Revision, SubjectKind } from '#prisma/client/client.ts';

export type ReviewSubject = {
  id: string;
  kind: SubjectKind;
  slug: string;
  title: string;
  /** Whether readers can see it now. */
  isPublic: boolean;
};

/** A remark of a colleague; `blockId` is empty for the whole text. */
export type Remark = { id: string; blockId: string; text: string; author: string; at: Date };

/** What is told of a revision wherever one is shown, as a select of the database. */
export const toldOfRevision = {
  id: true,
  locale: true,
  number: true,
  state: true,
  authorId: true,
  approvedAlone: true,
  changeNote: true,
  publicNote: true,
  createdAt: true,
  publishedAt: true,
  merges: true,
} as const;

export type ToldOfRevision = Pick<Revision, keyof typeof toldOfRevision>;

/** One layer of what is reviewed together, beside what it would replace. */
export type ReviewLayer = ToldOfRevision &
  Pick<Revision, 'comment' | 'scheduledFor'> & {
    subject: ReviewSubject;
    author: string;
    reviewer: string | null;
    /** What is replaced, and what is proposed; null: nothing. */
    before: unknown;
    after: unknown;
    /** The German words beside it, to name blocks by. */
    german: unknown;
    /** The block ids in the order of the page. */
    order: string[];
    /** Blocks whose title says what a picture shows. */
    pictures: string[];
    /** Something else became public since it was begun. */
    isOvertaken: boolean;
    /** Where a withdrawal sends readers. */
    instead: { kind: SubjectKind; title: string } | null;
    remarks: Remark[];
  };

/** What is looked at in one go, and what has to be known before approving it. */
export type Review = {
  /** The revision asked for comes first. */
  layers: [ReviewLayer, ...ReviewLayer[]];
  /** Null where there is nothing left to decide. */
  checklist: CheckedItem[] | null;
};

/** Titles by `kind slug`, for names of what a structure refers to. */
export type Titles = ReadonlyMap<string, string>;
