'use server';

import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { type FormState, parseForm } from '#lib/forms.ts';
import { isStaffLocale, staffLocaleCookie } from '#lib/i18n/staff-locale.ts';
import { auth } from './auth.ts';
import { confirmSignIn, signIn } from './sign-in/mutations.ts';
import { rememberDevice, visitor } from './sign-in/visitor.ts';

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
  const { to, ...credentials } = input.data;
  const outcome = await signIn(credentials, await visitor(), performance.now());
  if (!outcome.ok) return { values: { ...input.values, password: '' }, errors: { form: outcome.reason } };
  if (outcome.secondFactor) redirect(`/admin/sign-in/code?to=${encodeURIComponent(roomOf(to))}`);
  await rememberDevice(outcome.userId);
  redirect(roomOf(to));
}

const codeSchema = z.object({ code: z.string().trim().min(1, 'code').max(40, 'code'), to: z.string().optional() });

export async function confirmSignInAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(codeSchema, form);
  if (!input.ok) return input.state;
  const outcome = await confirmSignIn(input.data.code, await visitor(), performance.now());
  if (!outcome.ok) return { values: {}, errors: { [outcome.reason === 'wrong' ? 'code' : 'form']: outcome.reason } };
  await rememberDevice(outcome.userId);
  redirect(roomOf(input.data.to));
}

export async function signOutAction(): Promise<void> {
  await auth().api.signOut({ headers: await headers() });
  redirect('/admin/sign-in');
}

const year = 365 * 24 * 60 * 60;

/** Chooses the language of the rooms for this browser, and stays on the page. */
export async function chooseLanguageAction(form: FormData): Promise<void> {
  const locale = form.get('locale');
  if (typeof locale === 'string' && isStaffLocale(locale)) {
    (await cookies()).set(staffLocaleCookie, locale, { path: '/', sameSite: 'lax', httpOnly: true, maxAge: year });
  }
  const from = URL.parse((await headers()).get('referer') ?? '');
  redirect(roomOf(from ? from.pathname + from.search : undefined));
}
