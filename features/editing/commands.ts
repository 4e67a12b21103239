import type { Words } from '#features/publishing/text.ts';
import type { Draft } from './draft.ts';
import { freshRow } from './fresh.ts';
import { type Json, type JsonObject, listOf, objectOf, textOf } from './field.ts';

/** What a button of the form does to the draft: `<verb> <path or block> <more>`. */
export type Command = { verb: string; path: string; more: string };

export const commandOf = (value: string): Command => {
  const [verb = '', path = '', more = ''] = value.split(' ');
  return { verb, path, more };
};

type Help = {
  today: string;
  newId: (name: string) => string;
  /** What is public, for taking parts of it back. */
  published: { structure: JsonObject; words: Record<string, Words> };
};

const emptyHours: JsonObject = { rules: null, exceptions: [], publicHolidays: 'closed', asOf: null, sourceText: null };

/** The object or list that holds the last key of a path; what is not there yet is made, but no row. */
function holderOf(structure: JsonObject, path: string): { holder: JsonObject | Json[]; key: string } {
  const keys = path.split('.');
  const key = keys.pop() ?? '';
  let holder: JsonObject | Json[] = structure;
  for (const each of keys) {
    const next: Json | undefined = Array.isArray(holder) ? holder[Number(each)] : holder[each];
    if (Array.isArray(holder) && next === undefined) return { holder: {}, key };
    const made: JsonObject | Json[] =
      typeof next === 'object' && next !== null ? next : each === 'hours' ? structuredClone(emptyHours) : {};
    if (Array.isArray(holder)) holder[Number(each)] = made;
    else holder[each] = made;
    holder = made;
  }
  return { holder, key };
}

const listAt = (structure: JsonObject, path: string): Json[] => {
  const { holder, key } = holderOf(structure, path);
  const list = listOf(Array.isArray(holder) ? holder[Number(key)] : holder[key]);
  if (!Array.isArray(holder)) holder[key] = list;
  return list;
};

/**
 * Takes a command and says where the form goes on: the field name or block somebody looks at next.
 * Commands it does not know change nothing, nor do paths that leave the draft: they came from outside.
 */
export function obey(
  draft: Draft,
  { verb, path, more }: Command,
  { today, newId, published }: Help,
): { draft: Draft; at: string } {
  const next = structuredClone(draft);
  if (path.split('.').some((key) => key in Object.prototype)) return { draft: next, at: '' };
  const structure = next.structure;
  const index = Number(more) || 0;
  switch (verb) {
    case 'add': {
      if (!structure) break;
      const list = listAt(structure, path);
      list.push(freshRow(path, more, today, newId));
      return { draft: next, at: `s.${path}.${list.length - 1}` };
    }
    case 'insert': {
      if (!structure) break;
      const [position = '0', type = ''] = more.split(':');
      listAt(structure, path).splice(Number(position) + 1, 0, freshRow(path, type, today, newId));
      return { draft: next, at: `s.${path}.${Number(position) + 1}` };
    }
    case 'remove': {
      if (!structure) break;
      listAt(structure, path).splice(index, 1);
      return { draft: next, at: `s.${path}` };
    }
    case 'up':
    case 'down': {
      if (!structure) break;
      const list = listAt(structure, path);
      const target = Math.min(list.length - 1, Math.max(0, index + (verb === 'up' ? -1 : 1)));
      list.splice(target, 0, ...list.splice(index, 1));
      return { draft: next, at: `s.${path}.${target}` };
    }
    case 'copyDay':
      if (structure) copyDay(structure, Number(path), more);
      return { draft: next, at: 's.hours' };
    case 'today': {
      if (!structure) break;
      const { holder, key } = holderOf(structure, path);
      if (!Array.isArray(holder)) holder[key] = today;
      return { draft: next, at: `s.${path}` };
    }
    case 'asPublished':
      next.words[path] = published.words[path] ?? {};
      return { draft: next, at: `b.${path}` };
    case 'restore':
      if (structure) bringBack(structure, path, more, published.structure);
      return { draft: next, at: `b.${more}` };
    default:
  }
  return { draft: next, at: '' };
}

/** Gives one weekday's spans to another, or to all others from Monday to Friday; what those had goes. */
function copyDay(structure: JsonObject, from: number, to: string) {
  const hours = objectOf(structure.hours);
  const rules = listOf(hours.rules).map(objectOf);
  const days = to === 'workdays' ? [1, 2, 3, 4, 5].filter((day) => day !== from) : [Number(to)];
  const ofDay = rules.filter(({ weekday }) => weekday === from);
  const kept = rules.filter(({ weekday }) => !days.includes(Number(weekday)));
  const copied = [...kept, ...days.flatMap((weekday) => ofDay.map((rule): JsonObject => ({ ...rule, weekday })))];
  structure.hours = {
    ...hours,
    rules: copied.toSorted((a, b) => Number(a.weekday) - Number(b.weekday) || textOf(a.from).localeCompare(textOf(b.from), 'en')),
  };
}

export const idOfRow = (row: Json | undefined): string => textOf(typeof row === 'string' ? row : objectOf(row).id);

/** Puts a removed row back where the public page has it. */
function bringBack(structure: JsonObject, path: string, id: string, published: JsonObject) {
  const before = path.split('.').reduce<Json | undefined>((value, key) => objectOf(value)[key], published);
  const place = listOf(before).findIndex((row) => idOfRow(row) === id);
  const row = listOf(before)[place];
  const list = listAt(structure, path);
  if (row !== undefined && !list.some((each) => idOfRow(each) === id)) list.splice(Math.min(place, list.length), 0, row);
}
