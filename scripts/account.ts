// npm run account -- create EMAIL --role administrator [--role translator:ar] [--name "Anna Beispiel"]
// npm run account -- reset EMAIL [--second-factor]
// npm run account -- deactivate EMAIL
// npm run account -- list
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { grantChoices, grantName, grantNamed } from '#features/accounts/colleagues/schema.ts';
import type { Grant } from '#features/accounts/roles.ts';
import { cityZone, now } from '#lib/clock.ts';
import { openHome, openSecrets } from '#lib/db/embedded/home.ts';
import { addressOfRunning, applicationRole, startPostgres } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate, migrationsPending } from '#lib/db/migrations.ts';
import { readEnvironment } from '#lib/env.ts';
import type { Environment } from '#lib/env.ts';
import { lockHolder, releaseLock, takeLock } from '#lib/process-lock.ts';
import { Sentence } from '#lib/sentence.ts';
import { ensureClient } from './build.ts';
import { readDotEnv } from './dot-env.ts';
import { run } from './run.ts';

const root = path.join(import.meta.dirname, '..');
const migrations = listMigrations(path.join(root, 'prisma/migrations'));

const usage = `Say what to do:
  npm run account -- create EMAIL --role ROLE [--role ROLE …] [--name "NAME"]
  npm run account -- reset EMAIL [--second-factor]
  npm run account -- deactivate EMAIL
  npm run account -- list
Roles: ${grantChoices.map(grantName).join(', ')}.`;

/** What the second word of a command may be, and the sentences for its refusals. */
const refusals: Record<string, string> = {
  emailTaken: 'There is an account for this address already: use `reset` for a new link, or `list`.',
  gone: 'There is no account for this address, or it is deactivated already: see `list`.',
  printedAccount: 'This account belongs to the demonstration and stays as it is.',
  deactivated: 'This account is deactivated: an administrator can activate it again under /admin/accounts.',
  lastAdministrator: 'Nobody could manage accounts any more: first create another administrator.',
};

type Command = { deed: string; email: string; name: string; grants: Grant[]; secondFactor: boolean };

/** @throws Sentence when the words make no command */
function readCommand(): Command {
  let given;
  try {
    given = parseArgs({
      allowPositionals: true,
      options: {
        role: { type: 'string', multiple: true, default: [] },
        name: { type: 'string', default: '' },
        'second-factor': { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new Sentence(`${error instanceof Error ? error.message : ''}\n${usage}`);
  }
  const [deed = '', email = ''] = given.positionals;
  if (!['create', 'reset', 'deactivate', 'list'].includes(deed)) throw new Sentence(usage);
  if (deed !== 'list' && !z.email().safeParse(email).success)
    throw new Sentence(`${email || 'Nothing'} is no e-mail address.\n${usage}`);
  const grants = given.values.role.map((role) => {
    const grant = grantNamed(role);
    if (!grant) throw new Sentence(`There is no role ${role}. Roles: ${grantChoices.map(grantName).join(', ')}.`);
    return grant;
  });
  if (deed === 'create' && grants.length === 0) throw new Sentence(`Give at least one --role.\n${usage}`);
  const { name, 'second-factor': secondFactor } = given.values;
  return { deed, email: email.toLowerCase(), name, grants, secondFactor };
}

await run(async () => {
  readDotEnv(root);
  const command = readCommand();
  const env = readEnvironment();
  await ensureClient(new AbortController().signal);
  const database = env.databaseUrl ? await ownServer(env.databaseUrl) : await embedded(env);
  try {
    Object.assign(process.env, { DATABASE_URL: database.url, PUBLIC_URL: env.publicUrl });
    await obey(command, env);
  } finally {
    await database.close();
  }
});
process.exit();

type Database = { url: string; close: () => Promise<void> };

async function ownServer(url: string): Promise<Database> {
  if (await migrationsPending(url, migrations)) {
    throw new Sentence('The database is not ready for this version: run `npm run migrate` with MIGRATION_DATABASE_URL set.');
  }
  return { url, close: async () => {} };
}

/** The embedded database: that of the house that runs, else started for this command. */
async function embedded({ dataDir }: Environment): Promise<Database> {
  const place = path.resolve(root, dataDir);
  const home = openHome(place);
  const lock = path.join(home, 'lock');
  const secret = openSecrets(place).database;
  for (const until = Date.now() + 30_000; !takeLock(lock); await pause(200)) {
    const url = addressOfRunning({ home, secret }, 'application');
    if (url && !(await migrationsPending(url, migrations).catch(() => true))) return { url, close: async () => {} };
    if (Date.now() > until) {
      throw new Sentence(
        `Wegweiser runs on ${place} (process ${lockHolder(lock)}), but its database is not ready yet: try again.`,
      );
    }
  }
  try {
    const server = await startPostgres({ home, secret });
    const close = async () => {
      await server.stop();
      releaseLock(lock);
    };
    try {
      await migrate(server.url('owner'), applicationRole, migrations);
    } catch (error) {
      await close();
      throw error;
    }
    return { url: server.url('application'), close };
  } catch (error) {
    releaseLock(lock);
    throw error;
  }
}

async function obey({ deed, email, name, grants, secondFactor }: Command, { demo }: Environment): Promise<void> {
  const at = new Date(now().epochMilliseconds);
  const { createByCommand, deactivateByCommand, resetByCommand } = await import('#features/accounts/colleagues/mutations.ts');
  if (deed === 'list') return list();
  if (deed === 'deactivate') {
    const outcome = await deactivateByCommand(email, at);
    if (!outcome.ok) throw new Sentence(refusals[outcome.reason] ?? outcome.reason);
    return console.log(`${email} is signed out everywhere and cannot sign in any more.`);
  }
  const outcome =
    deed === 'create'
      ? await createByCommand({ name, email, grants }, at).then((made) => ({ purpose: 'invitation' as const, ...made }))
      : await resetByCommand(email, { secondFactor }, at);
  if (!outcome.ok) throw new Sentence(refusals[outcome.reason] ?? outcome.reason);
  const { linkAddress } = await import('#features/accounts/mails.ts');
  const until = outcome.until.toLocaleString('en-GB', { timeZone: cityZone, dateStyle: 'long', timeStyle: 'short' });
  console.log(
    [
      ...(deed === 'reset' ? [`${email} is signed out everywhere.`] : []),
      ...(secondFactor ? ['The second factor is removed; a new one is set up at the next sign-in.'] : []),
      `With this link ${email} chooses a password. It works once, until ${until} (${cityZone}):`,
      '',
      `  ${linkAddress(outcome.purpose, outcome.key)}`,
      '',
      ...(demo && deed === 'create'
        ? [
            'A demonstration starts only without real accounts: from the next start on, set WEGWEISER_DEMO=0 (for instance in .env).',
          ]
        : []),
    ].join('\n'),
  );
}

async function list(): Promise<void> {
  const { listForCommand } = await import('#features/accounts/colleagues/data.ts');
  const accounts = await listForCommand();
  if (accounts.length === 0) console.log('There are no accounts yet.');
  for (const { email, name, state, demo, secondFactor, grants } of accounts) {
    const about = [
      state,
      grants.map(grantName).join(' '),
      ...(secondFactor ? ['second factor'] : []),
      ...(demo ? ['demonstration'] : []),
    ];
    console.log(`${email}  ${name}  (${about.filter(Boolean).join('; ')})`);
  }
}
