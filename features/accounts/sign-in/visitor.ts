import 'server-only';
import { cookies, headers } from 'next/headers';
import { readEnvironment } from '#lib/env.ts';
import { clientHeader } from '#lib/http/client-address.ts';
import { deviceCookie, newDevice } from './device.ts';
import type { Visitor } from './mutations.ts';

const year = 365 * 24 * 60 * 60;

/** Who sends this request. */
export async function visitor(): Promise<Visitor> {
  const [all, kept] = await Promise.all([headers(), cookies()]);
  return { headers: new Headers(all), address: all.get(clientHeader) ?? '', device: kept.get(deviceCookie)?.value };
}

/** From now on this browser is known to the account: others' failed attempts do not keep it out. */
export async function rememberDevice(userId: string): Promise<void> {
  (await cookies()).set(deviceCookie, newDevice(process.env.WEGWEISER_SECRET ?? '', userId), {
    path: '/admin',
    httpOnly: true,
    sameSite: 'lax',
    secure: readEnvironment().publicUrl.startsWith('https:'),
    maxAge: year,
  });
}
