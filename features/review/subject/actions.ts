'use server';

import { notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAnyOf, requireAuthor, requireEditor } from '#features/accounts/require.ts';
import type { Author, Staff } from '#features/accounts/roles.ts';
import { folderOf } from '#features/publishing/kind-names.ts';
import { discardRevision, renameSubject, submitRevision } from '#features/publishing/mutations.ts';
import type { Outcome } from '#features/publishing/refusal.ts';
import { resolveConflict } from '#features/review/conflict/mutations.ts';
import { findConflict } from '#features/review/conflict/data.ts';
import {
  deleteNeverPublic,
  proposeMerge,
  proposeWithdrawal,
  restoreRevision,
  restoreWithdrawn,
} from '#features/review/end/mutations.ts';
import { assignOwner, proposeConfirmed } from '#features/review/lists/mutations.ts';
import { slug as slugSchema } from '#features/publishing/text.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { today } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import type { SubjectKind } from '#prisma/client/client.ts';
import { findNamed } from './data.ts';

/** Forms of an entry name it by its id; where it stands is looked up, never believed. */
const entry = z.uuid('wrongState');

/** What the form says about itself in the history: actions know no language. */
const note = z.string().trim().max(200).default('');

async function roomOf(subjectId: string): Promise<string> {
  const subject = await findNamed(subjectId);
  return subject ? `/admin/${folderOf[subject.kind]}/${subject.slug}` : notFound();
}

/** Goes on in the room of the entry, or says there what was refused. */
async function goOn(subjectId: string, outcome: Outcome, done: string): Promise<never> {
  redirect(`${await roomOf(subjectId)}?${outcome.ok ? `done=${done}` : `refused=${outcome.reason}`}`);
}

export async function renameAction(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor();
  const input = parseForm(z.object({ subject: entry, slug: slugSchema.max(80, 'slug') }), form);
  if (!input.ok) return { ...input.state, errors: input.state.errors.subject ? { form: 'wrongState' } : { slug: 'slug' } };
  const outcome = await renameSubject(editor, input.data.subject, input.data.slug);
  if (!outcome.ok) {
    const isTaken = outcome.issues[0]?.message === 'is taken';
    return {
      values: input.values,
      errors: outcome.reason === 'invalid' && isTaken ? { slug: 'taken' } : { form: outcome.reason },
    };
  }
  return goOn(input.data.subject, outcome, 'renamed');
}

export async function ownerAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const input = parseForm(z.object({ subject: entry, owner: z.string().default('') }), form);
  if (!input.ok) notFound();
  const { subject, owner } = input.data;
  await goOn(subject, await assignOwner(editor, [subject], owner || null), 'assigned');
}

const withdrawSchema = z.object({
  subject: entry,
  locale: z.string().default(''),
  publicNote: z.string().trim().max(500, 'tooLong').default(''),
  changeNote: z.string().trim().max(500, 'tooLong').default(''),
  instead: z.string().default(''),
});

export async function withdrawAction(_: FormState, form: FormData): Promise<FormState> {
  const input = parseForm(withdrawSchema, form);
  if (!input.ok) return input.state;
  const { subject: subjectId, locale, publicNote, changeNote, instead } = input.data;
  const layer = locale === '' ? null : locale;
  if (layer !== null && !isLocale(layer)) return { values: input.values, errors: { form: 'wrongState' } };
  const author = await requireAuthor(layer);
  const outcome = await proposeWithdrawal(author, { subjectId, locale: layer, publicNote, changeNote, instead: instead || null });
  if (!outcome.ok) return { values: input.values, errors: { form: outcome.reason } };
  redirect(`/admin/review/${outcome.id}`);
}

export async function mergeAction(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor();
  const input = parseForm(
    z.object({ subject: entry, into: z.string().min(1, 'into'), changeNote: z.string().trim().max(500).default('') }),
    form,
  );
  if (!input.ok) return input.state;
  const { subject: subjectId, into, changeNote } = input.data;
  const outcome = await proposeMerge(editor, { subjectId, into, changeNote });
  if (!outcome.ok) return { values: input.values, errors: { form: outcome.reason } };
  redirect(`/admin/review/${outcome.id}`);
}

export async function deleteAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const input = parseForm(z.object({ subject: entry }), form);
  const subject = input.ok && (await findNamed(input.data.subject));
  if (!subject) notFound();
  const outcome = await deleteNeverPublic(editor, input.data.subject);
  if (!outcome.ok) await goOn(input.data.subject, outcome, '');
  redirect(`/admin/${folderOf[subject.kind]}?done=deleted`);
}

const requireWriter = (): Promise<Staff & Author> => requireAnyOf('editor', 'translator') as Promise<Staff & Author>;

/** The author's own draft: on to the review, or away. The mutations know whose it is. */
export async function draftAction(form: FormData): Promise<void> {
  const author = await requireWriter();
  const input = parseForm(z.object({ subject: entry, id: entry, step: z.enum(['submit', 'discard']) }), form);
  if (!input.ok) notFound();
  const { subject, id, step } = input.data;
  const outcome = step === 'submit' ? await submitRevision(author, id) : await discardRevision(author, id);
  if (outcome.ok && step === 'submit') redirect(`/admin/review/${id}`);
  await goOn(subject, outcome, 'discarded');
}

/** Brings an old version back as a draft. */
export async function restoreAction(form: FormData): Promise<void> {
  const author = await requireWriter();
  const input = parseForm(z.object({ subject: entry, id: entry, note }), form);
  if (!input.ok) notFound();
  await goOn(input.data.subject, await restoreRevision(author, input.data.id, input.data.note), 'restored');
}

export async function restoreWithdrawnAction(form: FormData): Promise<void> {
  const editor = await requireEditor();
  const input = parseForm(z.object({ subject: entry, note }), form);
  if (!input.ok) notFound();
  await goOn(input.data.subject, await restoreWithdrawn(editor, input.data.subject, input.data.note), 'restored');
}

/** Puts a layer together from two versions: fields `part.<id>`, each `mine` or `theirs`. */
export async function resolveConflictAction(_: FormState, form: FormData): Promise<FormState> {
  const author = await requireWriter();
  const input = parseForm(z.looseObject({ id: entry }), form);
  if (!input.ok) return input.state;
  const { id, ...fields } = input.data;
  const choices = Object.fromEntries(
    Object.entries(fields).flatMap(([name, side]) =>
      name.startsWith('part.') && (side === 'mine' || side === 'theirs') ? [[name.slice('part.'.length), side] as const] : [],
    ),
  );
  const conflict = await findConflict(author, id);
  if (!conflict) return { values: input.values, errors: { form: 'wrongState' } };
  const outcome = await resolveConflict(author, id, choices);
  if (!outcome.ok) {
    const undecided = conflict.parts.some((part) => choices[part.id] === undefined);
    return { values: input.values, errors: { form: undecided ? 'undecided' : outcome.reason } };
  }
  return goOn(conflict.subject.id, { ok: true }, 'merged');
}

/** What a list does with the entries that are ticked. */
export async function bulkAction(kind: SubjectKind, query: string, form: FormData): Promise<void> {
  const editor = await requireEditor();
  if (!Object.hasOwn(folderOf, kind)) notFound(); // what an action is bound to comes back from the browser, too
  const ids = form.getAll('id').filter((id): id is string => typeof id === 'string' && entry.safeParse(id).success);
  const back = `/admin/${folderOf[kind]}`;
  const answer = (parameters: Record<string, string>): never => {
    const address = new URLSearchParams(query);
    for (const [name, value] of Object.entries(parameters)) address.set(name, value);
    redirect(`${back}?${address}`);
  };
  if (ids.length === 0) return answer({ done: 'nothing' });
  if (form.get('do') === 'confirm' && kind === 'office') {
    const { proposed, left } = await proposeConfirmed(editor, {
      subjectIds: ids,
      day: today(),
      changeNote: note.catch('').parse(form.get('note')),
    });
    return answer({ done: 'confirmed', count: String(proposed), left: String(left) });
  }
  const input = parseForm(z.object({ 'owner-of-all': z.string().default('') }), form);
  const assigned = await assignOwner(editor, ids, (input.ok && input.data['owner-of-all']) || null);
  return answer(assigned.ok ? { done: 'assigned', count: String(assigned.count) } : { done: 'noOwner' });
}
