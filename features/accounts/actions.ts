'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type FormState, parseForm } from '#lib/forms.ts';
import { auth } from './auth.ts';

const signInSchema = z.object({
  email: z.email('email'),
  password: z.string().min(1, 'password'),
  to: z.string().optional(),
});

/** Only a room of ours is led back to. */
const roomOf = (to: string | undefined) => (to && /^\/(admin|desk|network)(\/|\?|$)/.test(to) ? to : '/admin');

export async function signInAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(signInSchema, form);
  if (!input.ok) return { ...input.state, values: { ...input.state.values, password: '' } };
  const { email, password, to } = input.data;
  try {
    await auth().api.signInEmail({ body: { email, password }, headers: await headers() });
  } catch {
    return { values: { ...input.values, password: '' }, errors: { form: 'wrong' } };
  }
  redirect(roomOf(to));
}

export async function signOutAction(): Promise<void> {
  await auth().api.signOut({ headers: await headers() });
  redirect('/admin/sign-in');
}
