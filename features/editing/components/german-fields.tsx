import { useTranslations } from 'next-intl';
import { kindFields } from '../kind-fields.ts';
import type { FormView } from './form-view.ts';
import { StructureFields } from './structure-fields.tsx';
import { WordFields } from './word-fields.tsx';

/** Blocks that stand above everything else of a form. */
const first = new Set(['title', 'summary', 'name', 'centre', 'term', 'notice']);

/** The German words and, for editors, the structure they belong to: one form, so that a block is added in one place. */
export function GermanFields({ view }: { view: FormView }) {
  const t = useTranslations('Editing');
  const { desk, blocks } = view;
  const { structure } = desk.draft;
  // Without the structure every block stands by itself.
  const alone = structure ? blocks.filter(({ row }) => row === null) : blocks;
  const rest = alone.filter(({ id }) => !first.has(id));
  const fields = structure ? kindFields(desk.kind, structure) : [];
  const loose = fields.filter((field) => field.type !== 'section');
  const sections = fields.filter((field) => field.type === 'section');
  return (
    <>
      <section className="sheet part">
        {alone
          .filter(({ id }) => first.has(id))
          .map((block) => (
            <WordFields key={block.id} block={block} view={view} />
          ))}
      </section>
      {structure && loose.length > 0 && (
        <section className="sheet part" id="part-main">
          {desk.kind !== 'guidance' && <h2>{t('sections.main')}</h2>}
          <StructureFields fields={loose} path="s" value={structure} view={view} />
        </section>
      )}
      {structure && <StructureFields fields={sections} path="s" value={structure} view={view} />}
      {rest.length > 0 && (
        <section className="sheet part">
          <h2>{t('sections.texts')}</h2>
          {rest.map((block) => (
            <WordFields key={block.id} block={block} view={view} />
          ))}
        </section>
      )}
    </>
  );
}
