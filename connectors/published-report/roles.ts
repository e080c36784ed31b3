// What the headings of committee reports mean: by their words, by the periods in them.
import { readPeriod } from '../../readings';
import { WORDS, type Meaning } from './headings';
import { squeeze } from './words';

export type { Meaning, Role } from './headings';

/** The financial year that a text names: `2023/24`, `2023-2024`, `23/24`. */
export function yearIn(text: string): string | null {
  const found = /(?<!\d)(?:(20\d\d)\s*[/–-]\s*(?:20)?(\d\d)|(\d\d)\/(\d\d))(?![\d/])/.exec(text);
  if (!found) return null;
  const start = found[1] === undefined ? 2000 + Number(found[3]) : Number(found[1]);
  const end = found[2] ?? found[4] ?? '';
  return (start + 1) % 100 === Number(end) ? `${start}-${end}` : null;
}

/** Words of a heading that say nothing of its period. */
const IDLE =
  /\b(?:actuals?|outturn|results?|performance|figures?|values?|target|aspiration|floor|comment(?:s|ary)?|forecast|narrative|status|rag|rating|data|cumulative|\(?cum\)?|position|score|achieved|reported|update|progress|b?rag status)\b|[*#†]+$/gi;

const bareOf = (heading: string): string =>
  heading
    .replace(IDLE, ' ')
    .replace(/\(\s*\)/g, ' ')
    .replace(/\s*[/:–-]\s*$|^\s*[/:–-]\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The period that a column's heading names, in the year or quarter that is given: `Jul-Sept`, `2020/21 Q4 Actual`, `YTD`. */
export function periodIn(heading: string, context: string | null): string | null {
  const bare = bareOf(heading);
  if (bare === '') return null;
  const own = /^year to date$|^ytd$/i.test(bare) ? 'YTD' : bare;
  return readPeriod(own, context === null ? {} : { period: context }).code;
}

/** True where a heading names a period, with its year or without. */
export function namesPeriod(heading: string): boolean {
  const bare = bareOf(heading);
  return bare !== '' && readPeriod(bare, {}).kind !== null;
}

/** True where a heading is a year and nothing else: over several columns it groups them, by itself it is a column of values. */
export function isYear(heading: string): boolean {
  return /^(?:20\d\d[/-]?(?:20)?\d\d|20\d\d|\d\d\/\d\d)$/.test(squeeze(heading).replace('–', '-'));
}

/** A heading without the period that it names, squeezed: `Q1 2023/24 Target` is a target, `2023/24 RAG (Q2)` a RAG. */
function keyOf(heading: string): string {
  const words = heading
    .replace(/(?<!\d)(?:20\d\d\s*[/–-]\s*(?:20)?\d\d|\d\d\/\d\d|20\d\d)(?!\d)/g, ' ')
    .replace(
      /\b(?:q(?:tr|uarter)?\s*[1-4](?:st|nd|rd|th)?|quarter (?:one|two|three|four)|quarterly|annual|year[- ]?end|end[- ]of[- ]year|yearly|full[- ]year)\b/gi,
      ' ',
    )
    .replace(/\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\b\.?/gi, ' ')
    .replace(/\([^()]*[a-z]{4}[^()]*\)\s*$/i, ' ')
    .replace(/^[\s–-]+|[\s–-]+$/g, '');
  return squeeze(words);
}

const known = (key: string): Meaning | null =>
  key === '' ? null : (WORDS.find(([pattern]) => pattern.test(key))?.[1] ?? null);

/** What a heading means, or null where it is no heading that we know. */
export function meaningOf(heading: string): Meaning | 'value' | null {
  if (heading === '' || heading.length > 80) return null;
  const whole = squeeze(heading);
  const found = known(whole.replace(/^20\d\d\/?\d\d/, '')) ?? known(keyOf(heading));
  // A period with `actual` or `performance` beside it is that period's column of values.
  if (found === 'current' || found === null) {
    if (isYear(heading)) return 'group';
    if (namesPeriod(heading)) return 'value';
  }
  return found;
}
