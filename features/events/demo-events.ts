import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { holidayOn } from '#lib/holidays.ts';
import { eventSchema, sessionSchema } from './schema.ts';
import type { EventStructure, Session } from './schema.ts';

/** A day told from the day of loading: the first such weekday (1 Monday … 7 Sunday) at least `inDays` days ahead. */
const demoSessionSchema = z.strictObject({
  inDays: z.int().min(0),
  weekday: z.int().min(1).max(7),
  from: sessionSchema.shape.from,
  to: sessionSchema.shape.to,
});

/** An event made up for a demo: like any other, but without calendar days, and always labelled. */
const demoEventSchema = eventSchema.omit({ demo: true }).extend({ sessions: z.array(demoSessionSchema).min(1) });

export type DemoSession = z.infer<typeof demoSessionSchema>;

/**
 * The event as it stands in the calendar when a demo is loaded on `today` (ISO day, city time).
 * In: the JSON of a file in `content-demo/events/structure`. Throws (ZodError) when it is none.
 */
export function demoEvent(data: unknown, today: string): z.input<typeof eventSchema> {
  const { sessions, ...event } = demoEventSchema.parse(data);
  return { ...event, sessions: sessions.map((session) => demoSession(session, today)), demo: true } satisfies EventStructure;
}

/** Days on which nobody would invite are passed over by whole weeks: Saxony's public holidays, and 24 to 31 December. */
export function demoSession({ inDays, weekday, from, to }: DemoSession, today: string): Session {
  const earliest = Temporal.PlainDate.from(today).add({ days: inDays });
  let day = earliest.add({ days: (weekday - earliest.dayOfWeek + 7) % 7 });
  while (holidayOn(day) || (day.month === 12 && day.day >= 24)) day = day.add({ weeks: 1 });
  return { day: day.toString(), from, to };
}
