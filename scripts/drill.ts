// npm run drill                     all drills: what was sent, what failed, what was lost
// npm run drill -- malformed clock  some of them
// npm run drill -- --short          shorter outages, fewer repetitions; --away=30: seconds without a database
import { Sentence } from '#lib/sentence.ts';
import { startDatabase } from '#tests/bench/database.ts';
import { assertPrograms } from '#tests/bench/programs.ts';
import { openWorkplace } from '#tests/bench/workplace.ts';
import { clock } from '#tests/drill/clock.ts';
import { databaseAway, databaseRestarted } from '#tests/drill/database-away.ts';
import type { Exercise } from '#tests/drill/drill.ts';
import { killPublishing } from '#tests/drill/kill-publishing.ts';
import { malformed } from '#tests/drill/malformed.ts';
import { poisoning } from '#tests/drill/poisoning.ts';
import { serverKilled } from '#tests/drill/server-killed.ts';
import { slowClients } from '#tests/drill/slow-clients.ts';
import { ensureBuild, ensureClient } from './build.ts';
import { outliveReaders } from './terminal.ts';

const drills: Record<string, Exercise> = {
  'database-away': databaseAway,
  'database-restarted': databaseRestarted,
  'server-killed': serverKilled,
  'slow-clients': slowClients,
  malformed,
  poisoning,
  clock,
  'kill-publishing': killPublishing,
};

outliveReaders();
const place = openWorkplace();
try {
  const { chosen, short, awaySeconds } = readArguments(process.argv.slice(2));
  assertPrograms([]);
  await ensureClient(place.signal);
  await ensureBuild(place.signal);
  console.log('· A database with the starter content …');
  const database = await startDatabase(place);
  let broken = 0;
  for (const name of chosen) {
    place.signal.throwIfAborted();
    const begun = performance.now();
    console.log(`\n## ${name}: ${drills[name]!.what}`);
    const corner = place.corner();
    const note = (sentence: string) => console.log(`· ${sentence} …`);
    const outcome = await drills[name]!.run({ place: corner, database, short, awaySeconds, note }).finally(() => corner.close());
    const width = Math.max(...outcome.seen.map(([what]) => what.length));
    for (const [what, value] of outcome.seen) console.log(`  ${what.padEnd(width)}  ${value}`);
    for (const promise of outcome.broken) console.log(`✗ broken: ${promise}`);
    if (outcome.broken.length === 0) console.log('✓ every promise held');
    console.log(`  ${Math.round((performance.now() - begun) / 1000)} s`);
    broken += outcome.broken.length;
  }
  console.log(broken > 0 ? `\n${broken} promises broken` : '\nEvery promise held.');
  if (broken > 0) process.exitCode = 1;
} catch (error) {
  if (!place.signal.aborted) console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
} finally {
  await place.close();
}
process.exit();

function readArguments(words: string[]): { chosen: string[]; short: boolean; awaySeconds: number } {
  const short = words.includes('--short');
  const away = words.find((word) => word.startsWith('--away='));
  const names = words.filter((word) => !word.startsWith('--'));
  const unknown =
    names.find((name) => !(name in drills)) ?? words.find((word) => word.startsWith('--') && word !== '--short' && word !== away);
  const awaySeconds = away ? Number(away.slice('--away='.length)) : short ? 15 : 120;
  if (unknown || !(awaySeconds > 0)) {
    throw new Sentence(
      `There is no drill ${unknown ?? away}; there are ${Object.keys(drills).join(', ')}, and --short, --away=SECONDS.`,
    );
  }
  return { chosen: names.length > 0 ? names : Object.keys(drills), short, awaySeconds };
}
