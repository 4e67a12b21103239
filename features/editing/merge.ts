import { sameJson } from '#lib/canonical-json.ts';
import { type Json, type JsonObject, objectOf } from './field.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Brings what somebody published meanwhile into what somebody else is typing. Where only one of them changed something, that counts;
 * where both did, `mine` stays and its path is named. Lists are one thing.
 */
export function mergeChanges(
  base: Json | undefined,
  mine: Json | undefined,
  theirs: Json | undefined,
  path = '',
): { merged: Json | undefined; both: string[] } {
  if (sameJson(mine, theirs) || sameJson(base, theirs)) return { merged: mine, both: [] };
  if (sameJson(base, mine)) return { merged: theirs, both: [] };
  if (!isObject(mine) || !isObject(theirs)) return { merged: mine, both: [path] };
  const merged: JsonObject = {};
  const both: string[] = [];
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const inner = mergeChanges(objectOf(base)[key], mine[key], theirs[key], path ? `${path}.${key}` : key);
    if (inner.merged !== undefined) merged[key] = inner.merged;
    both.push(...inner.both);
  }
  return { merged, both };
}
