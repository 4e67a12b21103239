'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAnyOf, requireReviewer } from '#features/accounts/require.ts';
import { instantOfCity } from '#features/editing/city-instant.ts';
import { now } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { readEnvironment } from '#lib/env.ts';
import { approveReviewed, returnReviewed, unschedule } from './mutations.ts';
import { makePreviewLink, revokePreviewLink } from './preview/mutations.ts';

const presentInstant = () => new Date(now().epochMilliseconds);

const decisionSchema = z.looseObject({
  id: z.uuid('unread'),
  seen: z
    .string('unread')
    .transform((ids) => ids.split(' '))
    .pipe(z.array(z.uuid('unread'))),
  decision: z.enum(['approve', 'return', 'unschedule'], 'unread'),
  comment: z.string().trim().max(2000).default(''),
  when: z.string().default(''),
});

/** Remarks on blocks: fields `remark.<revision>.<block>`. */
function remarksIn(values: Record<string, unknown>) {
  return Object.entries(values).flatMap(([name, value]) => {
    const [field, revisionId = '', blockId = ''] = name.split('.');
    const text = typeof value === 'string' ? value.trim().slice(0, 2000) : '';
    return field === 'remark' && text ? [{ revisionId, blockId, text }] : [];
  });
}

/** The hour somebody asks for: null is at once. */
function hourIn(when: string, at: Date): { ok: true; scheduledFor: Date | null } | { ok: false; code: 'when' | 'past' } {
  if (when === '') return { ok: true, scheduledFor: null };
  const scheduledFor = new Date(instantOfCity(when));
  if (Number.isNaN(scheduledFor.getTime())) return { ok: false, code: 'when' };
  return scheduledFor <= at ? { ok: false, code: 'past' } : { ok: true, scheduledFor };
}

/** Approves or returns what a reviewer has read. */
export async function decideAction(_: FormState, form: FormData): Promise<FormState> {
  const reviewer = await requireReviewer();
  const input = parseForm(decisionSchema, form);
  if (!input.ok) return { ...input.state, errors: { form: 'unread' } };
  const { id, seen, decision, comment, when, ...others } = input.data;
  const at = presentInstant();
  const refused = (errors: FormState['errors']): FormState => ({ values: input.values, errors });
  const remarks = remarksIn(others);
  if (decision !== 'approve') {
    if (comment === '' && remarks.length === 0) return refused({ comment: 'comment' });
    const result =
      decision === 'return'
        ? await returnReviewed(reviewer, { id, seen, comment, remarks, at })
        : await unschedule(reviewer, { id, seen }, comment);
    if (!result.ok) return refused({ form: result.reason });
    redirect(`/admin/review/${id}?done=returned`);
  }
  const hour = hourIn(when, at);
  if (!hour.ok) return refused({ when: hour.code });
  const result = await approveReviewed(reviewer, { id, seen, at, scheduledFor: hour.scheduledFor });
  if (!result.ok) return refused({ form: result.reason });
  redirect(`/admin/review/${id}?done=${hour.scheduledFor ? 'scheduled' : 'approved'}`);
}

/** Who may look at what is not public yet, and show it to others. */
const requireColleague = () => requireAnyOf('editor', 'reviewer', 'translator', 'administrator');

const linkSchema = z.object({ id: z.uuid('wrongState') });

/** Makes a link to a preview; the link itself comes back once, as `values.link`. */
export async function makePreviewLinkAction(_: FormState, form: FormData): Promise<FormState> {
  const colleague = await requireColleague();
  const input = parseForm(linkSchema, form);
  if (!input.ok) return input.state;
  const result = await makePreviewLink(colleague, input.data.id, presentInstant());
  if (!result.ok) return { values: {}, errors: { form: result.reason } };
  return { values: { link: `${readEnvironment().publicUrl}/admin/preview/link/${result.token}` }, errors: {} };
}

const revokeSchema = z.object({ link: z.uuid(), id: z.uuid() });

export async function revokePreviewLinkAction(form: FormData): Promise<void> {
  const colleague = await requireColleague();
  const input = parseForm(revokeSchema, form);
  if (!input.ok) notFound();
  await revokePreviewLink(colleague, input.data.link); // one that is gone already shows nothing either
  redirect(`/admin/review/${input.data.id}?done=revoked`);
}
