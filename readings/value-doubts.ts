// Why a cell with more than one number, or with a number that can be read in two ways, is not read.
import type { ValueReading } from '../contracts/reading';
import type { Chunked } from './chunks';
import { unreadable } from './result';

/** Reasons that name what was seen, for cells with more than one number in them. */
export function refused(found: Chunked): ValueReading | null {
  const [first, second] = found.chunks.flatMap(({ quantity }) => quantity ?? []);
  const doubt = found.chunks.find((chunk) => chunk.doubt !== undefined)?.doubt;
  if (doubt !== undefined) return unreadable(doubt);
  if (/^B?Q(?:[–—-]|T)Q$/.test(found.shape) && first && second)
    return unreadable(`${first.number} to ${second.number} is a range, or two figures`);
  if (/QQ/.test(found.shape)) return unreadable('two numbers stand together and nothing says where one ends');
  if (/^Q,Q$/.test(found.shape)) return unreadable('one number with a stray space, or two figures');
  return /^Q\/Q$/.test(found.shape) ? unreadable('a slash may mean out of, divided by, a date or two figures') : null;
}
