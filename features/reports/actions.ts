'use server';

import { notFound, redirect } from 'next/navigation';
import { requireReporter } from '#features/accounts/require.ts';
import { today } from '#lib/clock.ts';
import german from '#messages/staff/de.json' with { type: 'json' };
import english from '#messages/staff/en.json' with { type: 'json' };
import { hasMadeUp } from './data.ts';
import { tableNames } from './definitions.ts';
import { freezeReport } from './mutations.ts';
import { isPeriod } from './periods.ts';

/** How the figures are to be read, in both languages: a frozen report says so for ever, whatever the sentences become. */
const definitionsOf = (madeUp: boolean) => ({ de: explained(german, madeUp), en: explained(english, madeUp) });

function explained({ Reports: { about, tables, madeUp } }: typeof german, isMadeUp: boolean): Record<string, string> {
  const own = tableNames.map((table) => [table, `${tables[table].title}: ${tables[table].explained}`]);
  const how = { rounding: about.rounding, coarsening: about.coarsening };
  return { ...Object.fromEntries(own), ...how, ...(isMadeUp && { madeUp }) };
}

/** Freezes the report of a period and leads to it. */
export async function freezeAction(form: FormData): Promise<void> {
  const reporter = await requireReporter();
  const period = form.get('period');
  if (typeof period !== 'string' || !isPeriod(period)) notFound();
  const definitions = definitionsOf(await hasMadeUp(period));
  const result = await freezeReport(reporter, period, { frozenOn: today(), definitions });
  if (!result.ok) notFound();
  redirect(`/admin/reports/frozen?report=${result.id}`);
}
