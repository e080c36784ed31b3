// Words that qualify a figure, a target or a period. Add a spelling here and nowhere else.
import { listed } from './phrases';

const WORDS: readonly (readonly [string, readonly string[]])[] = [
  [
    'provisional',
    listed(`provisional | prov | prov. | p | provisional figure | provisional data | provisional figures | draft |
    not validated | unvalidated | to be validated | unverified | indicative | interim | preliminary |
    subject to change | subject to confirmation | subject to validation | subject to audit |
    subject to verification`),
  ],
  [
    'estimated',
    listed(`estimate | estimated | est | est. | e | approx | approx. | approximate | approximately | estimated figure |
    estimation`),
  ],
  [
    'forecast',
    listed(`forecast | projected | projection | f | f/cast | predicted | expected outturn | forecast outturn |
    year end forecast | anticipated`),
  ],
  ['revised', listed(`revised | r | restated | amended | updated | revised figure | corrected`)],
  [
    'partial',
    listed(`partial | part year | part-year | incomplete | part quarter | partial data | partial year | part data |
    incomplete data`),
  ],
  ['audited', ['audited', 'final audited']],
  ['unaudited', ['unaudited', 'pre-audit', 'pre audit', 'not audited']],
  ['validated', ['validated']],
  ['final', ['final', 'final figure']],
  [
    'cumulative',
    listed(`cumulative | cum | cum. | ytd | year to date | year-to-date | to date | cumulative total | ytd total |
    running total | cumulative figure | cumulatively | cumulative ytd | total to date | ytd cumulative | so far |
    so far this year | this year to date | year to date total | c/f | in year to date`),
  ],
  ['rounded', ['rounded', 'to nearest whole number', 'rounded figure']],
  [
    'rolling_12m',
    listed(`rolling 12 months | rolling 12 month | rolling 12m | 12 month rolling | rolling year | 12 months rolling |
    rolling 12-month | 12-month rolling | rolling twelve months | r12 | rolling | 12 month rolling average |
    rolling annual | rolling average`),
  ],
  [
    'snapshot',
    listed(`snapshot | at quarter end | as at quarter end | quarter end | end of quarter | at end of quarter |
    as at end of quarter | end of period | month end | at month end | at period end`),
  ],
  [
    'annual',
    listed(`annual | annual figure | full year | whole year | annual total | annual outturn | for the year | annualised |
    full-year | annual result`),
  ],
  [
    'outturn',
    listed(`outturn | out-turn | year end | year-end | end of year | year end outturn | end of year outturn | eoy | final outturn |
    year-end outturn`),
  ],
  [
    'quarterly',
    listed(`quarterly | quarter | in quarter | this quarter | for the quarter | quarterly figure | quarter only |
    in the quarter | during the quarter | for quarter | qtr`),
  ],
  ['monthly', ['monthly', 'in month', 'this month', 'for the month']],
  [
    'average',
    listed(`average | avg | avg. | ave | ave. | mean | on average | monthly average | quarterly average | av | av.`),
  ],
  ['median', ['median']],
  ['to_be_confirmed', ['tbc', 'to be confirmed']],
  ['baseline', ['baseline', 'baseline figure']],
  ['actual', ['actual', 'actuals']],
  ['target', ['target', 'targets', 'year end target', 'year-end target', 'annual target', 'end of year target']],
  ['snapshot', ['as at']],
];

const TABLE: ReadonlyMap<string, string> = new Map(
  WORDS.flatMap(([name, words]) => words.map((word) => [word, name] as const)),
);

// The marks of official statistics, which stand in square brackets.
const MARKS: Readonly<Record<string, string>> = {
  b: 'series_break',
  e: 'estimated',
  f: 'forecast',
  p: 'provisional',
  r: 'revised',
  u: 'low_reliability',
  t: 'total',
  a: 'average',
  s: 'significant',
  ns: 'not_significant',
};

/** The name of one word or phrase that qualifies, or null. */
export function qualifierOf(words: string): string | null {
  return TABLE.get(words.trim().toLowerCase()) ?? null;
}

/** The qualifiers of words such as `provisional, rounded` or `p`; null where one of them is none. */
export function qualifiersOf(words: string, square = false): string[] | null {
  const whole = qualifierOf(words);
  if (whole !== null && words.length > 1) return [whole];
  if (!/[,;/+&]|\band\b/.test(words) && words.length > 1 && !square) return null;
  const found = words.split(/[,;/+&]|\band\b/).map((word) => {
    const key = word.trim().toLowerCase();
    return (square ? MARKS[key] : undefined) ?? qualifierOf(key);
  });
  return found.every((name) => name !== null) ? [...new Set(found)] : null;
}

/** The qualifiers of a text such as `(audited)`, `[p][r]` or `(provisional, rounded)`; null where a word of it is not one. */
export function readQualifiers(text: string): string[] | null {
  let rest = text.trim();
  const found: string[] = [];
  while (rest !== '') {
    const match = /^(?:\(([^()]*)\)|\[([^[\]]*)\])\s*/.exec(rest);
    const names = match && qualifiersOf(match[1] ?? match[2] ?? '', match[2] !== undefined);
    if (!match || !names) return null;
    found.push(...names);
    rest = rest.slice(match[0].length);
  }
  return [...new Set(found)];
}
