// Counts rows by a number that packs their group, in typed arrays: a few bytes a group, and no object a row.

export interface Groups {
  /** Counts a row of line `line` into the group `key` (an unsigned 32-bit number); gives the group's own number, from 0. */
  readonly add: (key: number, line: number) => number;
  /** Takes one row back that was counted into a group. */
  readonly takeBack: (group: number) => void;
  readonly size: () => number;
  readonly key: (group: number) => number;
  readonly count: (group: number) => number;
  readonly firstLine: (group: number) => number;
  readonly lastLine: (group: number) => number;
}

/** Words of a group: its key, its count, its first and its last line. Side by side, for they are read together. */
const WORDS = 4;

/** An empty set of groups. Lines are counted up to 2^32. */
export function createGroups(): Groups {
  let slots = new Int32Array(65_536).fill(-1);
  let words = new Uint32Array(32_768 * WORDS);
  let size = 0;
  const find = (key: number): number => {
    const mixed = Math.imul(key ^ (key >>> 15), 0x2c1b3c6d);
    const mask = slots.length - 1;
    let slot = (mixed ^ (mixed >>> 13)) & mask;
    for (;;) {
      const group = slots[slot] ?? -1;
      if (group < 0 || words[group * WORDS] === key) return slot;
      slot = (slot + 1) & mask;
    }
  };
  const grow = (): void => {
    const larger = new Uint32Array(words.length * 2);
    larger.set(words);
    words = larger;
    slots = new Int32Array(slots.length * 2).fill(-1);
    for (let group = 0; group < size; group += 1) slots[find(words[group * WORDS] ?? 0)] = group;
  };
  const add = (key: number, line: number): number => {
    const slot = find(key);
    const known = slots[slot] ?? -1;
    if (known >= 0) {
      const at = known * WORDS;
      words[at + 1] = (words[at + 1] ?? 0) + 1;
      words[at + 3] = line;
      return known;
    }
    const group = size;
    slots[slot] = group;
    words.set([key, 1, line, line], group * WORDS);
    size += 1;
    if (size * WORDS >= words.length) grow();
    return group;
  };
  return {
    add,
    takeBack: (group) => {
      words[group * WORDS + 1] = (words[group * WORDS + 1] ?? 0) - 1;
    },
    size: () => size,
    key: (group) => words[group * WORDS] ?? 0,
    count: (group) => words[group * WORDS + 1] ?? 0,
    firstLine: (group) => words[group * WORDS + 2] ?? 0,
    lastLine: (group) => words[group * WORDS + 3] ?? 0,
  };
}
