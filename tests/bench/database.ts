import { readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { openHome, openSecrets } from '#lib/db/embedded/home.ts';
import { applicationRole, type Role, startPostgres } from '#lib/db/embedded/server.ts';
import { listMigrations, migrate, withClient } from '#lib/db/migrations.ts';
import { runNode } from '#scripts/child.ts';
import { type DatabaseLine, openDatabaseLine } from './database-line.ts';
import { root, type Workplace } from './workplace.ts';

/** A PostgreSQL of our own, as durable as in real life, with the databases `empty` (its tables only) and `seeded` (the
 * starter content and a demo's talks). */
export type BenchDatabase = {
  line: DatabaseLine;
  /** Straight to the server. */
  url(role: Role, name: string): string;
  /** The application's address over the line, for a house. */
  houseUrl(name: string): string;
  /** Makes a database as a copy of another that nobody uses at the moment. */
  copy(template: string, name: string): Promise<void>;
  query<T extends pg.QueryResultRow>(name: string, sql: string, values?: unknown[]): Promise<T[]>;
  postmaster(): number;
  /** kill -9, and nobody starts it again. */
  kill(): Promise<void>;
  /** Stops it in order. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** How long the starter content took to load (ms). */
  loadMs: number;
};

export async function startDatabase(place: Workplace): Promise<BenchDatabase> {
  const data = path.join(place.scratch, 'database');
  const options = { home: openHome(data), secret: openSecrets(data).database };
  let server = await startPostgres(options);
  place.undo(() => server.stop());
  const portOf = (url: string) => Number(new URL(url).port);
  const line = await openDatabaseLine(portOf(server.url('owner')));
  place.undo(() => line.close());
  const postmaster = () => Number(readFileSync(path.join(options.home, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  const asSuperuser = (sql: string) => withClient(server.url('superuser', 'postgres'), (client) => client.query(sql));

  await asSuperuser('CREATE DATABASE empty OWNER wegweiser_owner');
  await migrate(server.url('owner', 'empty'), applicationRole, listMigrations(path.join(root, 'prisma/migrations')));
  await asSuperuser('CREATE DATABASE seeded OWNER wegweiser_owner TEMPLATE empty');
  const begun = performance.now();
  await runNode(['--conditions=react-server', 'scripts/seed.ts'], 'The starter content could not be loaded:', {
    env: { ...process.env, DATABASE_URL: server.url('application', 'seeded'), WEGWEISER_DEMO: '1', WEGWEISER_NOW: '' },
    signal: place.signal,
    onLine: () => {},
  });
  const loadMs = performance.now() - begun;
  await withClient(server.url('owner', 'seeded'), (client) => client.query('ANALYZE'));

  return {
    line,
    loadMs,
    postmaster,
    url: (role, name) => server.url(role, name),
    houseUrl(name) {
      const url = new URL(server.url('application', name));
      url.port = String(line.port);
      return url.href;
    },
    copy: async (template, name) => {
      await asSuperuser(`CREATE DATABASE ${name} OWNER wegweiser_owner TEMPLATE ${template}`);
    },
    async query<T extends pg.QueryResultRow>(name: string, sql: string, values: unknown[] = []) {
      const client = new pg.Client(server.url('owner', name));
      client.on('error', () => {}); // the query that is under way says so
      try {
        await client.connect();
        return (await client.query<T>(sql, values)).rows;
      } finally {
        await client.end();
      }
    },
    async kill() {
      const pid = postmaster();
      const stopped = server.stop(); // so that it is not started again at once
      process.kill(pid, 'SIGKILL');
      await line.cut();
      await stopped;
    },
    async stop() {
      await server.stop();
      await line.cut();
    },
    async start() {
      server = await startPostgres(options);
      await line.connectTo(portOf(server.url('owner')));
    },
  };
}
