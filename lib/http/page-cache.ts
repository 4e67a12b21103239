import type { PublicVersion } from '#lib/db/public-version.ts';
import { byteStore } from '#lib/byte-store.ts';
import { type Answer, weightOf, withForms } from './answer.ts';
import { turns, waitingRoom } from '#lib/turns.ts';

export type Rendered = {
  answer: Answer;
  /** A whole page that is the same for everybody and may lie here. */
  isKeepable: boolean;
  /** From then on the page says something that is no longer true (ms, the house's clock); null: never. */
  validUntil: number | null;
};

type Entry = { answer: Answer; version: string; validFrom: number; validUntil: number | null; madeAt: number; isBest: boolean };

/** `age`: only of a stale page: seconds since it was last known to be true. */
export type Found = { answer: Answer; how: 'hit' | 'miss' | 'stale'; age?: number };

/** Rendering ended in a status from 500. */
export class FailedError extends Error {}

/** The database is away, and nothing is stored that could be shown instead. */
export class AwayError extends Error {}

export type PageCacheOptions = {
  /** How much all stored pages may weigh together. */
  bytes: number;
  version: Pick<PublicVersion, 'currentVersion' | 'newest' | 'ask' | 'confirmedAt'>;
  /** @throws FailedError, or what kept it from rendering */
  render: (address: string) => Promise<Rendered>;
  /** The house's own time (ms), which stands still in a demo. */
  clock: () => number;
  onError: (error: unknown) => void;
  atOnce?: number;
  mostWaiting?: number;
  patienceMs?: number;
};

export type PageCache = ReturnType<typeof pageCache>;

/** After a publish that many pages are rendered anew before somebody asks for them. */
const renewedAtOnce = 200;

/**
 * The one cache of public pages, by address. What visitors chose (`?topic=…`) shares a quarter of the memory: there are more
 * combinations than pages, and none of them pushes out a plain page.
 */
export function pageCache(options: PageCacheOptions) {
  const { bytes, version, render, clock, onError, atOnce = 8, mostWaiting = 1000, patienceMs = 10_000 } = options;
  const [plain, chosen] = [byteStore<Entry>(bytes * 0.75), byteStore<Entry>(bytes * 0.25)];
  const storeOf = (address: string) => (address.includes('?') ? chosen : plain);
  const rendering = new Map<string, Promise<Answer>>();
  const { take: takeTurnToCompress } = turns(1);
  const line = () => ({ ...turns(atOnce, patienceMs), wait: waitingRoom(mostWaiting, patienceMs) });
  // Who wants a page that is stored, though old, does not wait behind a flood of addresses nobody has asked for before.
  const [known, unknown] = [line(), line()];
  const lineOf = (address: string) => (storeOf(address).peek(address) ? known : unknown);
  let hits = 0;
  let round = 0;

  function isFresh(entry: Entry, newest: string | null): boolean {
    const at = clock();
    return entry.version === newest && entry.validFrom <= at && (entry.validUntil === null || at < entry.validUntil);
  }

  /** Renders an address, once for all who ask while it is under way and know of no later publish. */
  function renewed(address: string, newest: string | null, isKept: boolean): Promise<Answer> {
    const name = `${newest} ${address}`;
    const running = rendering.get(name);
    if (running) return running;
    const { take } = lineOf(address);
    const work = take(async () => {
      const validFrom = clock();
      const { answer: plainAnswer, isKeepable, validUntil } = await render(address);
      if (!isKept || newest === null) return plainAnswer;
      if (plainAnswer.status >= 400 && !isOvertaken(address, newest)) storeOf(address).forget(address); // withdrawn
      if (!isKeepable) return plainAnswer;
      const answer = await withForms(plainAnswer, 'quick');
      // `newest` was known before: whatever was published meanwhile makes this an old page, even if it shows half of it.
      keep(address, { answer, version: newest, validFrom, validUntil, madeAt: Date.now(), isBest: false });
      return answer;
    }).finally(() => rendering.delete(name));
    rendering.set(name, work);
    return work;
  }

  /** Something newer lies there than what was made of the version `of`. */
  function isOvertaken(address: string, of: string): boolean {
    const current = version.currentVersion();
    return of !== current && storeOf(address).peek(address)?.version === current;
  }

  function keep(address: string, entry: Entry) {
    if (!isOvertaken(address, entry.version)) storeOf(address).keep(address, entry, weightOf(entry.answer));
  }

  /** Whoever comes a second time is worth the smallest form. */
  async function compressWell(address: string, entry: Entry) {
    entry.isBest = true;
    const isThere = () => storeOf(address).peek(address) === entry;
    await takeTurnToCompress(async () => {
      if (!isThere()) return; // else what was pushed out would lie in this line, where nobody counts it
      const answer = await withForms(entry.answer, 'best');
      if (isThere()) keep(address, { ...entry, answer });
    });
  }

  function stale(entry: Entry): Found {
    const trueAt = entry.version === version.currentVersion() ? Math.max(entry.madeAt, version.confirmedAt()) : entry.madeAt;
    const over = entry.validUntil === null ? 0 : clock() - entry.validUntil;
    return { answer: entry.answer, how: 'stale', age: Math.round(Math.max(0, Date.now() - trueAt, over) / 1000) };
  }

  return {
    /**
     * The newest page, stored or rendered; while the database is away, the last there was.
     * @param isKept false: the page is for this visitor, and for who asks the same at the same time
     * @throws BusyError when too many wait, or for too long; AwayError; FailedError; what kept it from rendering
     */
    async find(address: string, isKept = true): Promise<Found> {
      const newest = await version.newest();
      const entry = storeOf(address).read(address);
      if (entry && newest === null) return stale(entry);
      if (entry && isFresh(entry, newest)) {
        hits += 1;
        if (!entry.isBest) compressWell(address, entry).catch(onError);
        return { answer: entry.answer, how: 'hit' };
      }
      try {
        return { answer: await lineOf(address).wait(() => renewed(address, newest, isKept)), how: 'miss' };
      } catch (error) {
        // Our mistake, or the database has gone this moment, or has just come back.
        const answering = await version.ask();
        if (entry && answering === null) return stale(entry);
        if (answering === null) throw new AwayError('The database is away.', { cause: error });
        if (!(error instanceof FailedError)) throw error;
        return { answer: await lineOf(address).wait(() => renewed(address, answering, isKept)), how: 'miss' };
      }
    },

    /** What is made for one visitor alone takes its turn among the pages. @throws BusyError when too many wait, or for too long */
    inTurn: <T>(work: () => Promise<T>): Promise<T> => unknown.wait(() => unknown.take(work)),

    /** Whatever is stored, however old. */
    peek: (address: string): Answer | undefined => storeOf(address).peek(address)?.answer,

    /** Renders anew what is most read, or what is named: one page at a time, and none while a visitor waits. The next call ends this one. */
    async renew(addresses = [plain, chosen].flatMap((store) => store.mostRead(renewedAtOnce / 2))): Promise<void> {
      const mine = (round += 1);
      for (const address of addresses) {
        await unknown.whenIdle();
        await known.whenIdle();
        const newest = await version.newest();
        if (mine !== round || newest === null) return;
        const entry = storeOf(address).peek(address);
        if (!entry || !isFresh(entry, newest)) await renewed(address, newest, true).catch(onError);
      }
    },

    stats: () => ({
      entries: plain.size().entries + chosen.size().entries,
      bytes: plain.size().bytes + chosen.size().bytes,
      hits,
    }),

    close: () => void (round += 1),
  };
}
