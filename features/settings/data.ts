import 'server-only';
import { db } from '#lib/db/client.ts';

/** Whether a second person has to approve what becomes public. True unless an administrator has switched it off. */
export async function needsFourEyes(): Promise<boolean> {
  const row = await db.setting.findUnique({ where: { key: 'four-eyes' } });
  return row?.value !== false;
}

/** What administrators have said about languages, as stored: see `lib/i18n/offered.ts`. */
export async function storedLanguageStates(): Promise<Record<string, string>> {
  const row = await db.setting.findUnique({ where: { key: 'language-states' } });
  return (row?.value ?? {}) as Record<string, string>;
}
