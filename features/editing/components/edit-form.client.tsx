'use client';

import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { useFormStatus } from 'react-dom';
import { type Autosaved, autosaveAction, editAction } from '../actions.ts';

/** The sentences of the saving state; `{time}` stands for the hour. */
export type SavingWords = {
  saved: string;
  saving: string;
  typing: string;
  away: string;
  elsewhere: string;
  tooLarge: string;
  restored: string;
  lost: string;
};

type EditFormProps = {
  /** What names this form in this browser: the author, the subject and the language. */
  name: string;
  version: number;
  /** Field or block to look at first. */
  at: string;
  words: SavingWords;
  /** Something on the page besides the form tells of what is typed. */
  refreshes: boolean;
  children: ReactNode;
};

type State = 'untouched' | 'typing' | 'saving' | 'saved' | 'away' | 'elsewhere' | 'tooLarge';
/** `sent`: a button was pressed since; only if the house has never heard of it does it count. */
type Kept = { version: number; fields: [string, string][]; sent: boolean };

const pauseAfterTyping = 900;
const pauseWhenAway = 5000;
/** Bytes: what is larger is no leaflet and no picture, and would be refused with everything else that is sent. */
const largestFile = 15 * 2 ** 20;

/**
 * The form of the editing rooms. Without scripts its buttons keep what was typed; with them it is kept while somebody types, and in
 * this browser as long as the house cannot be reached.
 */
export function EditForm({ name, version, at, words, refreshes, children }: EditFormProps) {
  const form = useRef<HTMLFormElement>(null);
  const known = useRef(version);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const generation = useRef(0);
  const [state, setState] = useState<State>('untouched');
  const [time, setTime] = useState('');
  const [restored, setRestored] = useState<'none' | 'restored' | { lost: string[] }>('none');
  const sending = useRef(false);
  const router = useRouter();
  const key = `wegweiser-edit ${name}`;

  async function save() {
    if (!form.current || sending.current) return;
    const mine = ++generation.current;
    const data = new FormData(form.current);
    const files = [...data].filter(([, value]) => typeof value !== 'string');
    for (const [field] of files) data.delete(field);
    data.set('version', String(known.current));
    setState('saving');
    let result: Autosaved;
    try {
      result = await autosaveAction(data);
    } catch {
      setState('away');
      timer.current = setTimeout(() => void save(), pauseWhenAway);
      return;
    }
    if (!result.ok) {
      setState('elsewhere');
      return;
    }
    known.current = result.version;
    const field = form.current?.elements.namedItem('version');
    if (field instanceof HTMLInputElement) field.value = String(result.version);
    if (mine !== generation.current) return;
    localStorage.removeItem(key);
    setTime(result.time);
    setState('saved');
    if (refreshes) router.refresh();
  }

  function remember(sent: boolean) {
    if (!form.current) return;
    const fields = [...new FormData(form.current)].flatMap(([field, value]): [string, string][] =>
      typeof value === 'string' && !field.startsWith('$ACTION') ? [[field, value]] : [],
    );
    try {
      localStorage.setItem(key, JSON.stringify({ version: known.current, fields, sent } satisfies Kept));
    } catch {
      // A browser that keeps nothing: the house still does.
    }
  }

  function touched() {
    generation.current += 1;
    remember(false);
    if (state === 'elsewhere') return;
    setState('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pauseAfterTyping);
  }

  function onInput(event: FormEvent<HTMLFormElement>) {
    const field = event.target;
    if (field instanceof HTMLInputElement && field.type === 'file') return;
    if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) markChanged(field);
    touched();
  }

  function onChange(event: FormEvent<HTMLFormElement>) {
    // Another type of block or figure has other fields: the form is made anew.
    const field = event.target;
    if (field instanceof HTMLSelectElement && field.dataset.renews !== undefined) form.current?.requestSubmit();
    if (!(field instanceof HTMLInputElement) || field.type !== 'file') return;
    if ([...(field.files ?? [])].some(({ size }) => size > largestFile)) {
      field.value = '';
      setState('tooLarge');
    } else form.current?.requestSubmit();
  }

  useEffect(() => {
    if (!form.current) return;
    const kept = keptFields(key);
    if (kept?.sent && kept.version !== known.current) localStorage.removeItem(key);
    else if (kept) {
      if (kept.version === known.current) {
        if (fill(form.current, kept.fields)) {
          setRestored('restored');
          touched();
        } else localStorage.removeItem(key);
      } else {
        const lost = missingTexts(form.current, kept.fields);
        localStorage.removeItem(key);
        if (lost.length > 0) setRestored({ lost });
      }
    }
    if (at) lookAt(at);
    return () => clearTimeout(timer.current);
    // Once per form: the page gives every new state of it a new key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  useEffect(() => {
    if (state !== 'typing' && state !== 'saving' && state !== 'away') return;
    const guard = (event: BeforeUnloadEvent) => event.preventDefault();
    const again = () => void save();
    addEventListener('beforeunload', guard);
    addEventListener('online', again);
    return () => {
      removeEventListener('beforeunload', guard);
      removeEventListener('online', again);
    };
  });

  return (
    <form
      ref={form}
      className="edit"
      action={editAction}
      onSubmit={(event) => {
        if (sending.current) return event.preventDefault(); // pressed twice
        clearTimeout(timer.current);
        generation.current += 1;
        sending.current = true;
        remember(true);
        setState('untouched');
      }}
      onInput={onInput}
      onChange={onChange}
      noValidate
    >
      {restored === 'restored' && <output className="sheet restored">{words.restored}</output>}
      {typeof restored === 'object' && (
        <div className="sheet restored">
          <p>{words.lost}</p>
          {restored.lost.map((text, index) => (
            <pre key={index}>{text}</pre>
          ))}
        </div>
      )}
      <Busy />
      {children}
      <output className={`saving ${state}`}>{state === 'untouched' ? '' : words[state].replace('{time}', time)}</output>
    </form>
  );
}

/** While a button is at work nothing can be typed that would be lost. */
function Busy() {
  const { pending } = useFormStatus();
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    form?.toggleAttribute('inert', pending);
  }, [pending]);
  return <span ref={mark} hidden />;
}

/** A block whose words differ from the public ones says so, and offers what belongs to that. */
function markChanged(field: HTMLInputElement | HTMLTextAreaElement) {
  const block = field.closest<HTMLElement>('[data-block]');
  if (!block) return;
  const words = [...block.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('[data-published]')];
  block.toggleAttribute(
    'data-changed',
    words.some((each) => each.value.trim() !== (each.dataset.published ?? '').trim()),
  );
}

function lookAt(at: string) {
  const target = document.getElementById(at);
  if (!target) return;
  const field = target.matches('input, select, textarea, button')
    ? target
    : target.querySelector<HTMLElement>('input:not([type=hidden]), select, textarea:not([tabindex="-1"])');
  target.scrollIntoView({ block: 'center' });
  (field ?? target).focus({ preventScroll: true });
}

function keptFields(key: string): Kept | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Kept | null;
  } catch {
    return null;
  }
}

const fieldsNamed = (form: HTMLFormElement, name: string) =>
  [...form.elements].filter(
    (field): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement) &&
      field.name === name &&
      field.type !== 'hidden',
  );

/** Puts what this browser kept back into the fields. Out: whether anything differed. */
function fill(form: HTMLFormElement, kept: [string, string][]): boolean {
  let differed = false;
  for (const [name, values] of Map.groupBy(kept, ([field]) => field)) {
    for (const [index, field] of fieldsNamed(form, name).entries()) {
      const value = values[index]?.[1];
      if (value === undefined || field.type === 'checkbox' || field.value === value) continue;
      field.value = value;
      differed = true;
      if (!(field instanceof HTMLSelectElement)) markChanged(field);
    }
  }
  return differed;
}

/** Longer texts this browser kept that stand nowhere in the form. */
function missingTexts(form: HTMLFormElement, kept: [string, string][]): string[] {
  const there = new Set(new FormData(form).values());
  return kept.flatMap(([name, value]) => (name.startsWith('b.') && value.trim() && !there.has(value) ? [value] : []));
}
