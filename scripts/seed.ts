import { fileURLToPath } from 'node:url';
import { makeDemoAccounts } from '#features/accounts/mutations.ts';
import { readDemoEvents } from '#features/events/demo-content.ts';
import { isEmpty } from '#features/exchange/data.ts';
import { today } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { loadContent } from '#scripts/content-load.ts';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * Loads the starter content into a database in which nothing has been published yet; on a demo, made-up talks in the coming
 * weeks and the demo accounts too.
 */
if (readEnvironment().demo) await makeDemoAccounts();
if (await isEmpty()) {
  const madeUp = await readDemoEvents(folder('content-demo'), readEnvironment(), today());
  process.exit(await loadContent(folder('content'), madeUp));
}
process.exit(0);
