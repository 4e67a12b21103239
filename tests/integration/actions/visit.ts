import { createHmac, randomUUID } from 'node:crypto';
import { db } from '#lib/db/client.ts';

export const secret = 'a secret of the tests, long enough for anybody';

/** Signs somebody in. Out: the cookie as the browser sends it. */
export async function cookieOf(userId: string): Promise<string> {
  const token = randomUUID() + randomUUID();
  await db.session.create({ data: { id: randomUUID(), token, userId, expiresAt: new Date(Date.now() + 3_600_000) } });
  return signed(token);
}

/** A session's cookie, as better-auth signs it. */
export const signed = (token: string, by = secret) =>
  `wegweiser.session_token=${encodeURIComponent(`${token}.${createHmac('sha256', by).update(token).digest('base64')}`)}`;

export const tokenIn = (cookie: string) => /=([\w-]+)/.exec(cookie)?.[1] ?? '';

/** Everything the database holds, as one word per table: whatever changes, this changes. */
export async function everything(): Promise<Record<string, string>> {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT tablename AS name FROM pg_tables
    WHERE schemaname = 'public' AND has_table_privilege(format('%I.%I', schemaname, tablename), 'SELECT') ORDER BY tablename`;
  const digest = ({ name }: { name: string }) =>
    `SELECT '${name}' AS name, md5(coalesce(string_agg(t::text, ' ' ORDER BY t::text), '')) AS digest FROM "${name}" t`;
  const rows = await db.$queryRawUnsafe<{ name: string; digest: string }[]>(tables.map(digest).join(' UNION ALL '));
  return Object.fromEntries(rows.map((row) => [row.name, row.digest]));
}

/** What an action answers, in one line: `to <address>`, `403`, `404`, `wrong <field>=<code> …`, else its value. */
export async function answerOf(run: () => Promise<unknown>): Promise<string> {
  try {
    const value = await run();
    const errors = Object.entries((value as { errors?: Record<string, string> } | undefined)?.errors ?? {});
    return errors.length > 0 ? `wrong ${errors.map(([field, code]) => `${field}=${code}`).join(' ')}` : JSON.stringify(value);
  } catch (error) {
    const [kind, ...rest] = ((error as { digest?: string }).digest ?? '').split(';');
    if (kind === 'NEXT_REDIRECT') return `to ${rest[1]}`;
    if (kind === 'NEXT_HTTP_ERROR_FALLBACK') return rest[0] ?? '';
    throw error;
  }
}
