// npm run bench                        all cases, short
// npm run bench -- pages cold --full   some cases, with the durations whose figures one may quote
import { Sentence } from '#lib/sentence.ts';
import type { Case } from '#tests/bench/cases/case.ts';
import { cold } from '#tests/bench/cases/cold.ts';
import { memory } from '#tests/bench/cases/memory.ts';
import { pages } from '#tests/bench/cases/pages.ts';
import { paint } from '#tests/bench/cases/paint.ts';
import { prerendered } from '#tests/bench/cases/prerendered.ts';
import { publish } from '#tests/bench/cases/publish.ts';
import { scale } from '#tests/bench/cases/scale.ts';
import { startDatabase } from '#tests/bench/database.ts';
import { assertPrograms } from '#tests/bench/programs.ts';
import { keep, print } from '#tests/bench/report.ts';
import { openWorkplace } from '#tests/bench/workplace.ts';
import { ensureBuild, ensureClient } from './build.ts';
import { outliveReaders } from './terminal.ts';

const cases: Record<string, Case> = { pages, prerendered, publish, memory, cold, scale, paint };

outliveReaders();
const place = openWorkplace();
try {
  const full = process.argv.includes('--full');
  const chosen = chosenCases(process.argv.slice(2).filter((word) => word !== '--full'));
  assertPrograms([...new Set(chosen.flatMap((name) => cases[name]!.programs))]);
  await ensureClient(place.signal);
  await ensureBuild(place.signal);
  console.log('· A database with the starter content …');
  const database = await startDatabase(place);
  for (const name of chosen) {
    place.signal.throwIfAborted();
    const begun = performance.now();
    console.log(`\n## ${name}: ${cases[name]!.what}`);
    const corner = place.corner();
    try {
      const note = (sentence: string) => console.log(`· ${sentence} …`);
      const report = await cases[name]!.run({ place: corner, database, full, note });
      print(report);
      console.log(`  ${keep(name, full, report)}, ${Math.round((performance.now() - begun) / 1000)} s`);
    } finally {
      await corner.close();
    }
  }
} catch (error) {
  if (!place.signal.aborted) console.error(error instanceof Sentence ? error.message : error);
  process.exitCode = 1;
} finally {
  await place.close();
}
process.exit();

function chosenCases(words: string[]): string[] {
  const unknown = words.find((word) => !(word in cases));
  if (unknown) throw new Sentence(`There is no case ${unknown}; there are ${Object.keys(cases).join(', ')}, and --full.`);
  return words.length > 0 ? words : Object.keys(cases);
}
