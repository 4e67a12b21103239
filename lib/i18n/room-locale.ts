import 'server-only';
import { cookies, headers } from 'next/headers';
import { preferredLocale } from '#lib/http/accept.ts';
import { sourceLocale } from './locales.ts';
import { type StaffLocale, isStaffLocale, staffLocaleCookie } from './staff-locale.ts';

/**
 * The language somebody chose in the rooms, else the first one the browser asks for that the rooms speak. For actions too, where
 * next-intl cannot tell: Next knows no root parameters there.
 */
export async function roomLocale(): Promise<StaffLocale> {
  const chosen = (await cookies()).get(staffLocaleCookie)?.value ?? '';
  if (isStaffLocale(chosen)) return chosen;
  const preferred = preferredLocale((await headers()).get('accept-language') ?? undefined);
  return isStaffLocale(preferred) ? preferred : sourceLocale;
}
