import { fileURLToPath } from 'node:url';
import { isEmpty } from '#features/exchange/data.ts';
import { loadContent } from '#scripts/content-load.ts';

/** Loads the starter content into a database in which nothing has been published yet. */
process.exit((await isEmpty()) ? await loadContent(fileURLToPath(new URL('../content', import.meta.url))) : 0);
