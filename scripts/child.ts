import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { Sentence } from '#lib/sentence.ts';

const endWithParent = new URL('end-with-parent.ts', import.meta.url).href;

type Options = {
  env?: NodeJS.ProcessEnv;
  /** Ends the child (SIGINT); its end is waited for before the promise rejects. */
  signal?: AbortSignal;
  /** Gets every line of output as it comes. Without it the child writes to our own output. */
  onLine?: (line: string) => void;
};

/**
 * Runs Node (the one that runs us) on a program and waits for its end.
 * @throws Sentence with `failure` and the end of what the program said, when it does not end with exit code 0
 */
export async function runNode(
  args: string[],
  failure: string,
  { env = process.env, signal, onLine }: Options = {},
): Promise<void> {
  const output = onLine ? 'pipe' : 'inherit';
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env,
    signal,
    killSignal: 'SIGINT',
    stdio: ['ignore', output, output],
  });
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      onLine?.(line);
    });
  }
  let error: Error | undefined;
  child.once('error', (thrown) => (error = thrown));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (error) throw error;
  if (code === 0) return;
  if (said.some((line) => /ENOSPC|No space left on device/i.test(line)))
    throw new Sentence('The disk is full: free some space and start again.');
  throw new Sentence([failure, ...said.slice(-60)].join('\n'));
}
