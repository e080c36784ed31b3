// Gives each distinct run of bytes a small number: the same text is turned into a string once, and not a million times.

export interface Dictionary {
  /** The number of these bytes; a new one where they were never met. */
  readonly codeOf: (bytes: Uint8Array, from: number, to: number) => number;
  readonly text: (code: number) => string;
  readonly size: () => number;
}

/** True where both ranges hold the same bytes. */
function same(one: Uint8Array, from: number, to: number, other: Uint8Array, begins: number, ends: number): boolean {
  if (to - from !== ends - begins) return false;
  for (let at = from, there = begins; at < to; at += 1, there += 1) if (one[at] !== other[there]) return false;
  return true;
}

/**
 * A dictionary of at most `capacity` texts. `full` is thrown where there are more.
 * Texts are found by a hash of all their bytes and compared byte by byte.
 */
export function createDictionary(capacity: number, full: () => Error): Dictionary {
  let slots = new Int32Array(256).fill(-1);
  let arena = new Uint8Array(4_096);
  let used = 0;
  const begins: number[] = [];
  const hashes: number[] = [];

  const place = (code: number, hash: number): void => {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = code;
  };
  const add = (bytes: Uint8Array, from: number, to: number, hash: number): number => {
    const code = begins.length;
    if (code >= capacity) throw full();
    while (used + to - from > arena.length) {
      const larger = new Uint8Array(arena.length * 2);
      larger.set(arena);
      arena = larger;
    }
    arena.set(bytes.subarray(from, to), used);
    begins.push(used);
    hashes.push(hash);
    used += to - from;
    if (begins.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2).fill(-1);
      hashes.forEach((each, index) => place(index, each));
    } else place(code, hash);
    return code;
  };
  const endOf = (code: number): number => begins[code + 1] ?? used;
  const codeOf = (bytes: Uint8Array, from: number, to: number): number => {
    let hash = 0x811c9dc5;
    for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ (bytes[at] ?? 0), 0x01000193);
    hash ^= hash >>> 15;
    const mask = slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const code = slots[slot] ?? -1;
      if (code < 0) return add(bytes, from, to, hash);
      if (hashes[code] === hash && same(bytes, from, to, arena, begins[code] ?? 0, endOf(code))) return code;
    }
  };
  const text = (code: number): string =>
    Buffer.from(arena.buffer, arena.byteOffset + (begins[code] ?? 0), endOf(code) - (begins[code] ?? 0)).toString();
  return { codeOf, text, size: () => begins.length };
}
