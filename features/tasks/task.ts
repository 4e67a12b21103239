import type { SubjectKind } from '#prisma/client/enums.ts';

/** The kinds of work, in the order in which they press. */
export const taskKinds = [
  'review',
  'returned',
  'errors',
  'links',
  'figures',
  'translations',
  'drafts',
  'confirmation',
  'statements',
] as const;

/** Days after which an office has to be confirmed anew. */
export const confirmationLasts = 180;

export type TaskKind = (typeof taskKinds)[number];

export type Task = {
  /** The room in which it is dealt with. */
  href: string;
  subjectKind: SubjectKind | null;
  title: string;
  /** `structure`, or the language of the text. */
  layer?: string;
  /** What somebody wrote about it. */
  detail: string | null;
  count?: number;
  /** Since when it waits; null where nobody knows. */
  since: Date | null;
  /** The day by which (or since which) it has to be done, ISO, city time. */
  until?: string;
  urgent?: boolean;
  ownerId: string | null;
  owner: string | null;
};

export type TaskGroup = { kind: TaskKind; tasks: Task[] };

export const isTaskKind = (value: unknown): value is TaskKind => taskKinds.some((kind) => kind === value);
