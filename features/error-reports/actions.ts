'use server';

import { redirect } from 'next/navigation';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { localePath } from '#lib/i18n/paths.ts';
import { saveReport } from './mutations.ts';
import { reportSchema } from './schema.ts';
import { makeThrottle } from './throttle.ts';

const throttle = makeThrottle({ page: { size: 5, refillMs: 120_000 }, all: { size: 60, refillMs: 10_000 } });

/** Takes the form "Something wrong here?". A robot that falls into the trap is thanked like everybody, and nothing is kept. */
export async function reportAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(reportSchema, form);
  if (!input.ok) return input.state;
  const { homepage, ...report } = input.data;
  if (!homepage) {
    const result = await saveReport(report, new Date(now().epochMilliseconds), { throttle, clock: performance.now() });
    if (!result.ok) return { values: input.values, errors: { form: result.reason } };
  }
  redirect(localePath(report.locale, `/report/thanks?page=${encodeURIComponent(report.page)}`));
}
