import { describe, expect, test, vi } from 'vitest';
import { makeOutbox, type OutboxState, type Sent } from './outbox.ts';

type Item = { name: string };
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** An outbox whose answers the test gives. */
function box(...answers: Sent[]) {
  const sent: string[] = [];
  const states: OutboxState[] = [];
  const outbox = makeOutbox<Item>(
    async ({ name }) => {
      sent.push(name);
      return answers.shift() ?? 'done';
    },
    (state) => states.push(state),
  );
  return { outbox, sent, state: () => states.at(-1) };
}

describe('counts on their way', () => {
  test('go out one after the other', async () => {
    const { outbox, sent, state } = box();
    outbox.push({ name: 'a' });
    outbox.push({ name: 'b' });
    await settled();
    expect(sent).toEqual(['a', 'b']);
    expect(state()).toEqual({ waiting: 0, trouble: 'none' });
  });

  test('wait while there is no network, under the same name, and nothing overtakes them', async () => {
    const { outbox, sent, state } = box('later', 'later');
    outbox.push({ name: 'a' });
    await settled();
    outbox.push({ name: 'b' });
    await settled();
    expect(state()).toEqual({ waiting: 2, trouble: 'away' });
    outbox.retry();
    await settled();
    expect(sent).toEqual(['a', 'a', 'a', 'b']);
    expect(state()).toEqual({ waiting: 0, trouble: 'none' });
  });

  test('can be taken back only while nobody has tried to send them', async () => {
    const { outbox, sent } = box('later');
    outbox.push({ name: 'a' });
    await settled();
    const other = box('signed-out');
    other.outbox.push({ name: 'first' });
    other.outbox.push({ name: 'second' });
    expect(other.outbox.withdraw('second')).toBe(true);
    expect(outbox.withdraw('a')).toBe(false);
    await settled();
    other.outbox.retry();
    await settled();
    expect(other.sent).toEqual(['first', 'first']);
    expect(sent).toEqual(['a']);
  });

  test('are not kept when the house refuses them', async () => {
    const { outbox, state } = box('refused');
    outbox.push({ name: 'a' });
    await settled();
    expect(state()).toEqual({ waiting: 0, trouble: 'none' });
  });

  test('two calls to retry send once', async () => {
    const send = vi.fn<() => Promise<Sent>>(async () => 'done');
    const outbox = makeOutbox<Item>(send, () => {});
    outbox.push({ name: 'a' });
    outbox.retry();
    outbox.retry();
    await settled();
    expect(send).toHaveBeenCalledTimes(1);
  });
});
