'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';
import { currentStaff } from '#features/accounts/data.ts';
import { requireCounsellor } from '#features/accounts/require.ts';
import { countConsultation, countPaperDays, uncountConsultation } from '#features/reports/mutations.ts';
import { monthsOpen } from '#features/reports/periods.ts';
import { now } from '#lib/clock.ts';
import type { FormState } from '#lib/forms.ts';
import { setFavourite } from './mutations.ts';
import { makeOnce } from './once.ts';
import type { Sent } from './outbox.ts';
import { readPaperDays } from './paper-days.ts';
import { consultationSchema, onceName } from './schema.ts';

const once = makeOnce<void>();
const entry = z.strictObject({ name: onceName, undo: z.boolean(), consultation: consultationSchema });

/** One count, or one taken back. `name` is random: what comes twice under it is counted once. */
export type CountEntry = z.infer<typeof entry>;

/**
 * Counts a conversation, or takes the count back. Who is not signed in any more is told so instead of being led away, since the tab holds
 * what nobody has written down.
 */
export async function countAction(input: CountEntry): Promise<Sent> {
  if (!(await currentStaff())) return 'signed-out';
  await requireCounsellor();
  const { data } = entry.safeParse(input);
  if (!data) return 'refused';
  const { name, undo, consultation } = data;
  const count = undo ? uncountConsultation : countConsultation;
  await once(`${undo ? 'undo ' : ''}${name}`, performance.now(), () => count(consultation, now()));
  return 'done';
}

const favourite = z.strictObject({ office: z.string().max(100), favourite: z.boolean() });

/** Keeps or forgets a favourite office of whoever asks. Out: whether it is so now. */
export async function favouriteAction(input: z.infer<typeof favourite>): Promise<boolean> {
  if (!(await currentStaff())) return false;
  const counsellor = await requireCounsellor();
  const { data } = favourite.safeParse(input);
  return data ? (await setFavourite(counsellor, data)).ok : false;
}

const paperOnce = makeOnce<{ ok: boolean }>();

/** Counts what was written on paper; the same form sent twice counts once. What is wrong comes back with everything typed. */
export async function paperDaysAction(_: FormState, form: FormData): Promise<FormState> {
  await requireCounsellor();
  const values = Object.fromEntries([...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  const at = now();
  const read = readPaperDays(values, monthsOpen(at));
  if (!read.ok) return { values, errors: read.errors };
  const name = onceName.safeParse(values.name).data;
  const add = () => countPaperDays(read.month, read.lines, at);
  const result = await (name ? paperOnce(name, performance.now(), add) : add());
  if (!result.ok) return { values, errors: { month: 'month' } };
  redirect(`/desk/paper-days?counted=${read.lines.reduce((sum, { count }) => sum + count, 0)}`);
}
