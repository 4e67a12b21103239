import type { OfficeView } from '#features/offices/data.ts';
import { BlockProse } from '#features/publishing/components/block-words.tsx';
import { Reading } from '#features/publishing/components/reading.tsx';

/** One of the texts an office may have; nothing where it has none. */
export function OfficeText({ office: { texts, figures }, id }: { office: OfficeView; id: keyof OfficeView['texts'] }) {
  const block = texts[id];
  return (
    block && <Reading block={block}>{({ body }, locale) => <BlockProse text={body} locale={locale} figures={figures} />}</Reading>
  );
}
