// What stands round a target: the day by which it is due, and what brackets behind it say. Taken out before the target itself is read.
import type { IsoDate } from '../contracts/period';
import type { Comparator, ReadContext, TargetPer, TargetReading } from '../contracts/reading';
import { chunked, written } from './chunks';
import { comparatorOf } from './comparators';
import { isBeside } from './labels';
import { readPeriod } from './period';
import { qualifiersOf } from './qualifiers';
import type { Quantity } from './quantity';
import { whenAt } from './when';
import { dayBefore } from './years';

export interface Dated {
  /** The text without the clause. */
  readonly text: string;
  readonly by: IsoDate | null;
  /** Whether there was such a clause, also where its year is not known. */
  readonly said: boolean;
}

const BY =
  /(?:^|[\s(,;–-])(by|before|due|no later than|not later than|at|as at|from now to|until)(?: the| end)? (?=[\dA-Za-z])/gi;

/** A target without the clause that says by when: `35,000 by end of March 2024`. Null where the clause names no day of the calendar. */
export function takeBy(text: string, context: ReadContext): Dated | null {
  if (!/[a-z\d] ?\)?$/i.test(text) && !/ by /i.test(text)) return { text, by: null, said: false };
  BY.lastIndex = 0;
  for (let match = BY.exec(text); match !== null; match = BY.exec(text)) {
    const word = (match[1] ?? '').toLowerCase();
    const lead = /^[\s(,;–-]/.test(match[0]) ? 1 : 0;
    const from = match.index + lead + word.length + 1;
    const when = whenAt(text.slice(from), context, 'after');
    if (!when || ((word === 'at' || word === 'until') && when.date === null)) continue;
    const dated = !/^(?:the )?(?:end|close|last|year|financial|eoy|q|qtr|quarter)/i.test(text.slice(from));
    if (when.date === null && dated && /\d{4}|\d[/.]\d/.test(text.slice(from, from + when.length))) return null;
    const rest = `${text.slice(0, match.index + lead)} ${text.slice(from + when.length)}`.replace(/\(\s*\)/, '');
    const by = word === 'before' && when.date !== null ? dayBefore(when.date) : when.date;
    return {
      text: rest
        .replace(/\s+/g, ' ')
        .replace(/[\s,;–-]+$/, '')
        .trim(),
      by,
      said: true,
    };
  }
  return { text, by: null, said: false };
}

export interface Notes {
  readonly core: string;
  readonly qualifiers: readonly string[];
  readonly per: TargetPer | null;
  readonly comparator: Comparator | null;
  readonly within: TargetReading['within'];
  /** The only quantity of a bracket, to be compared with the target's own. */
  readonly quantity: Quantity | null;
}

type Note = Partial<Omit<Notes, 'core'>>;

const TIME = new Set(['days', 'working_days', 'hours', 'minutes', 'seconds', 'weeks', 'months', 'years']);
export const isTime = (unit: string | null): boolean => unit !== null && TIME.has(unit);
const NOT_THE_TARGET =
  /\b(?:last year|previous|baseline|actual|floor|threshold|outturn|current|was|lower limit|upper limit|benchmark|not)\b/i;
const EXPECTED_TIMES: Readonly<Record<TargetPer, number>> = { year: 1, quarter: 4, month: 12, week: 52, day: 365 };

/** Qualifiers that a target can have; the others say for what time it is. */
const KEPT = new Set([
  'provisional',
  'to_be_confirmed',
  'estimated',
  'forecast',
  'revised',
  'partial',
  'final',
  'cumulative',
  'rounded',
  'average',
  'median',
]);

/** What a bracket says, or null where it may change the target. */
function noteOf(inner: string, context: ReadContext): Note | null {
  const qualifiers = qualifiersOf(inner, false)?.filter((name) => KEPT.has(name));
  if (qualifiers && qualifiers.length > 0) return { qualifiers };
  const found = chunked(inner, context);
  const digits = /\d/.test(inner);
  const per = found.chunks.find((chunk) => chunk.per !== undefined)?.per ?? null;
  if (!digits) {
    if (NOT_THE_TARGET.test(inner)) return null;
    const limit = /^[Bb]$/.test(found.shape) ? found.chunks[0]?.limit : undefined;
    return { per, ...(limit === undefined ? {} : { comparator: comparatorOf(limit) }) };
  }
  const label = /^W{1,3}[:=]?Q$/.test(found.shape) ? written(found, 0, found.shape.lastIndexOf('W') + 1) : '';
  if (isBeside(label) && !/target/i.test(label)) return {};
  const only = found.chunks.filter(({ kind }) => kind === 'Q' || kind === 'X');
  const quantity = only.length === 1 ? (only[0]?.quantity ?? null) : null;
  const within = /\b(?:within|in|inside)\b/i.test(inner) && quantity && isTime(quantity.unit);
  if (within) return { within: { number: quantity.number, unit: quantity.unit ?? '' }, quantity };
  if (quantity && (per !== null || /^Q$/.test(found.shape))) return { per, quantity };
  const period = readPeriod(inner.replace(/ only$/i, ''), context);
  return period.status === 'read' ? {} : null;
}

/** No brackets at all. */
export const bareNotes = (core: string): Notes => ({
  core,
  qualifiers: [],
  per: null,
  comparator: null,
  within: null,
  quantity: null,
});

/** A target without the brackets behind it; null where one of them may change it. */
export function takeNotes(text: string, context: ReadContext): Notes | null {
  let notes = bareNotes(text);
  if (/[\da-z%]$/i.test(text) && !/tbc$/i.test(text)) return notes;
  for (let times = 0; times < 3; times += 1) {
    const core = notes.core.replace(/(?<=[\d%a-z)])\s*(?:[*†‡]+|[¹²³⁴⁵⁶⁷⁸⁹]+|\.)$/i, '');
    const unsure = /^(.*[\d%])[ -]+tbc$/i.exec(core)?.[1];
    if (unsure !== undefined) {
      notes = { ...notes, core: unsure, qualifiers: ['to_be_confirmed', ...notes.qualifiers] };
      continue;
    }
    const match = /^(.*\S)\s*[([]([^()[\]]*)[)\]]$/.exec(core);
    if (!match) return { ...notes, core };
    const reference = core.endsWith(']') && /^(?:note )?\d{1,2}$/i.test(match[2] ?? '');
    const note = reference ? {} : noteOf((match[2] ?? '').trim(), context);
    if (!note) return null;
    notes = { ...notes, ...note, core: match[1] ?? '', qualifiers: [...(note.qualifiers ?? []), ...notes.qualifiers] };
  }
  return notes;
}

/** Whether two amounts are one, said per this and per that: 200 per quarter is 800 per year. */
export function sameRate(number: string, per: TargetPer | null, other: string, otherPer: TargetPer | null): boolean {
  if (per === null || otherPer === null) return Number(number) === Number(other) && per === otherPer;
  return Number(number) * EXPECTED_TIMES[per] === Number(other) * EXPECTED_TIMES[otherPer];
}
