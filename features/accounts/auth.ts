import 'server-only';
import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { nextCookies } from 'better-auth/next-js';
import { twoFactor } from 'better-auth/plugins';
import { db } from '#lib/db/client.ts';
import { readEnvironment } from '#lib/env.ts';
import { longestPassword, shortestPassword } from './password-rule.ts';

const hour = 60 * 60;

function makeAuth() {
  const { publicUrl } = readEnvironment();
  return betterAuth({
    appName: 'Wegweiser',
    baseURL: publicUrl,
    secret: process.env.WEGWEISER_SECRET,
    telemetry: { enabled: false },
    logger: { level: 'error' }, // a wrong password is no event for the log
    database: prismaAdapter(db, { provider: 'postgresql', transaction: true }),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    // A working day. Never prolonged: a page cannot renew the cookie, so the end would come at a moment nobody understands.
    session: { expiresIn: 12 * hour, disableSessionRefresh: true, cookieCache: { enabled: false } },
    // Throttling is ours: it knows accounts, and nobody can use it to lock others out.
    rateLimit: { enabled: false },
    advanced: {
      cookiePrefix: 'wegweiser',
      useSecureCookies: publicUrl.startsWith('https:'),
      ipAddress: { disableIpTracking: true },
      defaultCookieAttributes: { sameSite: 'lax', httpOnly: true, path: '/' },
    },
    plugins: [twoFactor({ issuer: 'Wegweiser', accountLockout: { enabled: false } }), nextCookies()],
  });
}

let made: ReturnType<typeof makeAuth> | undefined;

/** The sign-in of the house. Made at its first use: a build knows no settings. Only its functions are used; no HTTP interface is open. */
export const auth = () => (made ??= makeAuth());
