import { getRequestConfig } from 'next-intl/server';
import { locale as localeOfAddress } from 'next/root-params';
import { cache } from 'react';
import { cityZone } from '#lib/clock.ts';
import { db } from '#lib/db/client.ts';
import { isLocale, sourceLocale } from './locales.ts';
import { takeLanguageStates } from './offered.ts';
import { roomLocale } from './room-locale.ts';
import { isStaffLocale } from './staff-locale.ts';

/**
 * Which sentences a request is answered with: those of the address's first part; where it names no language of ours (`/`, the
 * staff rooms) those the reader asks for, as far as the rooms speak them.
 */
export default getRequestConfig(async ({ locale: asked }) => {
  await readLanguageStates();
  const named = asked ?? (await localeNamed());
  const locale = named === undefined ? await roomLocale() : isLocale(named) ? named : sourceLocale;
  const { default: messages } = await import(`../../messages/${locale}.json`);
  if (named !== undefined || !isStaffLocale(locale)) return { locale, messages, timeZone: cityZone };
  const { default: staffMessages } = await import(`../../messages/staff/${locale}.json`);
  return { locale, messages: { ...messages, ...staffMessages }, timeZone: cityZone };
});

/** Next knows no root parameters in the route handlers of the rooms, and says so by throwing. */
async function localeNamed(): Promise<string | undefined> {
  try {
    return await localeOfAddress();
  } catch (error) {
    if (error instanceof Error && error.message.includes('Route Handler')) return undefined;
    throw error;
  }
}

/** Before anything is rendered: which languages administrators offer. */
const readLanguageStates = cache(async () => {
  const row = await db.setting.findUnique({ where: { key: 'language-states' } });
  takeLanguageStates(row?.value);
});
