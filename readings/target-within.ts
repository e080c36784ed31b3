// The time within which a target is to be kept, and which of the numbers is the target: `95% paid within 30 days`, `10 minutes on 80% of occasions`.
import { quantityOf, written, type Chunked } from './chunks';
import type { Quantity } from './quantity';
import { isTime } from './target-notes';

/** The words of one chunk, in lower case. */
export const word = (found: Chunked, at: number): string => written(found, at, at + 1).toLowerCase();
const WITHIN = /^(?:within|in|inside|under)$/;

/** Whether the quantity at a place is the time within which something is to be done: `95% … within 30 days`. */
export function isWithin(found: Chunked, at: number, main: boolean): boolean {
  const quantity = quantityOf(found, at);
  if (!quantity || !isTime(quantity.unit)) return false;
  const before = found.shape[at - 1] === 'B' ? at - 1 : at;
  const strict = before !== at && found.chunks[before]?.limit === 'less_than' && main;
  return WITHIN.test(word(found, before - 1)) || strict;
}

/** `8 minutes on 80% of occasions`: the time allowed, and how often it is kept. */
function timeBefore(found: Chunked, places: readonly number[]): number[] {
  const [time, share] = places;
  if (places.length !== 2 || time === undefined || share === undefined) return [];
  const said = isTime(quantityOf(found, time)?.unit ?? null) && quantityOf(found, share)?.unit === 'percent';
  const joint = /^(?:on|for|in)(?: at least)?$/i.test(written(found, time + 1, share));
  const often = /^of (?:all )?(?:the )?(?:occasions|incidents|calls|cases|times?|attendances|responses)\b/i;
  return said && joint && often.test(written(found, share + 1, found.chunks.length)) ? [time] : [];
}

export interface Parts {
  readonly main: number;
  readonly within: Quantity | null;
}

/** Which quantity is the target and which the time allowed; null where there is not exactly one target. */
export function partsOf(found: Chunked): Parts | null {
  const places = found.chunks.flatMap(({ kind }, at) => (kind === 'Q' ? [at] : []));
  if (places.length === 1 && places[0] !== undefined) return { main: places[0], within: null };
  const times = places.filter((at, i) => isWithin(found, at, i > 0));
  if (times.length === 0) times.push(...timeBefore(found, places));
  const mains = places.filter((at) => !times.includes(at));
  const [main, time] = [mains[0], times[0]];
  if (mains.length !== 1 || times.length !== 1 || main === undefined || time === undefined) return null;
  return { main, within: quantityOf(found, time) };
}
