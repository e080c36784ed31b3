// Reads a target cell. A bare number is `equal`; polarity turns it into a judgement later (RULES.md, "Targets").
import type { Comparator, ReadContext, TargetReading } from '../contracts/reading';
import { contextUnit, countsInMillions } from './context';
import { takeNumber } from './numbers';
import { applyRules, type Rule } from './rules';
import { AFTER, BEFORE, readClauses, readRange } from './target-clauses';
import { plainText, wordKey } from './text';
import { lookUp, VALUE_WORDS } from './words';

function target(status: TargetReading['status'], more: Partial<TargetReading> = {}): TargetReading {
  const none = { low: null, high: null, unit: null, per: null, by: null, within: null, qualifiers: [] };
  return { status, comparator: 'none', ...none, ...more };
}

const NO_TARGET = new Set([
  'none',
  'no target',
  'no target set',
  'not set',
  'reactive to need',
  'monitor only',
  'for information',
]);

function word(text: string): TargetReading | null {
  const key = wordKey(text);
  if (NO_TARGET.has(key)) return target('no_target');
  const status = lookUp(VALUE_WORDS, key);
  if (status === null || status === 'suppressed') return null;
  return target(status === 'to_be_confirmed' || status === 'new' ? 'to_be_confirmed' : 'no_target');
}

/** The bound goes in `low` for at_least and greater_than, in `high` for at_most and less_than, in both for equal. */
export function bounds(comparator: Comparator, number: string): Pick<TargetReading, 'low' | 'high'> {
  const low = comparator === 'at_most' || comparator === 'less_than' ? null : number;
  const high = comparator === 'at_least' || comparator === 'greater_than' ? null : number;
  return { low, high };
}

/** A time that is the target itself, explained in brackets: `3 working days (… within 3 working days)` is at most 3. */
function explained(unit: string | null, number: string, rest: string): boolean {
  return unit !== null && new RegExp(`^\\(.*within ${number.replace('.', '\\.')} .*\\)$`, 'i').test(rest.trim());
}

function number(text: string, context: ReadContext): TargetReading | null {
  const before = BEFORE.find(({ pattern }) => pattern.test(text));
  const found = takeNumber(before ? text.replace(before.pattern, '') : text, countsInMillions(context));
  if (!found) return null;
  const after = before ? undefined : AFTER.find(({ pattern }) => pattern.test(found.rest));
  const rest = after ? found.rest.replace(after.pattern, '') : found.rest;
  const atMost = !before && !after && explained(found.unit, found.number, rest);
  const clauses = readClauses(atMost ? '' : rest, true);
  if (!clauses) return null;
  const comparator = before?.comparator ?? after?.comparator ?? (atMost ? 'at_most' : 'equal');
  return target('set', { comparator, ...bounds(comparator, found.number), unit: found.unit, ...clauses });
}

function range(text: string): TargetReading | null {
  const outside = /^outside (?:of )?/i.exec(text)?.[0] ?? '';
  const found = readRange(text.slice(outside.length));
  return found && target('set', { comparator: outside ? 'outside' : 'between', ...found });
}

/** Words alone describe a milestone; words with numbers in them may hide a target, and are left to a person. */
function narrative(text: string): TargetReading | null {
  const words = text.match(/[A-Za-z']{2,}/g) ?? [];
  return words.length >= 3 && !/\d/.test(text) ? target('narrative', { comparator: 'milestone' }) : null;
}

/** The rules for target cells, in the order in which they are tried. */
export const TARGET_RULES: readonly Rule<TargetReading>[] = [
  { name: 'word instead of a target', examples: ['TBC', 'N/A', '', 'Reactive to need', 'No target'], read: word },
  {
    name: 'number with its clauses',
    examples: [
      '100% of due inspections undertaken',
      '1.3m',
      '200 per quarter',
      'Under 350 pa',
      '675 tCO2e',
      '35,000 by end of March 2024',
      'Under 12 by end of March 2024',
      'Under 3.0',
      '<£480k',
      '95% or more',
      '7% (provisional)',
      '95% of calls answered within 30 seconds',
      '3 working days (residents and tenants to be contacted within 3 working days)',
    ],
    read: number,
  },
  { name: 'range', examples: ['between 10 and 20', '12.5% to 27.5%', '10-20'], read: range },
  { name: 'words alone', examples: ['Delivery of the Customer Experience Strategy'], read: narrative },
];

/** How a target cell is understood. Never throws. */
export function readTarget(text: string, context: ReadContext = {}): TargetReading {
  const plain = plainText(text);
  const reading = applyRules(TARGET_RULES, plain, context);
  if (!reading) return target('unreadable', { reason: `no rule understands ${JSON.stringify(plain.slice(0, 80))}` });
  return reading.status === 'set' ? { ...reading, unit: reading.unit ?? contextUnit(context) } : reading;
}
