import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from '#lib/sentence.ts';
import { onCore } from './cores.ts';
import type { Workplace } from './workplace.ts';

export type Load = {
  requests: number;
  perSecond: number;
  p50Ms: number;
  p99Ms: number;
  slowestMs: number;
  bytesPerAnswer: number;
  /** Answers from 400 on, broken lines, and answers that took longer than 30 s. */
  failed: number;
};

/** Asks for the lines of the file ADDRESSES in turn and prints its count as JSON. */
const script = `
local requests, n = {}, 0
init = function(args)
  for line in io.lines(os.getenv('ADDRESSES')) do requests[#requests + 1] = wrk.format('GET', line) end
end
request = function()
  n = n % #requests + 1
  return requests[n]
end
done = function(summary, latency)
  local e = summary.errors
  io.write(string.format('JSON {"requests":%d,"microseconds":%d,"bytes":%d,"p50":%d,"p99":%d,"max":%d,"failed":%d}\\n',
    summary.requests, summary.duration, summary.bytes, latency:percentile(50), latency:percentile(99), latency.max,
    e.connect + e.read + e.write + e.status + e.timeout))
end
`;

/** Load from one thread of wrk on the other core, for `seconds`; each connection asks again as soon as it has its answer. */
export async function load(
  place: Workplace,
  address: string,
  { paths, connections, seconds }: { paths: string[]; connections: number; seconds: number },
): Promise<Load> {
  place.signal.throwIfAborted();
  const [scriptFile, list] = [path.join(place.scratch, 'load.lua'), path.join(place.scratch, 'addresses')];
  writeFileSync(scriptFile, script);
  writeFileSync(list, `${paths.join('\n')}\n`);
  const args = [
    '-t1',
    `-c${connections}`,
    `-d${seconds}s`,
    '--timeout',
    '30s',
    '-H',
    'Accept-Encoding: gzip',
    '-s',
    scriptFile,
    address,
  ];
  const child = spawn(...onCore('asking', 'wrk', args), {
    env: { ...process.env, ADDRESSES: list },
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: place.signal,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  await new Promise((resolve, reject) => child.once('close', resolve).once('error', reject));
  const json = /^JSON (.*)$/m.exec(said)?.[1];
  if (!json) throw new Sentence(`wrk gave no count:\n${said}`);
  const { requests, microseconds, bytes, p50, p99, max, failed } = JSON.parse(json) as Record<
    'requests' | 'microseconds' | 'bytes' | 'p50' | 'p99' | 'max' | 'failed',
    number
  >;
  return {
    requests,
    perSecond: requests / (microseconds / 1e6),
    p50Ms: p50 / 1000,
    p99Ms: p99 / 1000,
    slowestMs: max / 1000,
    bytesPerAnswer: requests > 0 ? bytes / requests : 0,
    failed,
  };
}
