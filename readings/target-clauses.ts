// The clauses that stand round the number of a target: at least or at most, per what, by when, within what time.
import type { Comparator, TargetPer, TargetReading } from '../contracts/reading';
import { decimal } from '../rules/decimal';
import { readNumber, takeNumber } from './numbers';
import { dayNamed } from './months';
import { readQualifiers } from './words';

interface Words {
  readonly comparator: Comparator;
  readonly pattern: RegExp;
}

/** Words before the number. The longer stand first: "no less than" is not "less than". */
export const BEFORE: readonly Words[] = [
  {
    comparator: 'at_least',
    pattern: /^(?:at least|a minimum of|minimum(?: of)?|min\.?|no(?:t)? (?:less|fewer) than|>=|≥) ?/i,
  },
  {
    comparator: 'at_most',
    pattern: /^(?:at most|a maximum of|maximum(?: of)?|max\.?|no(?:t)? (?:more|greater) than|up to|<=|≤) ?/i,
  },
  { comparator: 'less_than', pattern: /^(?:under|below|less than|fewer than|<) ?/i },
  { comparator: 'greater_than', pattern: /^(?:over|above|more than|greater than|exceed(?:ing)?|>) ?/i },
];

/** Words behind the number. */
export const AFTER: readonly Words[] = [
  {
    comparator: 'at_least',
    pattern: /^ ?(?:or (?:more|above|over|higher|better)|and (?:above|over)|minimum|\+)(?![a-z])/i,
  },
  {
    comparator: 'at_most',
    pattern: /^ ?(?:or (?:less|fewer|below|under|lower)|and (?:below|under)|maximum)(?![a-z])/i,
  },
];

const PERS: readonly (readonly [TargetPer, RegExp])[] = [
  ['year', /^(?:pa|p\.a\.?|per annum|per year|a year|annually|each year)(?![a-z])/i],
  ['quarter', /^(?:pq|per quarter|a quarter|each quarter|quarterly)(?![a-z])/i],
  ['month', /^(?:pm|per month|a month|each month|monthly)(?![a-z])/i],
  ['week', /^(?:per week|a week|each week|weekly)(?![a-z])/i],
  ['day', /^(?:per day|a day|each day|daily)(?![a-z])/i],
];

type Clauses = Pick<TargetReading, 'per' | 'by' | 'within' | 'qualifiers'>;

function withinOf(words: string): TargetReading['within'] {
  const found = readNumber(words);
  return found?.unit ? { number: found.number, unit: found.unit } : null;
}

/** One clause and what is left behind it; null where the text does not begin with one. */
function takeClause(text: string): (Partial<Clauses> & { readonly rest: string }) | null {
  for (const [per, pattern] of PERS) {
    const match = pattern.exec(text);
    if (match) return { per, rest: text.slice(match[0].length) };
  }
  const by = /^by (?:the )?([^()]+?)(?= \(|$)/i.exec(text);
  const date = by && dayNamed((by[1] ?? '').replace(/^end of /i, ''));
  if (by && date) return { by: date, rest: text.slice(by[0].length) };
  const within = /^within (?:the )?(\d[^()]*?)(?= \(|$)/i.exec(text);
  const time = within && withinOf(within[1] ?? '');
  if (within && time) return { within: time, rest: text.slice(within[0].length) };
  const bracket = /^(\([^()]*\)|\[[^[\]]*\])$/.exec(text);
  const qualifiers = bracket && readQualifiers(bracket[0]);
  return qualifiers ? { qualifiers, rest: '' } : null;
}

/** Words that say what is counted (`of due inspections undertaken`, `calls answered`): no digits in them, up to the next clause. */
function skipWords(text: string): string {
  const match = /^[A-Za-z][A-Za-z' /&-]*?(?= (?:by|within|per) | p\.?a\.?$| \(| \[|$)/.exec(text);
  return match ? text.slice(match[0].length) : text;
}

/** All clauses behind the number; null where something is left that is not understood. */
export function readClauses(text: string, wordsAllowed: boolean): Clauses | null {
  let found: Clauses = { per: null, by: null, within: null, qualifiers: [] };
  let rest = text.trim().replace(/^[,;] ?/, '');
  while (rest !== '') {
    const clause = takeClause(rest);
    if (clause) {
      const { rest: behind, ...given } = clause;
      found = { ...found, ...given };
      rest = behind.trim();
      continue;
    }
    const behind = wordsAllowed ? skipWords(rest) : rest;
    if (behind === rest) return null;
    rest = behind.trim();
  }
  return found;
}

/** Two numbers of a range: `12.5% to 27.5%`, `between 10 and 20`, `10-20`. The unit of the second serves for both. */
export function readRange(
  text: string,
): { readonly low: string; readonly high: string; readonly unit: string | null } | null {
  const match = /^(?:between )?(.+?)(?: to |(?<=^between .+) and | ?- ?)(.+)$/i.exec(text);
  const low = match && takeNumber((match[1] ?? '').trim());
  const high = match && takeNumber((match[2] ?? '').trim());
  if (!low || !high || low.rest.trim() !== '' || high.rest.trim() !== '') return null;
  if (low.unit !== null && low.unit !== high.unit) return null;
  return decimal(low.number).lt(decimal(high.number)) ? { low: low.number, high: high.number, unit: high.unit } : null;
}
