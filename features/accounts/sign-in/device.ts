import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** The cookie that tells a browser somebody has signed in with before from a stranger's; it opens nothing. */
export const deviceCookie = 'wegweiser-device';

const sign = (secret: string, account: string, name: string) =>
  createHmac('sha256', secret)
    .update(JSON.stringify(['device', account, name]))
    .digest('base64url');

/** What the browser of an account keeps. `secret`: the installation's. */
export function newDevice(secret: string, account: string): string {
  const name = randomBytes(12).toString('base64url');
  return `${name}.${sign(secret, account, name)}`;
}

/** The name of the browser if it has signed in as this account before; null when the cookie is missing, forged or another's. */
export function knownDevice(secret: string, account: string, cookie: string | undefined): string | null {
  const [name = '', signature = ''] = cookie?.split('.') ?? [];
  const expected = Buffer.from(sign(secret, account, name));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? name : null;
}
