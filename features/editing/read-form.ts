import type { Words } from '#features/publishing/text.ts';
import { instantOfCity } from './city-instant.ts';
import type { Draft, Standing } from './draft.ts';
import { type Field, type Group, type Json, type JsonObject, type Leaf, listOf, objectOf, textOf } from './field.ts';

/** Field names: `s.` structure by path, `b.<block>.<part>` words, `valid`, `standing.<block>`, `seen.<block>`. */
const structurePrefix = 's';

/** Browsers send line ends as CRLF, which nobody typed; NUL cannot be stored. */
const typed = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').replaceAll('\0', '') : '';
};

/**
 * Lays what was typed over what the draft held: keys the form does not show stay as they are.
 * In: the fields of the structure (`kindFields`; null where the form has none), the posted form and the draft it was made from.
 */
export function readDraft(fields: ((structure: JsonObject) => Field[]) | null, form: FormData, before: Draft): Draft {
  const words = structuredClone(before.words);
  const standing = { ...before.standing };
  const seen = { ...before.seen };
  for (const name of new Set(form.keys())) {
    const [head, id = '', part = ''] = name.split('.');
    if (head === 'b' && (part === 'title' || part === 'body' || part === 'tag')) {
      words[id] = { ...words[id], [part]: typed(form, name) } satisfies Words;
    } else if (head === 'standing') standing[id] = standingOf(typed(form, name));
    else if (head === 'seen') seen[id] = Number(typed(form, name)) || 1;
  }
  return {
    structure: fields && before.structure ? readStructure(fields, form, before.structure) : before.structure,
    words,
    standing,
    seen,
    stayValid: form.getAll('valid').flatMap((id) => (typeof id === 'string' ? [id] : [])),
    note: form.has('note') ? typed(form, 'note') : before.note,
    publicNote: form.has('publicNote') ? typed(form, 'publicNote') : before.publicNote,
  };
}

const standingOf = (value: string): Standing => (value === 'fits' || value === 'behind' ? value : 'auto');

/** A first look at the choices: which fields there are depends on them. */
function readStructure(fields: (structure: JsonObject) => Field[], form: FormData, before: JsonObject): JsonObject {
  const chosen = readFields(fields(before), structurePrefix, form, before);
  return readFields(fields(chosen), structurePrefix, form, chosen);
}

function readFields(fields: Field[], path: string, form: FormData, before: JsonObject): JsonObject {
  const after: JsonObject = { ...before };
  for (const field of fields) {
    if (field.type === 'section') Object.assign(after, readFields(field.fields, path, form, after));
    else if (field.type === 'fixed') after[field.name] = field.value;
    else after[field.name] = readField(field, `${path}.${field.name}`, form, before[field.name]);
    if (after[field.name] === undefined) delete after[field.name];
  }
  return after;
}

function readField(field: Exclude<Field, { type: 'section' }>, path: string, form: FormData, before: Json | undefined) {
  switch (field.type) {
    case 'group':
      return readGroup(field, path, form, before);
    case 'list': {
      const rows = listOf(before);
      if (Number(form.get(`${path}.#`) ?? -1) !== rows.length) return before; // not shown, or made from another state
      if (field.ids) return rows;
      // A row has no more than it had when the form was made, so it knows its stored self by its place.
      const read = rows.map((row, index) => {
        const first = readFields(field.fields(objectOf(row)), `${path}.${index}`, form, objectOf(row));
        return readFields(field.fields(first), `${path}.${index}`, form, first);
      });
      return field.nullable && read.length === 0 ? null : read;
    }
    default:
      return readLeaf(field, path, form, before);
  }
}

function readGroup(field: Group, path: string, form: FormData, before: Json | undefined): Json {
  const read = readFields(field.fields, path, form, objectOf(before));
  return field.nullable && field.fields.every((each) => isBlank(each, read)) ? null : read;
}

/** Whether somebody left a field of a group empty; a choice that always says something does not count. */
function isBlank(field: Field, group: JsonObject): boolean {
  if (field.type === 'section') return field.fields.every((each) => isBlank(each, group));
  if (field.type === 'check' || field.type === 'fixed' || (field.type === 'choice' && !field.nullable)) return true;
  const value = group[field.name];
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

function readLeaf(field: Leaf, path: string, form: FormData, before: Json | undefined): Json | undefined {
  const text = typed(form, path).trim();
  switch (field.type) {
    case 'fixed':
      return field.value;
    case 'check':
      // A box that is not ticked is not sent: its companion says that it stood in the form.
      return form.has(`${path}.?`) ? form.has(path) : before;
    case 'choices': {
      if (!form.has(`${path}.?`)) return before;
      // The order of what stays, and values the form does not know, stay too.
      const ticked = new Set(form.getAll(path));
      const kept = listOf(before).filter((value) => ticked.has(textOf(value)) || !field.values.includes(textOf(value)));
      return [...kept, ...field.values.filter((value) => ticked.has(value) && !kept.includes(value))];
    }
    case 'subjects':
      return form.has(path) ? form.getAll(path).flatMap((slug) => (typeof slug === 'string' && slug ? [slug] : [])) : before;
    case 'tags':
      if (!form.has(path)) return before;
      return text.split(/[,;\n]/).flatMap((tag) => tag.trim() || []);
    case 'file':
      return form.has(`${path}.keep`) ? typed(form, `${path}.keep`) || null : before;
    default:
  }
  if (!form.has(path)) return before ?? emptyOf(field);
  switch (field.type) {
    case 'number':
      return text === '' ? null : numberOf(text);
    case 'maybe':
      return text === '' ? null : text === 'yes';
    case 'instant':
      return instantOfCity(text);
    case 'choice':
      return text === '' && field.nullable ? null : text;
    default:
      return text === '' && 'nullable' in field && field.nullable ? null : field.type === 'text' ? typed(form, path) : text;
  }
}

/** What a field that did not stand in the form yet begins with: another choice has just brought it. */
function emptyOf(field: Leaf): Json | undefined {
  if (field.type === 'choice') return field.nullable ? null : field.values[0];
  return field.type === 'number' || field.type === 'maybe' || ('nullable' in field && field.nullable) ? null : '';
}

/** `5,50` is a number too; what is none stays as it was typed, and is said to be wrong. */
function numberOf(text: string): Json {
  const number = Number(text.replace(/\s/g, '').replace(',', '.'));
  return Number.isFinite(number) ? number : text;
}
