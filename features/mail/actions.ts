'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAdministrator } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { parseForm } from '#lib/forms.ts';
import { retryMail } from './mutations.ts';

export async function retryMailAction(form: FormData): Promise<void> {
  const administrator = await requireAdministrator();
  const input = parseForm(z.object({ id: z.uuid() }), form);
  if (!input.ok) notFound();
  await retryMail(administrator, input.data.id, new Date(now().epochMilliseconds));
  redirect('/admin/mail');
}
