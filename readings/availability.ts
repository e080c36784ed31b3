// Reads what a service says of availability in a cell or comment. It is kept apart from what the calendar says (RULES.md, "Two voices").
import type { AvailabilityReading, ReadContext } from '../contracts/reading';
import type { IsoDate } from '../contracts/period';
import { lastOfMonth } from '../rules/calendar/dates';
import { dayNamed, MONTH, monthNumber } from './months';
import { contextYear } from './period-names';
import { plainText } from './text';

const WHEN = `(?:the )?((?:end of )?(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTH}(?:,? \\d{4})?)`;

interface Said {
  readonly name: string;
  readonly pattern: RegExp;
  /** What the day in the first group is: of arrival, of the last day covered, or that there is none. */
  readonly day: 'expectedOn' | 'coversTo' | null;
}

/** Ways of saying it, in the order in which they are tried. */
const SAYINGS: readonly Said[] = [
  { name: 'covers to', pattern: new RegExp(`\\bonly available (?:up )?(?:to|until) ${WHEN}`, 'i'), day: 'coversTo' },
  {
    name: 'covers to',
    pattern: new RegExp(`\\bdata (?:only )?(?:up )?(?:to|until) ${WHEN} only`, 'i'),
    day: 'coversTo',
  },
  {
    name: 'expected on',
    pattern: new RegExp(`\\b(?:available|expected|due|published|released) (?:at|by|on|in|from) ${WHEN}`, 'i'),
    day: 'expectedOn',
  },
  { name: 'awaited', pattern: /\b(?:still )?await(?:ed|ing)\b/i, day: null },
  { name: 'not yet', pattern: /\bnot (?:yet|currently) (?:available|published|released|received)\b/i, day: null },
];

/** A month without a year lies in the financial year of the context; without a context it has no date. */
function dateOf(words: string, context: ReadContext): IsoDate | null {
  const said = words.trim().replace(/^end of /i, '');
  const named = dayNamed(said);
  const number = monthNumber(said);
  const start = contextYear(context);
  if (named || number === null || start === null) return named;
  return lastOfMonth(number < 4 ? start + 1 : start, number);
}

/** The sentence that holds the match, as it was said. */
function sentence(text: string, at: number): string {
  const before = text.lastIndexOf('. ', at);
  const from = before < 0 ? 0 : before + 2;
  const to = text.indexOf('. ', at);
  return text.slice(from, to < 0 ? undefined : to + 1).trim();
}

/** What is said of availability; nothing awaited where nothing is said. Never throws. */
export function readAvailability(text: string, context: ReadContext = {}): AvailabilityReading {
  const plain = plainText(text);
  for (const { pattern, day } of SAYINGS) {
    const match = pattern.exec(plain);
    if (!match) continue;
    const date = day === null ? null : dateOf(match[1] ?? '', context);
    const reason = sentence(plain, match.index);
    return {
      awaited: true,
      expectedOn: day === 'expectedOn' ? date : null,
      coversTo: day === 'coversTo' ? date : null,
      reason,
    };
  }
  return { awaited: false, expectedOn: null, coversTo: null, reason: null };
}
