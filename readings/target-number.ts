// The number of a target, with its comparison and clauses: `Under 350 pa`, `95% of suppliers paid within 30 days`, `Maintain ratings above 85%`.
import type { Comparator, ReadContext, TargetPer, TargetReading } from '../contracts/reading';
import { quantityOf, written, type Chunk, type Chunked } from './chunks';
import { comparatorOf } from './comparators';
import { isCounted } from './nouns';
import type { Quantity } from './quantity';
import { target } from './result';
import { isTime, sameRate, type Notes } from './target-notes';
import { isWithin, partsOf, word, type Parts } from './target-within';
import { scaled } from './value-single';

/** The bound goes in `low` for at_least and greater_than, in `high` for at_most and less_than, in both for equal. */
export function bounds(comparator: Comparator, number: string): Pick<TargetReading, 'low' | 'high'> {
  const low = comparator === 'at_most' || comparator === 'less_than' ? null : number;
  const high = comparator === 'at_least' || comparator === 'greater_than' ? null : number;
  return { low, high };
}

const VERBS =
  /^(?:to|a|an|the|at|of|be|is|as|achieve|achieving|achieved|complete|completing|deliver|delivering|delivered|provide|build|maintain|maintaining|maintained|retain|secure|recruit|plant|attain|reach|hit|process|issue|create|support|hold|keep|ensure|target|targets|tgt|aim|goal|for|total|annual|average|on|remain|stay|sustain|enable|bring|house|install|train|engage|attract|generate|save|collect|visit|inspect|undertake|respond|within|remaining|we|will|have|has|only|equal|exactly|median|mean|ave|avg|=|:|-|–|by|in|quarterly|monthly|quarter|year|ytd|with|kpi)$/;

/** `reduce sickness to`, `average score of`: the words lead to the number. */
const DIRECTED = /^(?:to )?(?:reduc|increas|improv|decreas|rais|lower|grow|cut)\w*\b.* to$/;
const MEASURED = /^(?:an? )?(?:\w+ ){0,3}(?:score|rating|average|total|number|time|turnaround|rate) of$/;

/** Whether the words before a bare number make it the target: verbs and small words, no sentence in which it could count anything. */
function leadAllowed(found: Chunked, { main, within }: Parts, unit: string | null): boolean {
  let from = main;
  while (found.shape[from - 1] === 'B') from -= 1;
  const words = found.chunks.slice(0, from).map(({ kind }, at) => (kind === 'E' ? 'annual' : word(found, at)));
  if (
    words.some(
      (each, at) => /^(?:not|no|never|except|n't|against|was|from|previously)$/.test(each) && found.shape[at] === 'W',
    )
  )
    return false;
  if (words.every((each) => VERBS.test(each))) return true;
  if (within !== null && unit === 'percent' && /^(?:on|in|for)$/.test(words.at(-1) ?? '')) return true;
  const lead = words.join(' ');
  if (words.length <= 8 && (DIRECTED.test(lead) || MEASURED.test(lead))) return true;
  if (unit === null || isTime(unit)) return from !== main && words.length <= 8;
  if (words.length === 1 && /^[a-z]{4,}$/.test(lead)) return true;
  const last = words.at(-1) ?? '';
  return from !== main || /^(?:of|to|at|is|be|achieve|ensure|target|:|=|-|–|maintain|deliver|reach)$/.test(last);
}

/** The comparison of the target: words beside the number, `minimum … of`, or a verb that says a direction (`reduce to 5%`). */
function comparatorAt(found: Chunked, main: number): Comparator | null {
  const before = found.chunks[main - 1]?.limit;
  const after = found.chunks.find(({ kind }, at) => kind === 'b' && at > main)?.limit;
  // Less time is the better: `10 days or better`.
  if (found.text.endsWith('or better') && before === undefined && isTime(quantityOf(found, main)?.unit ?? null))
    return 'at_most';
  if (before !== undefined && before !== 'about' && after !== undefined) return before === after ? before : null;
  if (before === undefined && after === undefined) {
    const lead = found.shape.slice(0, main);
    const far = /BW{0,4}[OT:]?$/.test(lead) ? found.chunks[lead.lastIndexOf('B')] : undefined;
    if (far?.limit !== undefined && /^(?:a )?(?:min|max)/i.test(word(found, lead.lastIndexOf('B'))))
      return comparatorOf(far.limit);
    const words = written(found, 0, main).toLowerCase();
    // `3 stars or above`; but `80% good or better` says how good.
    const behind = quantityOf(found, main)?.unit === 'percent' ? '' : written(found, main + 1, found.chunks.length);
    if (/(?:^[a-z]+s|^per [a-z ]+) (?:or|and) (?:more|above|over|higher|better)$/i.test(behind)) return 'at_least';
    if (/(?:^[a-z]+s|^per [a-z ]+) (?:or|and) (?:fewer|less|below|under|lower)$/i.test(behind)) return 'at_most';
    if (/\b(?:reduc|decreas|lower|cut|fall|drop)\w*\b.*\bto$/.test(words)) return 'at_most';
    if (/\b(?:increas|improv|rais|grow|ris)\w*\b.*\bto$/.test(words)) return 'at_least';
  }
  return comparatorOf(before ?? after);
}

const SINGLE_WORD = /^(?:annual|annually|yearly|quarterly|monthly|weekly|daily)$/i;

/** Per what the number is: beside it, or at the end; `95% of annual reviews` is per nothing. */
function perOf(found: Chunked, main: number): TargetPer | null {
  const at = found.chunks.findIndex((chunk, i) => {
    if (chunk.per === undefined) return false;
    const adjective = SINGLE_WORD.test(word(found, i));
    return !adjective || i === found.chunks.length - 1 || i === 0;
  });
  const chunk: Chunk | undefined = found.chunks[at];
  return at < main && at > 0 ? null : (chunk?.per ?? null);
}

/** Where only a time is said with "within" before it, that time is the target: at most. */
function withinAlone(found: Chunked, { main, within }: Parts): boolean {
  return (
    within === null &&
    isWithin(found, main, false) &&
    found.shape[main - 1] !== 'B' &&
    word(found, main - 1) === 'within'
  );
}

interface Merged {
  readonly comparator: Comparator;
  readonly within: TargetReading['within'];
  readonly per: TargetPer | null;
}

/** The clauses of the text and those of its brackets together; null where they contradict each other. */
function merged(found: Chunked, parts: Parts, quantity: Quantity, notes: Notes): Merged | null {
  const own = perOf(found, parts.main);
  const asTime = (time: Quantity) => ({ number: time.number, unit: time.unit ?? '' });
  const comparator = withinAlone(found, parts) ? 'at_most' : comparatorAt(found, parts.main);
  if (comparator === null || (notes.comparator !== null && comparator !== 'equal')) return null;
  const within = parts.within ? asTime(parts.within) : null;
  const per = own ?? (isTime(quantity.unit) || notes.quantity !== null ? null : notes.per);
  if (notes.within) {
    const explained = notes.within.number === quantity.number && notes.within.unit === quantity.unit;
    if (explained) return { comparator: comparator === 'equal' ? 'at_most' : comparator, within: null, per };
    return within || quantity.unit !== 'percent' ? null : { comparator, within: notes.within, per };
  }
  if (
    notes.quantity &&
    !(notes.quantity.unit === quantity.unit && sameRate(quantity.number, own, notes.quantity.number, notes.per))
  )
    return null;
  return { comparator: notes.comparator ?? comparator, within, per };
}

/** Words behind a number that make it something else: a tolerance, pence or a mark that nobody explains. */
const NOT_A_TARGET = /\b(?:tolerance|variance|threshold|floor)\b|^[b-z]$/i;

const isBare = ({ quantity, comparator, within }: Notes): boolean =>
  quantity === null && comparator === null && within === null;

/** A number and its comparison, and nothing else: most targets. */
function alone(found: Chunked, notes: Notes, context: ReadContext): TargetReading | null {
  const main = found.shape.indexOf('Q');
  const quantity = quantityOf(found, main);
  const reading = quantity && quantity.sign !== '+' ? scaled(quantity, context) : null;
  if (!quantity || !reading || reading.number === null) return null;
  const limit = found.chunks[main - 1]?.limit;
  const comparator = comparatorOf(limit);
  const qualifiers = limit === 'about' ? ['approximate', ...notes.qualifiers] : notes.qualifiers;
  const per = found.chunks[main + 1]?.per ?? (isTime(quantity.unit) ? null : notes.per);
  return target('set', { comparator, ...bounds(comparator, reading.number), unit: reading.unit, per, qualifiers });
}

/** The target of a text with one number in it, or null. */
export function readNumberTarget(found: Chunked, notes: Notes, context: ReadContext): TargetReading | null {
  if (/^B?QE?$/.test(found.shape) && isBare(notes)) return alone(found, notes, context);
  // A dash in front is no minus, and no nothing: `–5%`.
  if (found.shape.includes('X') || /[<>≤≥]$|^[–—-]/.test(found.text)) return null;
  const swapped = swap(found, notes);
  if (swapped) return swapped;
  const parts = partsOf(found);
  const quantity = parts && quantityOf(found, parts.main);
  if (!parts || !quantity || quantity.sign === '+') return null;
  if (!leadAllowed(found, parts, quantity.unit)) return null;
  const tail = written(found, parts.main + 1, found.chunks.length);
  if (NOT_A_TARGET.test(tail)) return null;
  const clauses = merged(found, parts, quantity, notes);
  const reading = scaled(quantity, context);
  if (!clauses || reading.number === null) return null;
  const behind = written(
    found,
    parts.main + 1,
    found.shape.endsWith('E') ? found.chunks.length - 1 : found.chunks.length,
  );
  const unit = reading.unit ?? (isCounted(behind) ? 'count' : null);
  const { comparator, within, per } = clauses;
  const about = found.chunks[parts.main - 1]?.limit === 'about';
  return target('set', {
    comparator,
    ...bounds(comparator, reading.number),
    unit,
    per,
    within,
    qualifiers: about ? ['approximate', ...notes.qualifiers] : notes.qualifiers,
  });
}

/** `Within 10 working days (95%)`: the share in brackets is the target, and the time is the time allowed. */
function swap(found: Chunked, notes: Notes): TargetReading | null {
  if (notes.quantity?.unit !== 'percent') return null;
  const main = found.shape.indexOf('Q');
  const time = quantityOf(found, main);
  if (!time || !isWithin(found, main, false)) return null;
  const { number } = notes.quantity;
  return target('set', {
    comparator: 'equal',
    low: number,
    high: number,
    unit: 'percent',
    within: { number: time.number, unit: time.unit ?? '' },
  });
}
