'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAdministrator } from '#features/accounts/require.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { roomLocale } from '#lib/i18n/room-locale.ts';
import {
  changeGrants,
  deactivate,
  inviteAgain,
  inviteColleague,
  reactivate,
  removeSecondFactor,
  withdrawInvitation,
} from './mutations.ts';
import { grantsSchema, invitationSchema } from './schema.ts';

const presentInstant = () => new Date(now().epochMilliseconds);
const refused = (values: FormState['values'], reason: string): FormState => ({
  values,
  errors: { [reason === 'emailTaken' ? 'email' : 'form']: reason },
});

export async function inviteAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(invitationSchema, form);
  if (!input.ok) return input.state;
  const outcome = await inviteColleague(administrator, input.data, presentInstant());
  if (!outcome.ok) return refused(input.values, outcome.reason);
  redirect(`/admin/accounts/${outcome.id}?done=invited`);
}

export async function changeGrantsAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(grantsSchema, form);
  if (!input.ok) return input.state;
  const { id, grants } = input.data;
  const outcome = await changeGrants(administrator, id, grants);
  if (!outcome.ok) return refused(input.values, outcome.reason);
  redirect(`/admin/accounts/${id}?done=roles`);
}

const oneSchema = z.object({ id: z.string() });

export async function deactivateAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(oneSchema, form);
  if (!input.ok) return input.state;
  const outcome = await deactivate(administrator, input.data.id, presentInstant());
  if (!outcome.ok) return refused({}, outcome.reason);
  redirect(`/admin/accounts/${input.data.id}?done=deactivated`);
}

export async function reactivateAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(oneSchema, form);
  if (!input.ok) return input.state;
  const outcome = await reactivate(administrator, input.data.id);
  if (!outcome.ok) return refused({}, outcome.reason);
  redirect(`/admin/accounts/${input.data.id}?done=reactivated`);
}

export async function inviteAgainAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(oneSchema, form);
  if (!input.ok) return input.state;
  const outcome = await inviteAgain(administrator, input.data.id, await roomLocale(), presentInstant());
  if (!outcome.ok) return refused({}, outcome.reason);
  redirect(`/admin/accounts/${input.data.id}?done=invited`);
}

export async function withdrawInvitationAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(oneSchema, form);
  if (!input.ok) return input.state;
  const outcome = await withdrawInvitation(administrator, input.data.id);
  if (!outcome.ok) return refused({}, outcome.reason);
  redirect('/admin/accounts?done=withdrawn');
}

export async function removeSecondFactorAction(_: FormState, form: FormData): Promise<FormState> {
  const administrator = await requireAdministrator();
  const input = parseForm(oneSchema, form);
  if (!input.ok) return input.state;
  const outcome = await removeSecondFactor(administrator, input.data.id, await roomLocale(), presentInstant());
  if (!outcome.ok) return refused({}, outcome.reason);
  redirect(`/admin/accounts/${input.data.id}?done=secondFactor`);
}
