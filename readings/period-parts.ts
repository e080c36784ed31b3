// The parts of which the words for periods are made, as regular expressions without groups: months, years, quarters, joints.
import { MONTH } from './months';

export const FULL_YEAR = '(?:19|20)\\d{2}';
/** A year of four digits, or of two (this century) with or without its apostrophe. */
export const ANY_YEAR = `(?:${FULL_YEAR}|'?\\d{2})`;
/** A financial year: `2022/23`, `22-23`, `FY 2022/2023`, `financial year 2022/23`. */
export const FINANCIAL =
  '(?:(?:fy|f\\/y|financial year|year|yr) ?)?(?:(?:20|19)\\d{2} ?[/-] ?(?:20|19)?\\d{2}|20\\d{2}\\/\\d|\\d{2} ?[/-] ?\\d{2})(?!\\d)';
export const JOINT = ' ?(?:-|to|until|till|through|and|&|\\/|up to) ?';
export const QUARTER =
  '(?:q(?:uarter|tr|rt|rtr)?\\.? ?-?(?:[1-4]|one|two|three|four)|(?:1st|2nd|3rd|4th|first|second|third|fourth|final) (?:quarter|qtr|qrt|q))';
export const HALF =
  '(?:h ?[12]|half[- ]?(?:year )?(?:[12]|one|two)|(?:1st|2nd|first|second) half(?:[- ]year)?|(?:first|second) (?:six|6) months(?: of)?)';
export const DAY_IN_MONTH = `\\d{1,2}(?:st|nd|rd|th)?(?: of)?[ -]?${MONTH}`;
export const DATE = `(?:${DAY_IN_MONTH}(?:,?[ -]?${ANY_YEAR})?|\\d{1,2}[/.-]\\d{1,2}[/.-](?:20)?\\d{2}|\\d{4}-\\d{2}-\\d{2})`;

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const NUMERALS = ['one', 'two', 'three', 'four'];

/** The number of a quarter or half: `QTR 3`, `third quarter`, `H1`. */
export function ordinal(words: string): number {
  const key = words.toLowerCase();
  const digit = /[1-4]/.exec(key)?.[0];
  if (digit !== undefined) return Number(digit);
  const named = ORDINALS.findIndex((word) => key.startsWith(word));
  const numeral = NUMERALS.findIndex((word) => key.endsWith(word));
  return (named >= 0 ? named : numeral >= 0 ? numeral : 3) + 1;
}

/** A whole text, without regard to case. */
export const whole = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`, 'i');
