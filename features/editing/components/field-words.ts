import { useTranslations } from 'next-intl';
import type { Field } from '../field.ts';
import type { Part, WordBlock } from '../word-blocks.ts';

/** Words for values that other rooms and pages have words for already. */
const elsewhere: Record<string, string> = {
  group: 'Situations',
  officeKind: 'OfficeSearch.kinds',
  format: 'Events.format',
  case: 'Competence.case',
  nationality: 'Competence.nationality',
  status: 'Competence.status',
};

/**
 * The sentences of a form's fields. Keys come from `kind-fields.ts` and `word-blocks.ts`; a unit test makes sure that each has its
 * sentence in both languages.
 */
export function useFieldWords() {
  const t = useTranslations();
  return fieldWords((key) => t(key as never));
}

/** Says a sentence of the rooms by its key, from the top. */
export type Say = (key: string, values?: Record<string, string>) => string;

/** The same for whoever brings the sentences along. */
export function fieldWords(say: Say) {
  return {
    label: (field: Exclude<Field, { type: 'section' }>) => say(`Editing.fields.${field.label ?? field.name}`),
    hint: (hint: string) => say(`Editing.hints.${hint}`),
    section: (name: string) => say(`Editing.sections.${name}`),
    row: (list: string) => say(`Editing.rows.${list}`),
    add: (list: string) => say(`Editing.add.${list}`),
    block: (label: string) => say(`Editing.blocks.${label}`),
    part: (part: Part, block?: Pick<WordBlock, 'picture'>) =>
      say(
        `Editing.parts.${block?.picture === undefined || part === 'tag' ? part : part === 'title' ? 'alternative' : 'caption'}`,
      ),
    option: (set: string, value: string) =>
      set === 'asIs' ? value : say(`${elsewhere[set] ?? `Editing.options.${set}`}.${value}`),
  };
}
