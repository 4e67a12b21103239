'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireHerald } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { locales, sourceLocale } from '#lib/i18n/locales.ts';
import { emergencySchema } from './emergency.ts';
import { endEmergency, proclaim } from './mutations.ts';

export async function proclaimAction(_: FormState, form: FormData): Promise<FormState> {
  const herald = await requireHerald();
  const input = parseForm(emergencySchema, form);
  if (!input.ok) return input.state;
  const at = new Date(now().epochMilliseconds);
  const { from, until, scope, pages } = input.data;
  if (!until || until <= at) return { values: input.values, errors: { until: 'until' } };
  const words = locales
    .map((locale) => ({ locale, title: input.data[`title-${locale}`], body: input.data[`body-${locale}`] }))
    .filter(({ locale, title }) => locale === sourceLocale || title !== '');
  const outcome = await proclaim(herald, { words, pages: scope === 'pages' ? pages : null, from: from ?? at, until }, at);
  if (!outcome.ok) return { values: input.values, errors: { pages: 'pages' } };
  redirect('/admin/notices/emergency?done=up');
}

export async function endEmergencyAction(form: FormData): Promise<void> {
  const herald = await requireHerald();
  const input = parseForm(z.object({ id: z.uuid() }), form);
  const outcome = input.ok ? await endEmergency(herald, input.data.id, new Date(now().epochMilliseconds)) : null;
  redirect(`/admin/notices/emergency?done=${outcome?.ok ? 'ended' : 'refused'}`);
}
