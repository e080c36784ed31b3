// The quarter and year that a report's title and texts name: `Quarter 2 2023/24`, `October - December 2023`, `as at 30 September 2023`.
import { readPeriod } from '../../readings';
import { parsePeriod, quarterOf } from '../../rules/calendar/periods';
import type { When } from './columns';
import { yearIn } from './roles';

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?';
const YEAR = '(?:20\\d\\d\\s*[/–-]\\s*(?:20)?\\d\\d|\\d\\d/\\d\\d|20\\d\\d)';
const NTH = '(?:[1-4]|one|two|three|four)';
const QUARTER = `(?:Q(?:tr|uarter)?\\s*${NTH}|(?:1st|2nd|3rd|4th|first|second|third|fourth)\\s+quarter)`;

/** Ways in which a text names a quarter, the surest first. The named parts are read as a period by the readings. */
const WAYS: readonly RegExp[] = [
  new RegExp(
    `\\b${QUARTER}\\b[\\s,:(–-]*(?:of\\s+)?(?:the\\s+)?(?:${MONTH}\\s*(?:-|–|to)\\s*${MONTH}[\\s),]*)?${YEAR}(?!\\d)`,
    'i',
  ),
  new RegExp(`\\b${YEAR}[\\s,:(–-]*${QUARTER}\\b`, 'i'),
  new RegExp(`\\b${MONTH}\\s*(?:-|–|to)\\s*${MONTH}\\s*20\\d\\d\\b`, 'i'),
];
const BARE = new RegExp(`\\b${QUARTER}\\b`, 'i');
const DAY = new RegExp(
  `\\b(?:as at|to|end of|ending|ended|of)\\s+(?:the\\s+)?(?:end\\s+of\\s+)?((?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?${MONTH}\\s+20\\d\\d)\\b`,
  'i',
);

const ORDINALS: Readonly<Record<string, string>> = {
  ...{ one: '1', two: '2', three: '3', four: '4', first: '1', second: '2', third: '3', fourth: '4' },
  ...{ '1st': '1', '2nd': '2', '3rd': '3', '4th': '4' },
};

/** The quarter that a text names in a way, in the readings' own order of words. */
function quarterNamed(text: string, year: string | null): string | null {
  const nth =
    /q(?:tr|uarter)?\s*([1-4]|one|two|three|four)\b|\b(1st|2nd|3rd|4th|first|second|third|fourth)\s+quarter/i.exec(
      text,
    );
  const said = (nth?.[1] ?? nth?.[2] ?? '').toLowerCase();
  const number = ORDINALS[said] ?? said;
  const of = yearIn(text) ?? year;
  if (number !== '' && of !== null) return `${of}-Q${number}`;
  const period = readPeriod(text, {});
  return period.kind === 'quarter' ? period.code : null;
}

/** The quarter of a text, or null. A quarter without its year takes the one that is given. */
export function quarterIn(text: string, year: string | null): string | null {
  for (const way of WAYS) {
    const found = way.exec(text);
    const quarter = found === null ? null : quarterNamed(found[0], null);
    if (quarter !== null) return quarter;
  }
  const bare = year === null || text.length > 120 ? null : BARE.exec(text);
  return bare === null ? null : quarterNamed(bare[0], year);
}

function quarterOfDay(text: string): string | null {
  const { end } = readPeriod(DAY.exec(text)?.[1] ?? '', {});
  return end === null ? null : quarterOf(end);
}

/** The quarter in which a period ends; the quarter itself for one. */
export function quarterAt(code: string): string {
  return quarterOf(parsePeriod(code).end);
}

/** What the texts say of the report's time. A quarter that somebody has asked for stands before them. */
export function whenOf(texts: readonly string[], asked: string | null): When {
  const year = texts.map(yearIn).find((found) => found !== null) ?? null;
  const first = (of: (text: string) => string | null): string | null =>
    texts.map(of).find((found) => found !== null) ?? null;
  const quarter = first((text) => quarterIn(text, year)) ?? first(quarterOfDay);
  const named = asked !== null && /-Q[1-4]$/.test(asked) ? asked : null;
  return { quarter: named ?? quarter, year };
}
