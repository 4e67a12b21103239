'use server';

import { redirect } from 'next/navigation';
import { makeThrottle } from '#features/error-reports/throttle.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { answerOutcome } from './mutations.ts';
import { outcomeSchema } from './outcome.ts';

const throttle = makeThrottle({ page: { size: 10, refillMs: 60_000 }, all: { size: 60, refillMs: 10_000 } });

/** Counts how it went at an office. A robot that falls into the trap is thanked like everybody, and nothing is counted. */
export async function outcomeAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(outcomeSchema, form);
  if (!input.ok) return input.state;
  const { office, outcome, locale, homepage } = input.data;
  if (!homepage) {
    const result = await answerOutcome({ office, outcome }, now(), { throttle, clock: performance.now() });
    if (!result.ok) return { values: input.values, errors: { form: result.reason } };
  }
  redirect(localePath(locale, '/slip/thanks'));
}
