'use server';

import { redirect } from 'next/navigation';
import { requireReporter } from '#features/accounts/require.ts';
import { today } from '#lib/clock.ts';
import german from '#messages/staff/de.json' with { type: 'json' };
import english from '#messages/staff/en.json' with { type: 'json' };
import { tableNames } from './definitions.ts';
import { freezeReport } from './mutations.ts';
import { isPeriod } from './periods.ts';

/** How the figures are to be read, in both languages: a frozen report says so for ever, whatever the sentences become. */
const definitions = { de: explained(german), en: explained(english) };

function explained({ Reports: { about, tables } }: typeof german): Record<string, string> {
  const own = tableNames.map((table) => [table, `${tables[table].title}: ${tables[table].explained}`]);
  return Object.fromEntries([...own, ['rounding', about.rounding], ['coarsening', about.coarsening]]);
}

/** Freezes the report of a period and leads to it. */
export async function freezeAction(form: FormData): Promise<void> {
  const reporter = await requireReporter();
  const period = form.get('period');
  if (typeof period !== 'string' || !isPeriod(period)) redirect('/admin/reports');
  const result = await freezeReport(reporter, period, { frozenOn: today(), definitions });
  redirect(result.ok ? `/admin/reports/frozen?report=${result.id}` : `/admin/reports?period=${period}`);
}
