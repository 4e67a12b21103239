'use server';

import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { z } from 'zod';
import { throttles } from '#features/accounts/sign-in/throttle.ts';
import { rememberDevice, visitor } from '#features/accounts/sign-in/visitor.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { roomLocale } from '#lib/i18n/room-locale.ts';
import { followLink, requestReset } from './mutations.ts';

const presentInstant = () => new Date(now().epochMilliseconds);

const newPassword = {
  password: z.string().min(1, 'passwordShort'),
  again: z.string(),
  key: z.string('unknown').max(200, 'unknown'),
};
const same = { path: ['again' as PropertyKey], error: 'again', when: () => true };
const invitationSchema = z
  .object({ name: z.string().trim().min(2, 'name').max(80, 'name'), ...newPassword })
  .refine(({ password, again }) => password === again, same);
const resetSchema = z.object(newPassword).refine(({ password, again }) => password === again, same);

/** Never shown again. */
const forgotten = { password: '', again: '', key: '' };
const isAboutPassword = (reason: string) => reason.startsWith('password');

export async function acceptInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(invitationSchema, form);
  if (!input.ok) return { ...input.state, values: { ...input.state.values, ...forgotten } };
  const { key, name, password } = input.data;
  const outcome = await followLink('invitation', key, { name, password }, presentInstant(), await roomLocale());
  if (!outcome.ok) {
    return {
      values: { ...input.values, ...forgotten },
      errors: { [isAboutPassword(outcome.reason) ? 'password' : 'form']: outcome.reason },
    };
  }
  await rememberDevice(outcome.userId);
  redirect('/admin/sign-in?after=invitation');
}

export async function resetPasswordAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(resetSchema, form);
  if (!input.ok) return { ...input.state, values: forgotten };
  const { key, password } = input.data;
  const outcome = await followLink('reset', key, { password }, presentInstant(), await roomLocale());
  if (!outcome.ok) {
    return { values: forgotten, errors: { [isAboutPassword(outcome.reason) ? 'password' : 'form']: outcome.reason } };
  }
  await rememberDevice(outcome.userId);
  redirect('/admin/sign-in?after=reset');
}

const requestSchema = z.object({ email: z.email('email') });

/** Says the same, and as fast, whether the address belongs to somebody or not: what follows is done when the answer is out. */
export async function requestResetAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(requestSchema, form);
  if (!input.ok) return input.state;
  const { email } = input.data;
  const { address } = await visitor();
  const knock = { account: '', address, device: address };
  if (!throttles().reset.take(knock, performance.now())) return { values: input.values, errors: { form: 'tooMany' } };
  const [locale, at] = [await roomLocale(), presentInstant()];
  after(() => requestReset(email, locale, at));
  redirect('/admin/reset?asked=1');
}
