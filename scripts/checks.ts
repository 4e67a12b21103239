import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { runNode } from './child.ts';

const bin = (file: string) => path.join('node_modules', file);

/** What is checked without running the house. Each is one line in the final count. */
const checks: { name: string; run: (signal: AbortSignal) => Promise<void> }[] = [
  {
    name: 'types',
    run: async (signal) => {
      await node(['next/dist/bin/next', 'typegen'], signal);
      await node(['typescript/bin/tsc', '--noEmit', '-p', '.'], signal);
    },
  },
  { name: 'rules', run: (signal) => node(['oxlint/bin/oxlint', '--type-aware', '--deny-warnings'], signal) },
  { name: 'format', run: (signal) => node(['prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'], signal) },
  { name: 'unused code', run: (signal) => node(['knip/bin/knip.js', '--no-progress'], signal) },
  { name: 'migrations', run: async () => assertDrafted() },
];

async function node([file = '', ...args]: string[], signal: AbortSignal): Promise<void> {
  await runNode([bin(file), ...args], '', { signal, onLine: () => {}, env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } });
}

/** The newest migration leads to the schema as it is. */
function assertDrafted(): void {
  const newest =
    readdirSync('prisma/migrations')
      .filter((name) => /^\d{14}_/.test(name))
      .toSorted()
      .at(-1) ?? '';
  const reached = readFileSync(path.join('prisma/migrations', newest, 'schema.prisma'), 'utf8');
  if (reached !== readFileSync('prisma/schema.prisma', 'utf8')) {
    throw new Error('prisma/schema.prisma has changed since the newest migration: run `npm run migration:draft -- name`.');
  }
}

/** Runs checks one after the other and prints what each complains about. */
export async function runChecks(which: 'types' | 'others', signal: AbortSignal): Promise<{ passed: number; failed: number }> {
  let failed = 0;
  const chosen = checks.filter(({ name }) => (name === 'types') === (which === 'types'));
  for (const { name, run } of chosen) {
    try {
      await run(signal);
      console.log(`✓ ${name}`);
    } catch (error) {
      signal.throwIfAborted();
      failed += 1;
      console.log(`✗ ${name}\n${error instanceof Error ? error.message.trim() : String(error)}\n`);
    }
  }
  return { passed: chosen.length - failed, failed };
}
