// Finds ids of 256 bits that come a second time, exactly and in bounded memory: ids are sorted into parts by their first bits,
// parts that fill up go to a nameless temporary file, and each part is looked through by itself in the end.
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PARTS = 256;
/** 32-bit words of a record: eight of the id, one of the group that its row was counted into. */
const WORDS = 9;
/** Records that a part holds in memory: 256 parts of 8 KB are 2 MB, however many rows there are. */
const HELD = 227;
const PIECE = HELD * WORDS * 4;

export interface Repeats {
  /** Notes an id (eight unsigned words, in `id`) whose row was counted into `group`. */
  readonly note: (id: Uint32Array, group: number) => void;
  /** Calls `repeated` with the group of each row whose id came before. Nothing can be noted after that. */
  readonly find: (repeated: (group: number) => void) => void;
  /** Lets the temporary file go; safe to call twice. */
  readonly close: () => void;
}

interface Spill {
  readonly fd: number;
  size: number;
}

/** A file without a name: it is gone when it is closed, also by a kill. */
function openSpill(): Spill {
  const path = join(tmpdir(), `quarterday-${randomUUID()}`);
  const fd = openSync(path, 'wx+', 0o600);
  unlinkSync(path);
  return { fd, size: 0 };
}

function readFully(fd: number, into: Uint8Array, position: number): void {
  for (let done = 0; done < into.length;) {
    const read = readSync(fd, into, done, into.length - done, position + done);
    if (read === 0) throw new Error('a temporary file is shorter than what was written to it');
    done += read;
  }
}

function writeFully(fd: number, from: Uint8Array, position: number): void {
  for (let done = 0; done < from.length;) done += writeSync(fd, from, done, from.length - done, position + done);
}

/** Memory that is used for one part after another: a new one for each would lie about until it is collected. */
interface Desk {
  records: Uint32Array;
  slots: Int32Array;
}

/** A desk with room for so many records. */
function clear(desk: Desk, count: number): Desk {
  if (desk.records.length < count * WORDS) desk.records = new Uint32Array(count * WORDS * 2);
  let width = 1_024;
  while (width < count * 2) width *= 2;
  if (desk.slots.length < width) desk.slots = new Int32Array(width);
  return { records: desk.records, slots: desk.slots.subarray(0, width).fill(-1) };
}

function hashOf(records: Uint32Array, at: number): number {
  let hash = 0;
  for (let word = 0; word < 8; word += 1)
    hash = Math.imul(hash ^ (records[at + word] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

/** Looks through the records of one part, in the order in which they came. */
function findIn({ records, slots }: Desk, count: number, repeated: (group: number) => void): void {
  const mask = slots.length - 1;
  for (let record = 0; record < count; record += 1) {
    const at = record * WORDS;
    for (let slot = hashOf(records, at) & mask; ; slot = (slot + 1) & mask) {
      const other = slots[slot] ?? -1;
      if (other < 0) {
        slots[slot] = at;
        break;
      }
      let word = 0;
      while (word < 8 && records[at + word] === records[other + word]) word += 1;
      if (word < 8) continue;
      repeated(records[at + 8] ?? 0);
      break;
    }
  }
}

/** An empty notebook of ids. */
export function createRepeats(): Repeats {
  const held = new Uint32Array(PARTS * HELD * WORDS);
  const fill = new Uint32Array(PARTS);
  // Where the pieces of each part begin in the file: a part spills when it is full, so all pieces are of one size.
  const pieces: number[][] = Array.from({ length: PARTS }, () => []);
  let spill: Spill | null = null;
  const close = (): void => {
    if (spill !== null) closeSync(spill.fd);
    spill = null;
  };
  const bytesOf = (part: number): Uint8Array =>
    new Uint8Array(held.buffer, part * HELD * WORDS * 4, (fill[part] ?? 0) * WORDS * 4);
  const flush = (part: number): void => {
    spill ??= openSpill();
    const bytes = bytesOf(part);
    writeFully(spill.fd, bytes, spill.size);
    pieces[part]?.push(spill.size);
    spill.size += bytes.length;
    fill[part] = 0;
  };
  const note = (id: Uint32Array, group: number): void => {
    // All of an id may be made up but for a few bits: more than one word says which part is its own.
    const part = Math.imul((id[0] ?? 0) ^ (id[5] ?? 0), 0x9e3779b1) >>> 24;
    if (fill[part] === HELD) flush(part);
    const used = fill[part] ?? 0;
    const at = (part * HELD + used) * WORDS;
    for (let word = 0; word < 8; word += 1) held[at + word] = id[word] ?? 0;
    held[at + 8] = group;
    fill[part] = used + 1;
  };
  const load = (part: number, into: Uint32Array): void => {
    let at = 0;
    for (const position of pieces[part] ?? []) {
      if (spill !== null) readFully(spill.fd, new Uint8Array(into.buffer, at, PIECE), position);
      at += PIECE;
    }
    new Uint8Array(into.buffer).set(bytesOf(part), at);
  };
  const countIn = (part: number): number => (pieces[part]?.length ?? 0) * HELD + (fill[part] ?? 0);
  const find = (repeated: (group: number) => void): void => {
    const desk: Desk = { records: new Uint32Array(0), slots: new Int32Array(0) };
    for (let part = 0; part < PARTS; part += 1) {
      const count = countIn(part);
      const cleared = clear(desk, count);
      load(part, cleared.records);
      findIn(cleared, count, repeated);
    }
    close();
  };
  return { note, find, close };
}
