import { type Field, type JsonObject, listOf, objectOf } from './field.ts';

/** Something on the way to a field: its label, or the number of a row. */
export type Step = { field: Exclude<Field, { type: 'section' }> } | { row: number };

const flat = (fields: Field[]): Exclude<Field, { type: 'section' }>[] =>
  fields.flatMap((field) => (field.type === 'section' ? flat(field.fields) : [field]));

/** The way to the field at a path (`values.0.amount`), as far as the form knows it. */
export function wayTo(fields: Field[], structure: JsonObject, path: string): Step[] {
  const steps: Step[] = [];
  let here = flat(fields);
  let value: JsonObject = structure;
  const keys = path.split('.');
  for (let index = 0; index < keys.length; index += 1) {
    const field = here.find(({ name }) => name === keys[index]);
    if (!field) break;
    steps.push({ field });
    const inner = value[field.name];
    if (field.type === 'group') {
      here = flat(field.fields);
      value = objectOf(inner);
    } else if (field.type === 'list' && index + 1 < keys.length) {
      index += 1;
      const row = Number(keys[index]);
      steps.push({ row: row + 1 });
      value = objectOf(listOf(inner)[row]);
      here = flat(field.fields(value));
    } else break;
  }
  return steps;
}
