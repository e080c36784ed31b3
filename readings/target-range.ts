// Targets of two numbers: `Between 17.5% and 22.5%`, `12.5% to 27.5%`, `Above 27.5% or below 12.5%`.
import type { TargetReading } from '../contracts/reading';
import { written, type Chunked } from './chunks';
import { lessThan } from './numbers';
import type { Quantity } from './quantity';
import { target } from './result';
import type { Notes } from './target-notes';

const RANGE = /^W{0,4}(?:Q[–—-]Q|QTQ|QAQ)[WOE]{0,8}$/;
const FROM_TO = /^W{1,6}QTQ[WOE]{0,8}$/;
const OUTSIDE = /^W{0,3}BQ[WA,/]?BQ[WO]{0,6}$/;

/** The unit of both: the second's serves for a first without one. Null in a list where they differ. */
function sharedUnit(low: Quantity, high: Quantity): { readonly unit: string | null } | null {
  if (low.unit === high.unit || low.unit === null) return { unit: high.unit };
  return high.unit === null ? { unit: low.unit } : null;
}

function two(found: Chunked): readonly [Quantity, Quantity] | null {
  const [first, second] = found.chunks.flatMap(({ quantity }) => quantity ?? []);
  return first && second ? [first, second] : null;
}

function within(found: Chunked): TargetReading | null {
  const pair = two(found);
  const at = found.shape.indexOf('Q');
  const before = written(found, 0, at).toLowerCase();
  const outside = /\boutside\b/.test(before);
  // "and" and an increase from one to the other need their words: `10 and 20` may be two targets.
  if (found.shape[at + 1] === 'A' && !/\bbetween\b/.test(before)) return null;
  if (
    before !== '' &&
    !/^(?:(?:in|within|to|be|at|a|the|from|between|outside|of|range|target|maintain|keep|remain|is|stay|expected|acceptable) ?)+$/.test(
      before,
    )
  )
    return null;
  const unit = pair && sharedUnit(pair[0], pair[1]);
  if (!pair || !unit || pair[0].sign === '+' || !lessThan(pair[0].number, pair[1].number)) return null;
  const [low, high] = [pair[0].number, pair[1].number];
  return target('set', { comparator: outside ? 'outside' : 'between', low, high, ...unit });
}

/** `Increase from 50% to 60%`: the target is where it leads. */
function leading(found: Chunked): TargetReading | null {
  const pair = two(found);
  const words = written(found, 0, found.shape.indexOf('Q')).toLowerCase();
  const unit = pair && sharedUnit(pair[0], pair[1]);
  if (!pair || !unit || !/\bfrom$/.test(words)) return null;
  const [from, to] = [pair[0].number, pair[1].number];
  const up = /^(?:to )?(?:increas|improv|rais|grow)\w*\b/.test(words) && lessThan(from, to);
  const down = /^(?:to )?(?:reduc|decreas|lower|cut)\w*\b/.test(words) && lessThan(to, from);
  if (up) return target('set', { comparator: 'at_least', low: to, ...unit });
  return down ? target('set', { comparator: 'at_most', high: to, ...unit }) : null;
}

/** `Above 27.5% or below 12.5%`, in either order. */
function beyond(found: Chunked): TargetReading | null {
  const pair = two(found);
  const at = found.shape.indexOf('Q');
  const limits = [found.chunks[at - 1]?.limit, found.chunks[found.shape.indexOf('Q', at + 1) - 1]?.limit];
  const joint = found.shape[at + 1] === 'B' ? '&' : written(found, at + 1, at + 2).toLowerCase();
  const unit = pair && sharedUnit(pair[0], pair[1]);
  if (!pair || !unit) return null;
  const above = limits.findIndex((limit) => limit === 'greater_than' || limit === 'at_least');
  const below = limits.findIndex((limit) => limit === 'less_than' || limit === 'at_most');
  const [high, low] = [pair[above], pair[below]];
  if (!high || !low) return null;
  if (joint === 'or' && lessThan(low.number, high.number))
    return target('set', { comparator: 'outside', low: low.number, high: high.number, ...unit });
  const between = /^(?:and|&|,|but)$/.test(joint) && lessThan(high.number, low.number);
  return between ? target('set', { comparator: 'between', low: high.number, high: low.number, ...unit }) : null;
}

/** The range of a text, or null. */
export function readRangeTarget(found: Chunked, { qualifiers, quantity, comparator }: Notes): TargetReading | null {
  if (quantity || comparator || found.chunks.length < 3) return null;
  const moving = FROM_TO.test(found.shape) ? leading(found) : null;
  const reading =
    moving ?? (RANGE.test(found.shape) ? within(found) : OUTSIDE.test(found.shape) ? beyond(found) : null);
  return reading && { ...reading, qualifiers };
}
