import { useSyncExternalStore } from 'react';

const key = 'wegweiser-desk-offices';
const most = 6;
const nothing: string[] = [];

let known: string[] | null = null;
const listeners = new Set<() => void>();

/** The offices last put on a slip in this tab: their slugs, none of the sensitive ones, and nothing else. */
export function useRecent(): [string[], (slug: string) => void] {
  const recent = useSyncExternalStore(listen, read, () => nothing);
  return [recent, add];
}

function listen(listener: () => void) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): string[] {
  try {
    known ??= sessionStorage.getItem(key)?.split(' ').filter(Boolean) ?? nothing;
  } catch {
    known = nothing; // a browser that keeps nothing: the list lives as long as the page
  }
  return known;
}

function add(slug: string) {
  known = [slug, ...read().filter((each) => each !== slug)].slice(0, most);
  try {
    sessionStorage.setItem(key, known.join(' '));
  } catch {
    // as above
  }
  for (const listener of listeners) listener();
}
