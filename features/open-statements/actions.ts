'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireEditor } from '#features/accounts/require.ts';
import { parseForm } from '#lib/forms.ts';
import { settleOpenStatement } from './mutations.ts';

/** Takes a statement off the list: it was checked. What is not there any more changes nothing. */
export async function settleAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const input = parseForm(z.object({ subject: z.uuid(), statement: z.string().max(100) }), form);
  if (!input.ok) notFound();
  await settleOpenStatement(editor, { subjectId: input.data.subject, id: input.data.statement });
  redirect('/admin/statements');
}
