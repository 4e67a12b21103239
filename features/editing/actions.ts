'use server';

import { randomUUID } from 'node:crypto';
import { forbidden, notFound, redirect } from 'next/navigation';
import { z } from 'zod';
import { requireAuthor, requireEditor } from '#features/accounts/require.ts';
import { mayWrite } from '#features/accounts/roles.ts';
import { maxFileBytes } from '#features/files/check.ts';
import { folderOf, kindIn } from '#features/publishing/kind-names.ts';
import { slug as slugSchema } from '#features/publishing/text.ts';
import { cityZone, now, today } from '#lib/clock.ts';
import { type FormState, parseForm } from '#lib/forms.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import type { SubjectKind } from '#prisma/client/enums.ts';
import { commandOf, obey } from './commands.ts';
import { beginnings, type Desk, isSlugFree, openDesk } from './data.ts';
import type { Draft } from './draft.ts';
import { type JsonObject, textOf } from './field.ts';
import { wayTo } from './field-path.ts';
import { freshStructure } from './fresh.ts';
import { kindFields } from './kind-fields.ts';
import { beginSubject, discardCopy, keepUpload, saveCopy, submitDraft, takeAside } from './mutations.ts';
import { bringTogether } from './newer-version.ts';
import type { ProblemCode } from './problem.ts';
import { readDraft } from './read-form.ts';
import { slugOf } from './slug-of.ts';

const whereSchema = z.object({
  kind: z.string().transform((folder, context) => kindIn(folder) ?? (context.addIssue('kind'), z.NEVER)),
  subject: slugSchema,
  locale: z.string().refine(isLocale),
  version: z.coerce.number().int().min(0).catch(0),
});

/** Whose form was sent, about what: every field of it came from outside. */
async function openForm(form: FormData) {
  const where = parseForm(whereSchema, form);
  if (!where.ok) notFound();
  const { kind, subject, locale, version } = where.data;
  const author = await requireAuthor(locale);
  const desk = await openDesk(author, kind, subject, locale);
  if (!desk) notFound();
  const fields = desk.draft.structure ? (structure: JsonObject) => kindFields(kind, structure) : null;
  return { author, desk, fields, known: version, room: `/admin/${folderOf[kind]}/${subject}` };
}

const instant = () => new Date(now().epochMilliseconds);

/** Whatever a button of the form does: everything typed is kept first, also without scripts. */
export async function editAction(form: FormData): Promise<void> {
  const command = commandOf(textOf(form.get('do')) || 'save');
  const { author, desk, fields, known, room } = await openForm(form);
  const back = (query: Record<string, string>, at = ''): never => {
    const search = new URLSearchParams({ ...query, ...(at && { at }), v: String(Date.now()) });
    // Without a fragment of its own an address inherits the one somebody came from.
    redirect(`${room}/edit/${desk.locale}?${search}#${at || (query.check ? 'problems' : 'main')}`);
  };
  if (command.verb === 'discard') {
    back({ said: (await discardCopy(author, desk, known)) ? 'discarded' : 'elsewhere' });
  }
  if (command.verb === 'takeAside') {
    back({ said: (await takeAside(author, desk, { known, at: instant() })) ? 'swapped' : 'elsewhere' });
  }

  const wrongFile = mayWrite(author, null) ? await keepUploads(form, desk) : null;
  const typed = readDraft(fields, form, desk.draft);
  const published = { structure: desk.published.structure ?? {}, words: desk.published.words };
  const { draft, at } = obey(typed, command, { today: today(), newId, published });
  const next = command.verb === 'bringTogether' ? await bringTogether(desk, draft) : { draft, base: desk.base, both: [] };
  const saved = await saveCopy(author, { ...desk, base: next.base }, next.draft, { known, at: instant() });
  if (!saved.ok) back({ said: 'elsewhere' });
  if (wrongFile) back({ problem: `${wrongFile.field}:${wrongFile.code}` }, wrongFile.field);
  if (command.verb === 'bringTogether') back({ said: 'together', both: next.both.join(',') });
  if (command.verb === 'submit') {
    const result = await submitDraft(author, desk, next.draft);
    if (result.ok) redirect(`${room}?done=submitted`);
    const whole = result.problems.find(({ field }) => field === 'form');
    back(whole ? { check: '1', problem: `form:${whole.code}`, ...(whole.about && { about: whole.about }) } : { check: '1' });
  }
  back(command.verb === 'save' ? { said: 'saved' } : {}, at);
}

/** Eight letters and digits that no block has had before, as far as chance can tell. */
const newId = (name: string) => `${name}-${randomUUID().slice(0, 8)}`;

/** Keeps uploaded files and puts their hashes in their place. Out: the first file that was not taken, and why. */
async function keepUploads(form: FormData, { kind, draft }: Desk): Promise<{ field: string; code: ProblemCode } | null> {
  const files = [...form].filter(([name]) => name.endsWith('.upload'));
  const structure = draft.structure ?? {};
  for (const [name, value] of files) {
    if (typeof value === 'string' || value.size === 0) continue;
    const field = name.slice(0, -'.upload'.length);
    const step = wayTo(kindFields(kind, structure), structure, field.slice('s.'.length)).at(-1);
    if (!step || !('field' in step) || step.field.type !== 'file') continue;
    const { use } = step.field;
    if (value.size > maxFileBytes) return { field, code: use === 'picture' ? 'pictureTooLarge' : 'fileTooLarge' };
    const kept = await keepUpload(await requireEditor(), new Uint8Array(await value.arrayBuffer()), use, instant());
    if (!kept.ok) return { field, code: kept.code };
    form.set(`${field}.keep`, kept.hash);
  }
  return null;
}

export type Autosaved = { ok: true; version: number; time: string } | { ok: false };

/** Keeps what is being typed. Out: the number of the copy and the hour in the city; not ok: another tab has gone on. */
export async function autosaveAction(form: FormData): Promise<Autosaved> {
  const { author, desk, fields, known } = await openForm(form);
  const saved = await saveCopy(author, desk, readDraft(fields, form, desk.draft), { known, at: instant() });
  if (!saved.ok) return { ok: false };
  const time = new Intl.DateTimeFormat('de-DE', { timeZone: cityZone, timeStyle: 'short' }).format(saved.at);
  return { ok: true, version: saved.version, time };
}

const newSchema = z.object({
  kind: z.string(),
  title: z.string().trim().min(1, 'title').max(200, 'title'),
  slug: z
    .string()
    .trim()
    .max(80, 'slug')
    .refine((slug) => slug === '' || slugSchema.safeParse(slug).success, 'slug'),
});

/** Begins something new: its address and the first copy of its German form. */
export async function beginAction(_: FormState, form: FormData): Promise<FormState> {
  const editor = await requireEditor();
  const input = parseForm(newSchema, form);
  if (!input.ok) return input.state;
  const { title, slug: given } = input.data;
  const kind = kindIn(input.data.kind);
  if (!kind || kind === 'city') forbidden();
  const slug = given || slugOf(title);
  if (!slug) return { values: input.values, errors: { slug: 'slug' } };
  const draft = await firstDraft(kind, title);
  const made = (await isSlugFree(kind, slug)) && (await beginSubject(editor, { kind, slug, draft, at: instant() }));
  if (!made) return { values: { ...input.values, slug }, errors: { slug: 'taken' } };
  redirect(`/admin/${folderOf[kind]}/${slug}/edit/de`);
}

async function firstDraft(kind: SubjectKind, title: string): Promise<Draft> {
  const structure = freshStructure(kind, await beginnings());
  if (kind === 'office') structure.name = title;
  if (kind === 'term') structure.german = title;
  const block = kind === 'term' ? null : kind === 'notice' ? 'notice' : 'title';
  return {
    structure,
    words: block ? { [block]: { title } } : {},
    stayValid: [],
    standing: {},
    seen: {},
    note: '',
    publicNote: '',
  };
}
