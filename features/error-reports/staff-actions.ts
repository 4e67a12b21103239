'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAnyOf } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { dealWithReports } from './mutations.ts';

/** Marks the ticked reports as dealt with, or as open again. An id that no report has changes nothing. */
export async function dealWithAction(form: FormData): Promise<void> {
  const staff = await requireAnyOf('editor', 'reviewer');
  const ids = z.array(z.uuid()).safeParse(form.getAll('report'));
  const open = form.get('open') === '1';
  if (!ids.success) notFound();
  await dealWithReports(staff, ids.data, new Date(now().epochMilliseconds), { open });
  redirect(open ? '/admin/error-reports?state=dealt-with' : '/admin/error-reports');
}
