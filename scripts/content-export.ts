import { Sentence } from '#lib/sentence.ts';
import { run } from './run.ts';
import { withDatabase } from './with-database.ts';

/** `npm run content:export -- DIR`: everything that is public, as content files. */
const [dir] = process.argv.slice(2);

await run(async () => {
  if (!dir) throw new Sentence('Say where to: npm run content:export -- DIR');
  await withDatabase(async () => {
    const [{ readPublished }, { writeContent }] = await Promise.all([
      import('#features/exchange/data.ts'),
      import('#features/exchange/content-files.ts'),
    ]);
    const subjects = await readPublished();
    if (subjects.length === 0) throw new Sentence('Nothing is public yet: nothing was written.');
    await writeContent(dir, subjects);
    console.log(`${subjects.length} entries were written to ${dir}.`);
  });
});
process.exit();
