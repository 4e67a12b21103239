import type { BenchDatabase } from '../database.ts';
import type { Report } from '../report.ts';
import type { Workplace } from '../workplace.ts';

export type Bench = {
  place: Workplace;
  database: BenchDatabase;
  /** The long durations, for figures one may quote. */
  full: boolean;
  /** Says what is going on. */
  note(sentence: string): void;
};

export type Case = { what: string; programs: string[]; run(bench: Bench): Promise<Report> };
