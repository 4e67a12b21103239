import { writeContent } from '#features/exchange/content-files.ts';
import { readPublished } from '#features/exchange/data.ts';

/** `npm run content:export -- DIR`: everything that is public, as content files. */
const [dir] = process.argv.slice(2);
if (!dir) {
  console.error('Say where to: npm run content:export -- DIR');
  process.exit(1);
}
const subjects = await readPublished();
await writeContent(dir, subjects);
console.log(`${subjects.length} entries were written to ${dir}.`);
process.exit(0);
