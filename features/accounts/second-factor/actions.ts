'use server';

import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireBeforeSecondFactor, requireStaff } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { beginSecondFactor, confirmSecondFactor, keepRecoveryCodes, renewRecoveryCodes } from './mutations.ts';

const room = '/admin/account/second-factor';
const clocked = async () => ({ headers: new Headers(await headers()), clock: performance.now() });

const passwordSchema = z.object({ password: z.string().min(1, 'password') });
const refused = (field: string, reason: string): FormState => ({
  values: {},
  errors: { [reason === 'wrong' ? field : 'form']: reason === 'wrong' ? `${field}Wrong` : reason },
});

export async function beginSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const staff = await requireBeforeSecondFactor();
  const input = parseForm(passwordSchema, form);
  if (!input.ok) return { ...input.state, values: {} };
  const outcome = await beginSecondFactor(staff, input.data, await clocked());
  if (!outcome.ok) return refused('password', outcome.reason);
  redirect(room);
}

const codeSchema = z.object({ code: z.string().trim().min(1, 'code').max(20, 'code') });

export async function confirmSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const staff = await requireBeforeSecondFactor();
  const input = parseForm(codeSchema, form);
  if (!input.ok) return input.state;
  const outcome = await confirmSecondFactor(staff, input.data.code, await clocked());
  if (!outcome.ok) return refused('code', outcome.reason);
  redirect(room);
}

export async function renewRecoveryCodesAction(_: FormState, form: FormData): Promise<FormState> {
  const staff = await requireStaff();
  const input = parseForm(passwordSchema, form);
  if (!input.ok) return { ...input.state, values: {} };
  const outcome = await renewRecoveryCodes(staff, input.data, await clocked());
  if (!outcome.ok) return refused('password', outcome.reason);
  redirect(room);
}

export async function keepRecoveryCodesAction(): Promise<void> {
  const staff = await requireStaff();
  await keepRecoveryCodes(staff, new Date(now().epochMilliseconds));
  redirect('/admin/account');
}
