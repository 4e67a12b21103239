'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAnyOf } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { parseForm } from '#lib/forms.ts';
import { recheckLink } from './mutations.ts';

/** Asks one address again at once; only one that public content leads to. */
export async function recheckAction(form: FormData): Promise<void> {
  await requireAnyOf('editor', 'reviewer');
  const input = parseForm(z.object({ url: z.url() }), form);
  if (!input.ok) notFound();
  await recheckLink(input.data.url, new Date(now().epochMilliseconds));
  redirect(`/admin/links#${encodeURIComponent(input.data.url)}`);
}
