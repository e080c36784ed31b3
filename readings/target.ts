// Reads a target cell. A bare number is `equal`; polarity turns it into a judgement later (RULES.md, "Targets").
import type { ReadContext, TargetReading } from '../contracts/reading';
import { chunked } from './chunks';
import { contextUnit, counts } from './context';
import { inDigits } from './in-words';
import { isCounted } from './nouns';
import { target } from './result';
import { isStanding } from './standings';
import { applyRules, type Rule } from './rules';
import { bareNotes, takeBy, takeNotes, type Dated } from './target-notes';
import { readNumberTarget } from './target-number';
import { readRangeTarget } from './target-range';
import { severalRules } from './target-several';
import { relativeBy, wordTarget } from './target-words';
import { plainText, quoted, wordKey } from './text';
import { whenAt } from './when';

const refused = (reason: string): TargetReading => target('unreadable', { reason });

interface Cell {
  readonly text: string;
  readonly key: string;
  /** Null where the clause names a day that the calendar has not. */
  readonly dated: Dated | null;
}

const NOUGHT = /^nil$/;

function word({ key }: Cell, context: ReadContext): TargetReading | null {
  const zero = /^zero ([a-z ]+)$/.exec(key)?.[1];
  if (zero !== undefined && isCounted(zero))
    return target('set', { comparator: 'equal', low: '0', high: '0', unit: 'count' });
  if (/^(?:zero|0 \(zero\)|zero \(0\))$/.test(key) || (key === 'nil' && counts(context)))
    return target('set', { comparator: 'equal', low: '0', high: '0' });
  if (NOUGHT.test(key)) return refused(`${quoted(key)} may be 0, or no target`);
  if (isStanding(key) && key !== 'no') return target('narrative', { comparator: 'milestone' });
  const said = wordTarget(key);
  if (said === 'frequency') return refused(`${quoted(key)} says how often, and no target`);
  return said && target(said);
}

/** A day and nothing else: done by then. */
function day({ text, dated }: Cell, context: ReadContext): TargetReading | null {
  if (!dated) return refused('the day by which it is due is not in the calendar');
  const when = /^\d{4}$/.test(text) ? null : whenAt(text, context, 'after');
  if (when?.length === text.length && when.date !== null)
    return target('set', { comparator: 'milestone', by: when.date });
  const alone = /^(?:by|complete[d]?|due|end|target date|deadline|target)?:?$/i.test(dated.text) && dated.by !== null;
  return alone ? target('set', { comparator: 'milestone', by: dated.by }) : null;
}

function relative({ dated }: Cell): TargetReading | null {
  const text = (dated?.text ?? '').toLowerCase();
  const outside = text.replace(/\s*\([^()]*\)/g, '').trim();
  const name = relativeBy(outside === '' ? text : outside);
  return name === null ? null : target('relative', { by: dated?.by ?? null });
}

function number({ dated }: Cell, context: ReadContext): TargetReading | null {
  const notes = dated && takeNotes(dated.text, context);
  if (!dated || !notes || !/\d/.test(notes.core)) return null;
  const found = chunked(notes.core, context);
  const reading = readRangeTarget(found, notes) ?? readNumberTarget(found, notes, context);
  return reading && { ...reading, by: dated.by };
}

// Digits with their signs and nothing else: no word rule has anything to say of them.
const BARE = /^[<>≤≥]?=? ?£?\d[\d,.]* ?%?$/;

/** The rules for several numbers. */
export const SEVERAL = severalRules((text, context) =>
  BARE.test(text)
    ? readNumberTarget(chunked(text, context), bareNotes(text), context)
    : number({ text, key: text, dated: takeBy(text, context) }, context),
);

/** Several numbers, of which the context chooses one. */
function several({ text }: Cell, context: ReadContext): TargetReading | null {
  return /\d.*\d/.test(text) ? applyRules(SEVERAL, text, context) : null;
}

// Numbers that are names and no amounts: years, phases, laws, `5-year`.
const NAMES =
  /\b(?:19|20)\d\d(?:\s?[/–-]\s?(?:20)?\d\d)?\b|\b\d\d\/\d\d\b|\b(?:phase|stage|round|year|level|priority|section|part|act|grade|tier|category|band|quarter|q|version|iso|no\.?|step|objective|theme|wave|cohort|lot|class|type|schedule|article|item|h|p|covid)[ -]?\d+(?:\.\d+)?\b|\b\d{1,2}[- ]years?\b|\b\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,2} (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b[a-z]+\d+\b/gi;

/** Words describe a milestone. Words with amounts in them may hide a target, and are left to a person. */
function narrative({ text, dated }: Cell): TargetReading | null {
  const words = text.match(/[A-Za-z][A-Za-z'-]+/g) ?? [];
  const amounts = /\d/.test((dated?.text ?? text).replace(NAMES, ''));
  if (amounts || words.length < (dated?.said ? 1 : 2) || /^[#<>]/.test(text)) return null;
  return target('narrative', { comparator: 'milestone', by: dated?.by ?? null });
}

/** The rules for target cells, in the order in which they are tried. */
export const TARGET_RULES: readonly Rule<TargetReading, Cell>[] = [
  {
    name: 'word instead of a target',
    examples: [
      'TBC',
      'N/A',
      '',
      'Reactive to need',
      'No target',
      'Data only',
      'Baseline to be established',
      'Zero',
      'Monthly',
    ],
    read: word,
  },
  { name: 'day alone', examples: ['by 31/03/2024', 'By end of March 2024', 'Complete by December 2024'], read: day },
  {
    name: 'relative',
    examples: [
      'Top quartile',
      '10% reduction on 2022/23',
      'Reduce by 5%',
      'Better than last year',
      'Increase',
      'above national average',
    ],
    read: relative,
  },
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
      'Maintain customer satisfaction ratings above 85%',
      'Between 17.5% and 22.5%',
      'Above 27.5% or below 12.5%',
      '12.5% to 27.5%',
      '10-20',
      'Within 10 working days',
    ],
    read: number,
  },
  {
    name: 'several numbers',
    examples: ['95% ± 2%', 'Q1 20% Q2 45% Q3 70% Q4 98%', '85% (2023/24) 87% (2024/25)'],
    read: several,
  },
  {
    name: 'words alone',
    examples: [
      'Delivery of the Customer Experience Strategy',
      'Publish the report by 31st December 2022',
      'Maintain a 5-year housing land supply',
      'Deliver a round 2 levelling up fund bid',
    ],
    read: narrative,
  },
];

// What a target may be headed with, and the year that it is of, which the column says as well.
const HEADED =
  /^(?:target(?: is)?|aim|goal) ?[:=-]? ?(?=[<>≤≥£\d])|^(?:20)?\d\d[/-]\d\d(?: target ?[:–-]?| ?[:–-]) ?|^(?:20)?\d\d\/\d\d (?=[<>≤≥£\d])|^(?:12[- ]months? rolling(?: average| total)?|rolling 12[- ]months?(?: average| total)?) /i;
const OF_YEAR = /(?<=[\d%a-z])(?:,? (?:for|in|during)|(?<=[%])) (?:20\d\d[/-]\d\d(?:\d\d)?|\d\d\/\d\d)$/i;

/** The cell as the rules see it. */
export function targetCell(text: string, context: ReadContext = {}): Cell {
  const plain = inDigits(plainText(text)).replace(/^c(?=[\d£])/, 'c. ');
  const bare =
    /^[a\d]/i.test(plain) || /\d$/.test(plain)
      ? plain.replace(HEADED, '').replace(OF_YEAR, '')
      : plain.replace(HEADED, '');
  return { text: plain, key: wordKey(plain), dated: takeBy(bare, context) };
}

/** Two quarters or two years: the rule for several numbers is tried first. */
const TWICE = /\bq(?:tr|uarter)? ?[1-4]\b.*\bq(?:tr|uarter)? ?[1-4]\b|\d\d[/-]\d\d.*\d\d[/-]\d\d/i;

/** Characters of a cell that may still hold a target. */
const LONGEST = 1500;

/** How a target cell is understood. Never throws. */
export function readTarget(text: string, context: ReadContext = {}): TargetReading {
  const bare = BARE.test(text) ? readNumberTarget(chunked(text, context), bareNotes(text), context) : null;
  if (bare) return bare.unit === null ? { ...bare, unit: contextUnit(context) } : bare;
  if (text.length > LONGEST) return refused('too long for a target');
  const cell = targetCell(text, context);
  const first = TWICE.test(cell.text) ? several(cell, context) : null;
  const reading = first ?? applyRules(TARGET_RULES, cell, context);
  if (!reading) return refused(`no rule understands ${quoted(cell.text)}`);
  return reading.status === 'set' && reading.comparator !== 'milestone'
    ? { ...reading, unit: reading.unit ?? contextUnit(context) }
    : reading;
}
