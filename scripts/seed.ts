import { fileURLToPath } from 'node:url';
import { makeDemoAccounts } from '#features/accounts/mutations.ts';
import { readDemoEvents } from '#features/events/demo-content.ts';
import { isEmpty } from '#features/exchange/data.ts';
import { countDemonstration } from '#features/reports/mutations.ts';
import { now, today } from '#lib/clock.ts';
import { readEnvironment } from '#lib/env.ts';
import { loadContent } from '#scripts/content-load.ts';

const folder = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

/**
 * Loads the starter content into a database in which nothing has been published yet; on a demo, made-up talks in the coming
 * weeks, the demo accounts and made-up counts of the past months too.
 */
const environment = readEnvironment();
if (environment.demo) await makeDemoAccounts();
let code = 0;
if (await isEmpty()) {
  const madeUp = await readDemoEvents(folder('content-demo'), environment, today());
  code = await loadContent(folder('content'), madeUp);
}
if (environment.demo && code === 0) await countDemonstration(now());
process.exit(code);
