import { useEffect, useState } from 'react';
import { type CountEntry, countAction } from '../actions.ts';
import { makeOutbox, type OutboxState } from '../outbox.ts';

const retryEvery = 8000;

/** The counts of this tab on their way. As long as one waits, leaving the page asks first. */
export function useOutbox() {
  const [state, setState] = useState<OutboxState>({ waiting: 0, trouble: 'none' });
  const [post] = useState(() => makeOutbox<CountEntry>((entry) => countAction(entry).catch(() => 'later'), setState));
  const [isOnline, setOnline] = useState(true);
  const isWaiting = state.waiting > 0;

  useEffect(() => {
    const tell = () => setOnline(navigator.onLine);
    const back = () => {
      tell();
      post.retry();
    };
    tell();
    addEventListener('online', back);
    addEventListener('offline', tell);
    return () => {
      removeEventListener('online', back);
      removeEventListener('offline', tell);
    };
  }, [post]);

  useEffect(() => {
    if (!isWaiting) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    const timer = setInterval(post.retry, retryEvery);
    addEventListener('beforeunload', warn);
    return () => {
      clearInterval(timer);
      removeEventListener('beforeunload', warn);
    };
  }, [post, isWaiting]);

  return [{ ...state, isOnline }, post] as const;
}

/** Names one count among all of the day; says nothing. Also where a page without https may not call `randomUUID`. */
export const randomName = () =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
