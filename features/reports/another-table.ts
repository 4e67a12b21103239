/** The sum of some unknown counts, less the sum of others, is at least `lo` and at most `hi`. Counts are named by their index. */
export type Rule = { plus: readonly number[]; minus?: readonly number[]; lo: number; hi: number };

/** No count is larger; an unknown one has no other limit. */
const far = 1e9;

/**
 * Looks for other whole numbers ≥ 0 that keep the same rules as the true ones, which somebody who sees only the rules must hold for
 * possible. Interval propagation narrows what each number can be; where the true numbers no longer fit, one number of a broken rule
 * is moved by one, the one that does least harm, and the other way is tried later: the search is complete, unless it grows tired.
 * In: the true numbers, the rules, which they keep, and after how many steps a search gives up and begins elsewhere.
 */
export function anotherTable(truth: readonly number[], rules: readonly Rule[], patience: number) {
  const lowest = rules.map((rule) => rule.lo);
  const highest = rules.map((rule) => rule.hi);
  const { termsOf, usesOf } = index(truth.length, rules);

  const low = new Float64Array(truth.length);
  const high = new Float64Array(truth.length).fill(far);
  /** The true numbers, moved as little as the limits demand. */
  const value = Float64Array.from(truth);
  /** For each rule the smallest, the present and the largest sum. */
  const least = new Float64Array(rules.length);
  const sum = new Float64Array(rules.length);
  const most = new Float64Array(rules.length);
  rules.forEach(({ plus, minus = [] }, rule) => {
    least[rule] = -far * minus.length;
    most[rule] = far * plus.length;
    sum[rule] = plus.reduce((all, atom) => all + truth[atom]!, 0) - minus.reduce((all, atom) => all + truth[atom]!, 0);
  });
  const broken = new Set<number>();
  const harm = (rule: number, at: number) => Math.max(0, lowest[rule]! - at, at - highest[rule]!);
  const look = (rule: number) => (harm(rule, sum[rule]!) > 0 ? broken.add(rule) : broken.delete(rule));
  rules.forEach((_, rule) => look(rule));

  const waiting: number[] = [];
  const isWaiting = new Uint8Array(rules.length);
  const wait = (rule: number) => {
    if (isWaiting[rule]) return;
    isWaiting[rule] = 1;
    waiting.push(rule);
  };

  /** What was narrowed, to widen it again: number, low, high. */
  const trail: number[] = [];

  function place(atom: number, newLow: number, newHigh: number) {
    const downBy = newLow - low[atom]!;
    const upBy = newHigh - high[atom]!;
    const now = Math.min(Math.max(truth[atom]!, newLow), newHigh);
    const moved = now - value[atom]!;
    low[atom] = newLow;
    high[atom] = newHigh;
    value[atom] = now;
    for (let use = usesOf.begin[atom]!; use < usesOf.begin[atom + 1]!; use++) {
      const rule = usesOf.rule[use]!;
      const sign = usesOf.sign[use]!;
      least[rule]! += sign > 0 ? downBy : -upBy;
      most[rule]! += sign > 0 ? upBy : -downBy;
      if (moved !== 0) {
        sum[rule]! += sign * moved;
        look(rule);
      }
      wait(rule);
    }
  }

  function narrow(atom: number, newLow: number, newHigh: number) {
    trail.push(atom, low[atom]!, high[atom]!);
    place(atom, newLow, newHigh);
  }

  function widenBackTo(length: number) {
    while (trail.length > length) {
      const [atom = 0, oldLow = 0, oldHigh = 0] = trail.splice(-3);
      place(atom, oldLow, oldHigh);
    }
    settle();
  }

  function settle() {
    for (const rule of waiting) isWaiting[rule] = 0;
    waiting.length = 0;
  }

  /** The widest number of each rule, as it was before any search: a rule with more room than that narrows nothing. */
  const widest = new Float64Array(rules.length).fill(Infinity);
  let searching = false;

  /** Narrows until nothing changes. False: no numbers keep all rules. */
  function propagate(): boolean {
    for (let next = 0; next < waiting.length; next++) {
      const rule = waiting[next]!;
      isWaiting[rule] = 0;
      if (!narrowWithin(rule)) {
        settle();
        return false;
      }
    }
    settle();
    return true;
  }

  function narrowWithin(rule: number): boolean {
    const roomUp = highest[rule]! - least[rule]!;
    const roomDown = most[rule]! - lowest[rule]!;
    if (roomUp < 0 || roomDown < 0) return false;
    if (roomUp >= widest[rule]! && roomDown >= widest[rule]!) return true;
    if (searching && termsOf.begin[rule + 1]! - termsOf.begin[rule]! > 200) return true;
    let room = 0;
    for (let term = termsOf.begin[rule]!; term < termsOf.begin[rule + 1]!; term++) {
      const atom = termsOf.atom[term]!;
      const [from, to] = [low[atom]!, high[atom]!];
      const [up, down] = termsOf.sign[term]! > 0 ? [roomUp, roomDown] : [roomDown, roomUp];
      const [newLow, newHigh] = [Math.max(from, to - down), Math.min(to, from + up)];
      if (newLow > newHigh) return false;
      if (newLow > from || newHigh < to) narrow(atom, newLow, newHigh);
      room = Math.max(room, newHigh - newLow);
    }
    if (!searching) widest[rule] = room;
    return true;
  }

  /** Whether some numbers keep all rules: null when it grew tired before it knew. They then stand in `sum`. */
  function search(left: { steps: number }): boolean | null {
    if (!propagate()) return false;
    if (broken.size === 0) return true;
    if (left.steps-- <= 0) return null;
    const { atom, direction } = gentlest(shortest(broken));
    const mark = trail.length;
    const moved = value[atom]! + direction;
    narrow(atom, direction > 0 ? moved : low[atom]!, direction > 0 ? high[atom]! : moved);
    const there = search(left);
    if (there !== false) return there;
    widenBackTo(mark);
    narrow(atom, direction > 0 ? low[atom]! : value[atom]!, direction > 0 ? value[atom]! : high[atom]!);
    return search(left);
  }

  const lengthOf = (rule: number) => termsOf.begin[rule + 1]! - termsOf.begin[rule]!;
  const shortest = (some: Iterable<number>) => [...some].reduce((best, rule) => (lengthOf(rule) < lengthOf(best) ? rule : best));

  /** Which number of a broken rule to move by one, and where to, so that the fewest other rules break. */
  function gentlest(rule: number): { atom: number; direction: 1 | -1 } {
    const wanted = sum[rule]! < lowest[rule]! ? 1 : -1;
    let best: { atom: number; direction: 1 | -1 } | undefined;
    let bestHarm = Infinity;
    const [first, length] = [termsOf.begin[rule]!, lengthOf(rule)];
    const from = anywhere(length);
    for (let seen = 0; seen < length && bestHarm >= 0; seen++) {
      const term = first + ((from + seen) % length);
      const atom = termsOf.atom[term]!;
      const direction = termsOf.sign[term]! * wanted > 0 ? 1 : -1;
      if (direction > 0 ? value[atom]! >= high[atom]! : value[atom]! <= low[atom]!) continue;
      let done = 0;
      for (let use = usesOf.begin[atom]!; use < usesOf.begin[atom + 1]!; use++) {
        const other = usesOf.rule[use]!;
        done += harm(other, sum[other]! + direction * usesOf.sign[use]!) - harm(other, sum[other]!);
      }
      if (done < bestHarm) [best, bestHarm] = [{ atom, direction }, done];
    }
    if (!best) throw new Error('a rule that propagation left standing can be kept');
    return best;
  }

  /** Always the same sequence of places to begin at, so that no number is always the first to be moved. */
  let dice = 1;
  const anywhere = (places: number) => {
    dice = (dice * 48271) % 2147483647;
    return dice % places;
  };

  rules.forEach((_, rule) => wait(rule));
  if (!propagate() || broken.size > 0) throw new Error('the true numbers do not keep the rules');
  searching = true;
  const root = trail.length;

  return {
    /**
     * Whether numbers exist that keep the rules and give a rule's sum between `lo` and `hi`: null when not known. While `inspect`
     * runs, `sumOf` tells every rule's sum with the numbers found.
     */
    allows(rule: number, lo: number, hi: number, inspect: (sumOf: (rule: number) => number) => void): boolean | null {
      const [oldLow, oldHigh] = [lowest[rule]!, highest[rule]!];
      lowest[rule] = Math.max(lo, oldLow);
      highest[rule] = Math.min(hi, oldHigh);
      look(rule);
      let found: boolean | null = null;
      for (let tries = 0; tries < 3 && found === null; tries++) {
        widenBackTo(root);
        wait(rule);
        found = search({ steps: patience });
      }
      if (found) inspect((each) => sum[each]!);
      lowest[rule] = oldLow;
      highest[rule] = oldHigh;
      widenBackTo(root);
      look(rule);
      return found;
    },
  };
}

/** Which numbers a rule adds up, and which rules a number is part of. */
function index(atoms: number, rules: readonly Rule[]) {
  const size = rules.reduce((all, { plus, minus = [] }) => all + plus.length + minus.length, 0);
  const termsOf = { begin: new Int32Array(rules.length + 1), atom: new Int32Array(size), sign: new Int8Array(size) };
  const usesOf = { begin: new Int32Array(atoms + 1), rule: new Int32Array(size), sign: new Int8Array(size) };
  let term = 0;
  rules.forEach(({ plus, minus = [] }, rule) => {
    for (const [sign, some] of [
      [1, plus],
      [-1, minus],
    ] as const) {
      for (const atom of some) {
        termsOf.atom[term] = atom;
        termsOf.sign[term++] = sign;
        usesOf.begin[atom + 1]!++;
      }
    }
    termsOf.begin[rule + 1] = term;
  });
  for (let atom = 0; atom < atoms; atom++) usesOf.begin[atom + 1]! += usesOf.begin[atom]!;
  const next = usesOf.begin.slice();
  for (let rule = 0; rule < rules.length; rule++) {
    for (let each = termsOf.begin[rule]!; each < termsOf.begin[rule + 1]!; each++) {
      const use = next[termsOf.atom[each]!]!++;
      usesOf.rule[use] = rule;
      usesOf.sign[use] = termsOf.sign[each]!;
    }
  }
  return { termsOf, usesOf };
}
