import type { ReadBlock } from '#features/publishing/reading.ts';
import { BlockProse } from './block-words.tsx';
import { Reading } from './reading.tsx';

const german = { body: 'Nehmen Sie den Pass und die **Wohnungsgeberbestätigung** mit.' };
const since = new Date('2026-11-02T09:00:00Z');

const shown = (block: Omit<ReadBlock, 'id'>) => (
  <Reading block={{ id: 'example', ...block }}>
    {({ body }, locale) => <BlockProse text={body} locale={locale} figures={{}} />}
  </Reading>
);

export const examples = {
  aktuell: shown({ words: german, locale: 'de', german: null, freshness: { state: 'current' } }),
  'der deutsche Text wurde geändert': shown({
    words: { body: 'Take your passport with you.' },
    locale: 'en',
    german,
    freshness: { state: 'sourceChanged', since },
  }),
  'noch nicht übersetzt': shown({ words: german, locale: 'de', german, freshness: { state: 'missing' } }),
};
