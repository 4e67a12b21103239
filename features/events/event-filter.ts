import { Temporal } from 'temporal-polyfill';
import { type Group, groups } from '#features/guidance/schema.ts';

/** What a visitor asked the list for; null: everything. */
export type EventFilter = {
  topic: Group | null;
  /** BCP 47; spoken there or interpreted into. */
  language: string | null;
  /** `2026-12` */
  month: string | null;
};

type Params = Record<string, string | string[] | undefined>;

/** Reads an address. What it does not understand counts as not asked: a mistyped address shows the whole list. */
export function readFilter(params: Params): EventFilter {
  const first = (name: string) => [params[name] ?? []].flat()[0] ?? '';
  const topic = first('topic');
  const language = first('language');
  const month = first('month');
  return {
    topic: groups.find((group) => group === topic) ?? null,
    language: /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(language) && language.length <= 20 ? language : null,
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : null,
  };
}

/** The address of a list without its language; `readFilter` reads it back. */
export function eventsPath(filter: Partial<EventFilter>): string {
  const given = Object.entries(filter).flatMap(([name, value]) => (value ? [[name, value] as [string, string]] : []));
  return given.length > 0 ? `/events?${new URLSearchParams(given)}` : '/events';
}

type Filtered = { groups: readonly Group[]; languages: readonly string[]; interpreting: readonly string[] };

/** Whether an event is what was asked for; the month is a matter of its days. */
export const matches = ({ groups: own, languages, interpreting }: Filtered, { topic, language }: EventFilter): boolean =>
  (!topic || own.includes(topic)) && (!language || languages.includes(language) || interpreting.includes(language));

/** First and last day (ISO) of a month. */
export function daysOf(month: string): { first: string; last: string } {
  const days = Temporal.PlainYearMonth.from(month);
  return { first: days.toPlainDate({ day: 1 }).toString(), last: days.toPlainDate({ day: days.daysInMonth }).toString() };
}

/** Puts what has a day, in order, under headings: months (7 characters of a day) or years (4). */
export const under = <T extends { session: { day: string } }>(talks: T[], characters: 4 | 7): { heading: string; talks: T[] }[] =>
  [...Map.groupBy(talks, ({ session }) => session.day.slice(0, characters))].map(([heading, own]) => ({ heading, talks: own }));
