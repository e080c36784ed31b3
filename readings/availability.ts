// Reads what a service says of availability in a cell or comment. It is kept apart from what the calendar says (RULES.md, "Two voices").
import type { AvailabilityReading, ReadContext } from '../contracts/reading';
import type { IsoDate } from '../contracts/period';
import { addDays } from '../rules/calendar/dates';
import { lastOfMonth } from './days';
import { quarterOf } from '../rules/calendar/periods';
import { OF_DATA, SAYINGS, TAKEN_BACK, type DayMeaning, type Saying } from './availability-sayings';
import { MONTH, monthNumber, yearNumber } from './months';
import { plainText } from './text';
import { whenAt } from './when';
import { fitting } from './years';
import { contextDay, contextPeriod, periodOf } from './periods';

/** Words that mostly stand in a comment that says something of this: the others are not looked at further. */
const LIKELY =
  /await|avail|reported|publish|releas|receiv|due\b|expect|pending|follow|delay|arrears|\blag|annual|measured|yearly|outstanding|\bonly\b|latest|most recent|until|\bto be\b|will be|not (?:yet|been)|yet to|submitted|\bETA\b|waiting|end of year|next (?:update|release|survey)|behind|provided|supplied|anticipat|schedul|up to\b|to (?:the )?end\b|(?:data|figures?|results?|performance)(?: [a-z]+){0,3} (?:to|as at) [\dA-Z]/i;

interface Said {
  readonly expectedOn: IsoDate | null;
  readonly coversTo: IsoDate | null;
}

const NOTHING: Said = { expectedOn: null, coversTo: null };

/** Times that are no days, but times to come. */
const VAGUE =
  /^(?:the )?(?:early|mid|late|later|beginning|start|middle|spring|summer|autumn|winter|soon|shortly|due course|next|new year|near future|coming|w\/c|week|this year|second half|first half|last week)/i;

/** The end of the next quarter or month, where the context says what is now. */
function next(text: string, context: ReadContext): IsoDate | null {
  const what = /^(?:in )?(?:the )?next (quarter|month)/i.exec(text)?.[1]?.toLowerCase();
  const end = contextPeriod(context)?.end ?? contextDay(context);
  if (what === undefined || end === null) return null;
  const after = addDays(end, 1);
  const month = Number(after.slice(5, 7));
  if (what === 'month') return lastOfMonth(Number(after.slice(0, 4)), month);
  return periodOf(quarterOf(after))?.end ?? null;
}

/** What the day behind a saying comes to; null where the words need a day, or a time to come, and have none. */
function dayBehind(rest: string, meaning: Exclude<DayMeaning, null>, context: ReadContext): Said | null {
  const when = whenAt(rest, context, meaning === 'coversTo' ? 'before' : 'after');
  if (when) return { ...NOTHING, [meaning]: when.date };
  if (meaning === 'coversTo' || !VAGUE.test(rest)) return null;
  return { ...NOTHING, expectedOn: next(rest, context) };
}

const MONTHS_ONLY = new RegExp(
  `\\b(?:(${MONTH})(?: ?(?:and|to|&|-|–|/) ?(${MONTH}))?(?:,? (\\d{4}))?(?: data| figures?| results?)?(?: is| are)?(?: available)? only|only (?:includes? |covers? |for )?(?:data (?:for|from) )?(${MONTH})(?: ?(?:and|to|&|-|–|/) ?(${MONTH}))?(?:,? (\\d{4}))?(?: data| figures?)(?: is| are)?(?: available| included)?)\\b`,
  'i',
);

const MONTHS_OF = new RegExp(
  `\\b(?:data|figures?|results?)(?: shown| reported| given)?(?: is| are)?(?: only)? (?:for|covers?|covering|is from|are from) (?:the period )?(${MONTH})(?:,? \\d{4})? ?(?:to|-|–|until) ?(${MONTH})(?:,? (\\d{4}))?(?![a-z])`,
  'i',
);

/** `Figure is for April to August`: the last month, and its year. */
function monthsOf(sentence: string): readonly [string, string] | null {
  const match = MONTHS_OF.exec(sentence);
  return match && [match[2] ?? '', match[3] ?? ''];
}

/** `April and May only`: covered to the end of the last month named. */
function monthsOnly(sentence: string, context: ReadContext): Said | null {
  const only = MONTHS_ONLY.exec(sentence);
  const [name, said] = only
    ? [only[2] ?? only[1] ?? only[5] ?? only[4] ?? '', only[3] ?? only[6] ?? '']
    : (monthsOf(sentence) ?? ['', '']);
  const [number, year] = [monthNumber(name), yearNumber(said)];
  if (number === null) return null;
  return {
    expectedOn: null,
    coversTo: year === null ? fitting(number, 0, context, 'before') : lastOfMonth(year, number),
  };
}

const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  one: 1,
  '1': 1,
  two: 2,
  '2': 2,
  three: 3,
  '3': 3,
  four: 4,
  '4': 4,
  six: 6,
  '6': 6,
};
const ARREARS =
  /\b(a|one|two|three|four|six|[12346])[- ](month|quarter)s?'?(?: time| data| reporting)?[- ](?:in arrears|lag|behind|delay)\b/i;

/** `one quarter in arrears`: covered to so long before the end of the context's period. */
function arrears(sentence: string, context: ReadContext): Said {
  const [, number = '', unit = ''] = ARREARS.exec(sentence) ?? [];
  const end = contextPeriod(context)?.end;
  const months = (NUMBERS[number.toLowerCase()] ?? 0) * (unit.toLowerCase() === 'quarter' ? 3 : 1);
  if (end === undefined || months === 0) return NOTHING;
  return { expectedOn: null, coversTo: lastOfMonth(Number(end.slice(0, 4)), Number(end.slice(5, 7)) - months) };
}

const SHORT = /^(?:\S+ ){0,8}\S+$/;
/** A sentence that begins so is of the figure itself. */
const OF_FIGURE =
  /^(?:still |currently )?(?:not (?:yet |currently )?(?:available|due|published|released|received|reported)|await\w*|pending|delayed|unavailable|n\/a\b|tbc\b|(?:will|should|to) (?:only |next |not )?be (?:available|reported|published|released|known)\b)/i;

const FIGURES =
  /\b(?:data|figures?|results?|returns?|information|statistics|confirmation of|outturn|survey|validation)\b/i;

/** What one saying finds in a sentence, or null. */
function heard(saying: Saying, sentence: string, context: ReadContext): Said | null {
  const { pattern } = saying;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(sentence); match !== null; match = pattern.exec(sentence)) {
    const end = match.index + match[0].length;
    const begins = (match.index === 0 && SHORT.test(sentence)) || OF_FIGURE.test(sentence);
    if (
      saying.ofData &&
      !begins &&
      !OF_DATA.test(sentence.slice(0, end)) &&
      (saying.day !== null || !FIGURES.test(sentence))
    )
      continue;
    if (saying.day === null) return saying.name === 'in arrears' ? arrears(sentence, context) : NOTHING;
    const said = dayBehind(sentence.slice(end), saying.day, context);
    if (said) return said;
  }
  return null;
}

function ofSentence(sentence: string, context: ReadContext): Said | null {
  if (!LIKELY.test(sentence) || TAKEN_BACK.test(sentence)) return null;
  let found: Said | null = monthsOnly(sentence, context);
  for (const saying of SAYINGS) {
    // `Not available until October` is no `available until October`.
    if (saying.day === 'coversTo' && found?.expectedOn) continue;
    const said = heard(saying, sentence, context);
    if (!said) continue;
    if (found === null) found = said;
    else found = { expectedOn: found.expectedOn ?? said.expectedOn, coversTo: found.coversTo ?? said.coversTo };
  }
  return found;
}

/** Whether what is covered is all of what is reported: then nothing is awaited. */
function reaches({ coversTo, expectedOn }: Said, context: ReadContext): boolean {
  const end = contextPeriod(context)?.end;
  return coversTo !== null && expectedOn === null && end !== undefined && coversTo >= end;
}

const SENTENCES = /(?<=[.!?;])\s+(?=[A-Z0-9"'(])|\s+[•·]\s+/;

/** What is said of availability; nothing awaited where nothing is said. Never throws. */
export function readAvailability(text: string, context: ReadContext = {}): AvailabilityReading {
  const plain = plainText(text);
  let expectedOn: IsoDate | null = null;
  let coversTo: IsoDate | null = null;
  let reason: string | null = null;
  if (LIKELY.test(plain))
    for (const sentence of plain.split(SENTENCES)) {
      const said = ofSentence(sentence, context);
      if (!said) continue;
      if (reaches(said, context)) {
        coversTo ??= said.coversTo;
        continue;
      }
      reason ??= sentence.trim();
      expectedOn ??= said.expectedOn;
      coversTo ??= said.coversTo;
    }
  return { awaited: reason !== null, expectedOn, coversTo, reason };
}
