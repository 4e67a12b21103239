import { Sentence } from '#lib/sentence.ts';
import { run } from './run.ts';
import { withDatabase } from './with-database.ts';

/** `npm run content:import -- DIR` */
const [dir] = process.argv.slice(2);

await run(async () => {
  if (!dir) throw new Sentence('Say which folder: npm run content:import -- DIR');
  await withDatabase(async () => {
    const { loadContent } = await import('./content-load.ts');
    process.exitCode = await loadContent(dir);
  });
});
process.exit();
