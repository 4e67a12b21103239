/** How many of the longest unread are compared when something has to go. */
const compared = 8;

/** What a key and its place in the map cost, roughly (bytes). */
const overhead = 512;

type Slot<T> = { key: string; value: T; bytes: number; reads: number };

/**
 * Keeps values as long as all together weigh at most `limit` bytes. When it is full, the least read of the eight that nobody has read
 * for longest goes: what is read often survives a stranger who asks for everything once. One value may weigh an eighth of the limit.
 */
export function byteStore<T>(limit: number) {
  const slots = new Map<string, Slot<T>>(); // the longest unread first
  let bytes = 0;

  function remove(key: string) {
    bytes -= slots.get(key)?.bytes ?? 0;
    slots.delete(key);
  }

  function removeOne(newest: string) {
    let least: Slot<T> | undefined;
    let seen = 0;
    for (const slot of slots.values()) {
      if (slot.key !== newest && slot.reads < (least?.reads ?? Infinity)) least = slot;
      if ((seen += 1) === compared) break;
    }
    if (least) remove(least.key);
  }

  return {
    /** Without counting as read. */
    peek: (key: string): T | undefined => slots.get(key)?.value,

    read(key: string): T | undefined {
      const slot = slots.get(key);
      if (!slot) return undefined;
      slot.reads += 1;
      slots.delete(key);
      slots.set(key, slot);
      return slot.value;
    },

    /** Keeps a value, in the place and with the fame of what stood under its key. Too heavy a value is not kept, nor the old one. */
    keep(key: string, value: T, weight: number) {
      const reads = slots.get(key)?.reads ?? 0;
      const slot = { key, value, bytes: weight + 2 * key.length + overhead, reads };
      if (slot.bytes > limit / 8) return remove(key);
      bytes += slot.bytes - (slots.get(key)?.bytes ?? 0);
      slots.set(key, slot);
      for (let isFull = bytes > limit; isFull; isFull = bytes > limit) removeOne(key);
    },

    forget: remove,

    /** The keys of the most read, best first; everybody's fame fades by half. */
    mostRead(count: number): string[] {
      const best = [...slots.values()].toSorted((a, b) => b.reads - a.reads).slice(0, count);
      for (const slot of slots.values()) slot.reads >>= 1;
      return best.map(({ key }) => key);
    },

    size: () => ({ entries: slots.size, bytes }),
  };
}
