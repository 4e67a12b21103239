import { z } from 'zod';
import { Sentence } from './sentence.ts';

const databaseUrl = (name: string) =>
  z.url({
    protocol: /^postgres(ql)?$/,
    error: `${name} must be a PostgreSQL address such as postgresql://role:password@host:5432/name.`,
  });

const portSentence = 'PORT must be a whole number from 0 to 65535 (0: any free port).';

const publicUrlSentence =
  'PUBLIC_URL must be the address people type, such as https://welcome.example.org, without anything behind the name and port.';

const cacheSentence = 'PAGE_CACHE_MB must be a whole number of megabytes from 0 (nothing is kept) to 65536.';

const environment = z.object({
  PORT: z.coerce.number(portSentence).int(portSentence).min(0, portSentence).max(65535, portSentence).default(3000),
  HOST: z.string().default('127.0.0.1'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: publicUrlSentence })
    .transform((url) => url.replace(/\/+$/, ''))
    .refine((url) => new URL(url).href === `${new URL(url).origin}/`, publicUrlSentence)
    .optional(),
  DATABASE_URL: databaseUrl('DATABASE_URL').optional(),
  MIGRATION_DATABASE_URL: databaseUrl('MIGRATION_DATABASE_URL').optional(),
  DATA_DIR: z.string().default('.data'),
  WEGWEISER_DEMO: z
    .enum(['0', '1'], { error: 'WEGWEISER_DEMO must be 1 (demo accounts and banner) or 0.' })
    .transform((value) => value === '1')
    .optional(),
  WEGWEISER_NOW: z.iso
    .datetime({ offset: true, error: 'WEGWEISER_NOW must be an instant with its offset, such as 2026-11-22T10:00:00+01:00.' })
    .optional(),
  WEGWEISER_SECRET: z
    .string()
    .min(32, { error: 'WEGWEISER_SECRET must have at least 32 characters; leave it out to have one generated.' })
    .optional(),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'SMTP_URL must be a mail server such as smtps://user:password@mail.example.org:465.' })
    .optional(),
  MAIL_FROM: z.email({ error: 'MAIL_FROM must be an e-mail address such as welcome@example.org.' }).optional(),
  PAGE_CACHE_MB: z.coerce.number(cacheSentence).int(cacheSentence).min(0, cacheSentence).max(65536, cacheSentence).default(128),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
      error: 'LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent.',
    })
    .default('info'),
  TRUST_PROXY: z
    .enum(['0', '1'], { error: 'TRUST_PROXY must be 1 (a reverse proxy of yours writes X-Forwarded-For) or 0.' })
    .transform((value) => value === '1')
    .optional(),
});

export type Environment = {
  port: number;
  host: string;
  /** Without a slash at the end. */
  publicUrl: string;
  /** Null: the embedded PostgreSQL. */
  databaseUrl: string | null;
  migrationDatabaseUrl: string | null;
  /** As written; relative to the working directory. */
  dataDir: string;
  demo: boolean;
  /** The instant at which the clock stands (ISO 8601 with offset); null: the real time. */
  now: string | null;
  /** Null: generated under `dataDir`. */
  secret: string | null;
  /** The mail server; null: mails are kept and read at /admin/mail. */
  smtpUrl: string | null;
  /** Who mails come from. */
  mailFrom: string;
  /** A reverse proxy of ours stands in front: what it writes last into `X-Forwarded-For` is the client. */
  trustProxy: boolean;
  /** How much the page cache may hold. */
  pageCacheBytes: number;
  /** `info`: one line per answer; `warn`: only what somebody should look at. */
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
};

/**
 * The settings of the process. An empty variable counts as absent. `.env.example` explains each.
 * @throws Sentence with one sentence per wrong variable
 */
export function readEnvironment(source: Record<string, string | undefined> = process.env): Environment {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = environment.safeParse(given);
  if (!parsed.success) throw new Sentence(parsed.error.issues.map((issue) => issue.message).join('\n'));
  const env = parsed.data;
  const demo = env.WEGWEISER_DEMO ?? !env.DATABASE_URL;
  if (env.WEGWEISER_NOW && !demo) {
    throw new Sentence('WEGWEISER_NOW sets the clock of a demo only: remove it, or set WEGWEISER_DEMO=1.');
  }
  const publicUrl = env.PUBLIC_URL ?? `http://localhost:${env.PORT}`;
  return {
    port: env.PORT,
    host: env.HOST,
    publicUrl,
    databaseUrl: env.DATABASE_URL ?? null,
    migrationDatabaseUrl: env.MIGRATION_DATABASE_URL ?? null,
    dataDir: env.DATA_DIR,
    demo,
    now: env.WEGWEISER_NOW ?? null,
    secret: env.WEGWEISER_SECRET ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? `wegweiser@${new URL(publicUrl).hostname}`,
    trustProxy: env.TRUST_PROXY ?? false,
    pageCacheBytes: env.PAGE_CACHE_MB * 1024 * 1024,
    logLevel: env.LOG_LEVEL,
  };
}
