import { loadContent } from '#scripts/content-load.ts';

/** `npm run content:import -- DIR` */
const [dir] = process.argv.slice(2);
if (!dir) {
  console.error('Say which folder: npm run content:import -- DIR');
  process.exit(1);
}
process.exit(await loadContent(dir));
