/** What became of one thing sent: `later` when nobody answered or the house could not take it now. */
export type Sent = 'done' | 'later' | 'signed-out' | 'refused';

export type OutboxState = { waiting: number; trouble: 'none' | 'away' | 'signed-out' };

/**
 * Things to send, in order, kept in this tab's memory until they are taken. After a failure it waits for `retry`.
 * `send` must not throw; `changed` hears of every change.
 */
export function makeOutbox<Item extends { name: string }>(
  send: (item: Item) => Promise<Sent>,
  changed: (state: OutboxState) => void,
) {
  const queue: { item: Item; tried: boolean }[] = [];
  let trouble: OutboxState['trouble'] = 'none';
  let busy = false;

  const tell = () => changed({ waiting: queue.length, trouble });

  async function work() {
    if (busy) return;
    busy = true;
    for (let first = queue[0]; first; first = queue[0]) {
      first.tried = true;
      // One after the other: what takes a count back must not overtake it.
      // oxlint-disable-next-line no-await-in-loop
      const sent = await send(first.item);
      trouble = sent === 'later' ? 'away' : sent === 'signed-out' ? 'signed-out' : 'none';
      if (trouble !== 'none') break;
      queue.shift();
      tell();
    }
    busy = false;
    tell();
  }

  return {
    push(item: Item) {
      queue.push({ item, tried: false });
      tell();
      void work();
    },
    /** Takes back what nobody has tried to send yet. Out: whether that was so. */
    withdraw(name: string): boolean {
      const at = queue.findIndex(({ item, tried }) => item.name === name && !tried);
      if (at < 0) return false;
      queue.splice(at, 1);
      tell();
      return true;
    },
    retry: () => void work(),
  };
}
