import type { Door, OfficeAtDesk } from './data.ts';

const openness: readonly Door['state'][] = ['open', 'appointment', 'unknown', 'closed'];

/** The last thing known about a door at a moment (epoch milliseconds). */
export const doorAt = (doors: readonly Door[], now: number): Door | undefined => doors.findLast(({ from }) => from <= now);

/** Whether an office speaks a person's language itself; the first part of a tag is the language. */
export const speaks = ({ languages }: Pick<OfficeAtDesk, 'languages'>, language: string | null): boolean =>
  language !== null && languages.some((tag) => tag.split('-')[0] === language.split('-')[0]);

/** What makes one of several equal offices the better way today, smaller first: its language, then whether somebody is there. */
export const wayToday = (office: Pick<OfficeAtDesk, 'languages' | 'doors'>, language: string | null, now: number): number =>
  (language !== null && !speaks(office, language) ? 10 : 0) + openness.indexOf(doorAt(office.doors, now)?.state ?? 'unknown');
