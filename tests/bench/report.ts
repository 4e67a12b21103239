import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readable } from './figures.ts';
import { root } from './workplace.ts';

export type Cell = string | number | null;
export type Table = { title: string; columns: string[]; rows: Cell[][] };
export type Goal = { goal: string; measured: string; reached: boolean };
export type Report = { tables: Table[]; goals: Goal[]; notes?: string[] };

const shown = (cell: Cell) => (cell === null ? '–' : typeof cell === 'number' ? readable(cell) : cell);

/** As Markdown, aligned for the screen as well. */
export function asText({ title, columns, rows }: Table): string {
  const cells = [columns, ...rows.map((row) => row.map(shown))];
  const widths = columns.map((_, at) => Math.max(3, ...cells.map((row) => (row[at] ?? '').length)));
  const isNumber = columns.map((_, at) => rows.some((row) => typeof row[at] === 'number'));
  const line = (row: string[]) =>
    `| ${row.map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (isNumber[at] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [title, '', line(columns), rule, ...cells.slice(1).map(line)].join('\n');
}

/** The report of one case on the screen. */
export function print({ tables, goals, notes = [] }: Report): void {
  for (const table of tables) console.log(`\n${asText(table)}`);
  if (goals.length > 0) console.log('');
  for (const { goal, measured, reached } of goals) console.log(`${reached ? '✓' : '✗'} ${goal}: ${measured}`);
  for (const note of notes) console.log(`  ${note}`);
}

/** Writes `bench/results/<date>-<case>.json`. Out: its name, relative to the project. */
export function keep(name: string, full: boolean, report: Report): string {
  const date = new Date().toISOString();
  const file = path.join('bench/results', `${date.slice(0, 10)}-${name}${full ? '' : '-short'}.json`);
  const content = {
    case: name,
    date,
    commit: said('git', 'describe', '--always', '--dirty') ?? 'unknown',
    repeat: `npm run bench -- ${name}${full ? ' --full' : ''}`,
    machine: machine(),
    ...report,
  };
  mkdirSync(path.join(root, 'bench/results'), { recursive: true });
  writeFileSync(path.join(root, file), `${JSON.stringify(content, null, 1)}\n`);
  return file;
}

function machine() {
  return {
    processor: os.cpus()[0]?.model ?? 'unknown',
    cores: os.availableParallelism(),
    memoryGb: Math.round(os.totalmem() / 2 ** 30),
    kernel: os.release(),
    node: process.version,
    nginx: said('nginx', '-v') ?? null,
    wrk: said('wrk', '-v') ?? null,
  };
}

/** The first line of what a program says, on either output; undefined when it is not there. */
function said(program: string, ...args: string[]): string | undefined {
  try {
    const line = execFileSync('sh', ['-c', '"$0" "$@" 2>&1 || true', program, ...args], { cwd: root, encoding: 'utf8' }).split(
      '\n',
    )[0];
    return /not found|fatal/.test(line ?? '') ? undefined : line?.replace(/^nginx version: /, '').replace(/ Copyright.*/, '');
  } catch {
    return undefined;
  }
}
