'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireStaff } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { roomLocale } from '#lib/i18n/room-locale.ts';
import { changeOwnPassword, endAllSessions, endSession } from './mutations.ts';

export async function endSessionAction(form: FormData): Promise<void> {
  const staff = await requireStaff();
  const input = parseForm(z.object({ session: z.string() }), form);
  if (!input.ok) notFound();
  await endSession(staff, input.data.session);
  redirect('/admin/account');
}

export async function endAllSessionsAction(): Promise<void> {
  const staff = await requireStaff();
  await endAllSessions(staff);
  redirect('/admin/sign-in?after=everywhere');
}

const passwordSchema = z
  .object({ present: z.string().min(1, 'present'), password: z.string().min(1, 'passwordShort'), again: z.string() })
  .refine(({ password, again }) => password === again, { path: ['again'], error: 'again', when: () => true });

export async function changePasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff();
  const input = parseForm(passwordSchema, form);
  if (!input.ok) return { ...input.state, values: {} };
  const { present, password } = input.data;
  const outcome = await changeOwnPassword(
    staff,
    { present, next: password },
    { at: new Date(now().epochMilliseconds), clock: performance.now(), locale: await roomLocale() },
  );
  if (outcome.ok) redirect('/admin/sign-in?after=password');
  const { reason } = outcome;
  const field = reason === 'wrong' ? 'present' : reason.startsWith('password') ? 'password' : 'form';
  return { values: {}, errors: { [field]: reason === 'wrong' ? 'presentWrong' : reason } };
}
