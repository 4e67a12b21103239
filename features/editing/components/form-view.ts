import type { SubjectKind } from '#prisma/client/enums.ts';
import type { Choice, Desk } from '../data.ts';
import type { Problem } from '../problem.ts';
import type { WordBlock } from '../word-blocks.ts';

/** What every part of a form has to know. */
export type FormView = {
  desk: Desk;
  /** By the name of the field they are at. */
  problems: ReadonlyMap<string, Problem>;
  choices: Partial<Record<SubjectKind, Choice[]>>;
  blocks: WordBlock[];
  /** ISO day in city time. */
  today: string;
};

/** The words that belong to a row of the structure. */
export const blockOfRow = ({ blocks }: FormView, row: string) => blocks.find((block) => block.row === row) ?? null;
