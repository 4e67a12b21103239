import { type RefObject, useEffect, useRef, useState } from 'react';

/** Two presses of Escape within this time, in milliseconds, mean the next person. */
const twice = 1500;

type Deeds = { next(): void; said(key: 'noSlip'): void };

/**
 * The keys of the desk. A key presses what bears it (`data-key`), in the row that has the focus, else anywhere; text fields keep their
 * letters. Single letters can be switched off (WCAG 2.2, 2.1.4); Alt and Escape remain.
 */
export function useShortcuts(root: RefObject<HTMLElement | null>, dialog: RefObject<HTMLDialogElement | null>, deeds: Deeds) {
  const escaped = useRef(-twice);
  const [isOn, setOn] = useState(true);
  const latest = useRef<(event: KeyboardEvent) => void>(() => {});

  useEffect(() => {
    latest.current = (event) => {
      const target = event.target instanceof HTMLElement ? event.target : null;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.isComposing || dialog.current?.open) return;
      if (pressed(event, target)) event.preventDefault();
    };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => latest.current(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);

  /** Whether the key meant something. */
  function pressed(event: KeyboardEvent, target: HTMLElement | null): boolean {
    if (event.key === 'Escape') return escape(target);
    if (event.altKey) return event.code === 'KeyN' ? (deeds.next(), true) : event.code === 'KeyP' && press('p', null);
    if (target?.matches('select, textarea, input:not([type=checkbox], [type=radio])')) return false;
    if (!target?.matches('[type=radio]') && (event.key === 'ArrowDown' || event.key === 'ArrowUp'))
      return go(event.key === 'ArrowDown' ? 1 : -1, target);
    return isOn && event.key.length === 1 && event.key !== ' ' && press(event.key.toLowerCase(), target);
  }

  function press(key: string, target: HTMLElement | null): boolean {
    const bearers = `[data-key="${CSS.escape(key)}"]`;
    const own = target?.closest('[data-row]') ?? root.current?.querySelector('[data-row]');
    const bearer = own?.querySelector<HTMLElement>(bearers) ?? root.current?.querySelector<HTMLElement>(bearers);
    if (!bearer) return false;
    if (bearer.matches('a, button, [type=checkbox]')) bearer.click();
    else (bearer.querySelector<HTMLElement>('input:checked') ?? bearer.querySelector<HTMLElement>('input') ?? bearer).focus();
    if (bearer.getAttribute('aria-disabled') === 'true') deeds.said('noSlip');
    return true;
  }

  /** To the next or the former office. */
  function go(by: 1 | -1, target: HTMLElement | null): boolean {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row.contains(target));
    if (at < 0 && target !== document.body && !target?.closest('.desk')) return false;
    const row = at < 0 ? rows[0] : rows[at + by];
    row?.querySelector<HTMLElement>('[data-put]')?.focus();
    return row !== undefined;
  }

  /** Once: out of a field. Twice: the next person. */
  function escape(target: HTMLElement | null): boolean {
    const now = performance.now();
    const isSecond = now - escaped.current < twice;
    escaped.current = isSecond ? -twice : now;
    if (isSecond) deeds.next();
    else if (target?.matches('input, select')) target.blur();
    return true;
  }

  return { isOn, setOn };
}
