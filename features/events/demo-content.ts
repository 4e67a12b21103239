import 'server-only';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { SubjectContent } from '#features/exchange/mutations.ts';
import { locales } from '#lib/i18n/locales.ts';
import { demoEvent } from './demo-events.ts';

/**
 * Reads the made-up events of a demo from `<dir>/events`, with real days as seen from `today` (ISO day, city time).
 * Out: subjects to publish like any other content, none where this is no demo; texts are checked when they are published. Throws
 * when a file is no JSON or a structure is none.
 */
export async function readDemoEvents(dir: string, { demo }: { demo: boolean }, today: string): Promise<SubjectContent[]> {
  if (!demo) return [];
  const folder = path.join(dir, 'events');
  const names = (await readdir(path.join(folder, 'structure'))).filter((name) => name.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(async (name): Promise<SubjectContent> => {
      const read = async (layer: string): Promise<unknown> => JSON.parse(await readFile(path.join(folder, layer, name), 'utf8'));
      const texts = await Promise.all(locales.map(async (locale) => ({ locale, data: await read(locale) })));
      const structure = demoEvent(await read('structure'), today);
      return { kind: 'event', slug: path.basename(name, '.json'), layers: [{ locale: null, data: structure }, ...texts] };
    }),
  );
}
