// What the surroundings of a cell say of its unit: the context's unit, a unit in brackets in the title, or a title that begins with %.
import type { ReadContext } from '../contracts/reading';
import { plainText } from './text';
import { readUnit, UNITS } from './units';

const NAMES = new Set([...UNITS.map(({ unit }) => unit), 'count', 'gbp', 'ratio']);

/** The unit that the context names, or null. The cell's own unit always wins over it. */
export function contextUnit(context: ReadContext): string | null {
  if (context.unit) return NAMES.has(context.unit) ? context.unit : readUnit(plainText(context.unit));
  for (const words of [context.title, context.column]) {
    const text = plainText(words ?? '');
    if (/^%|^percentage\b/i.test(text)) return 'percent';
    for (const [, inside = ''] of text.matchAll(/\(([^()]*)\)/g)) if (readUnit(inside)) return readUnit(inside);
  }
  return null;
}

/** Whether `3m` can only be three millions here: the context's unit counts things or pounds. */
export function countsInMillions(context: ReadContext): boolean {
  const unit = contextUnit(context);
  return unit === 'count' || unit === 'gbp';
}
