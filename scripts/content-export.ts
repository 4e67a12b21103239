import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Sentence } from '#lib/sentence.ts';
import { run } from './run.ts';
import { withDatabase } from './with-database.ts';

/** `npm run content:export -- DIR`: everything that is public, as content files. */
const [dir] = process.argv.slice(2);

await run(async () => {
  if (!dir) throw new Sentence('Say where to: npm run content:export -- DIR');
  // What an export no longer holds is removed from its folder; in somebody's home that could be anything.
  if (existsSync(dir) && readdirSync(dir).length > 0 && !existsSync(path.join(dir, 'city', 'structure')))
    throw new Sentence(`${dir} holds other things: choose a new folder, or one that an earlier export has made.`);
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
