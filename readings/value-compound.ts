// Cells that hold more than one number: due and undertaken, one of several councils, a number with its share, a compound duration.
import type { ReadComponent, ReadContext, ValueReading } from '../contracts/reading';
import { decimal, plain } from '../rules/decimal';
import { readNumber } from './numbers';
import type { Rule } from './rules';

/** A value reading with everything left out that is not given. */
export function value(status: ValueReading['status'], more: Partial<ValueReading> = {}): ValueReading {
  return { status, number: null, unit: null, bound: null, components: [], qualifiers: [], period: null, ...more };
}

const LABEL = "([A-Za-z][A-Za-z &'-]*?)";
const NUMBER = '([£\\d][\\d,. %]*?)';

/** Components from pairs of number and label; null where one of the numbers is not surely a number, or a label comes twice. */
function components(pairs: readonly (readonly [string, string])[]): ReadComponent[] | null {
  const found = pairs.flatMap(([number, label]) => {
    const read = readNumber(number);
    return read ? [{ label, number: read.number, ...(read.unit ? { unit: read.unit } : {}) }] : [];
  });
  const labels = new Set(found.map(({ label }) => label));
  return found.length === pairs.length && labels.size === pairs.length ? found : null;
}

function parts(text: string, separator: RegExp, pattern: RegExp): ReadComponent[] | null {
  const matches = text.split(separator).map((part) => pattern.exec(part.trim()));
  if (matches.length < 2) return null;
  const pairs = matches.flatMap((match) => (match ? [[match[1] ?? '', match[2] ?? ''] as const] : []));
  return pairs.length === matches.length ? components(pairs) : null;
}

/** Hours, minutes and seconds; each may be left out. */
const DURATION = new RegExp(
  '^' +
    ['(?:(\\d+) ?(?:h|hrs?|hours?))?', '(?:(\\d+) ?(?:m|mins?|minutes?))?', '(?:(\\d+) ?(?:s|secs?|seconds?))?'].join(
      ' ?(?:,|and)? ?',
    ) +
    '$',
  'i',
);

/** `4m 40s`, `1 hr 5 mins`, `00:05:40`, in seconds; null for one unit alone (`3 hours` stays 3 hours) and for minutes above 59. */
function duration(text: string): string | null {
  const [, ...parts] = DURATION.exec(text) ?? /^(\d{1,3}):(\d\d):(\d\d)$/.exec(text) ?? [];
  const first = parts.findIndex((part) => part !== undefined);
  const given = parts.filter((part) => part !== undefined);
  const over = parts.some((part, i) => i > first && part !== undefined && Number(part) > 59);
  if (given.length < 2 || over) return null;
  const [hours = '0', minutes = '0', seconds = '0'] = parts;
  return plain(decimal(hours).times(60).plus(minutes).times(60).plus(seconds));
}

function outOf(text: string): ValueReading | null {
  const match = /^([\d,]+) (?:out )?of (?:the )?([\d,]+)$/i.exec(text);
  const [number, whole] = [readNumber(match?.[1] ?? ''), readNumber(match?.[2] ?? '')];
  if (!number || !whole) return null;
  const labelled = [
    { label: 'number', number: number.number },
    { label: 'out of', number: whole.number },
  ];
  return value('observed', { number: number.number, components: labelled });
}

function withShare(text: string): ValueReading | null {
  const match = /^([^()]+) \(([^()]+)\)$/.exec(text);
  const [number, share] = [readNumber(match?.[1] ?? ''), readNumber(match?.[2] ?? '')];
  // The second number must say what it is: `41 (63)` may be last year's figure.
  if (!number || !share?.unit || share.unit === number.unit) return null;
  const component = { label: share.unit, number: share.number, unit: share.unit };
  return value('observed', { number: number.number, unit: number.unit, components: [component] });
}

/** Rules for cells of several numbers, in the order in which they are tried. */
export const COMPOUND_RULES: readonly Rule<ValueReading>[] = [
  {
    name: 'numbers each with a label',
    examples: ['33 due/47 undertaken', '37 due / 45 undertaken', '12 open, 4 closed'],
    read: (text: string, _: ReadContext) => {
      const found = parts(text, /\/|, (?=[^\d]*\d+ ?[a-z])|\band\b/i, new RegExp(`^${NUMBER} ${LABEL}$`));
      return found && value('observed', { components: found });
    },
  },
  {
    name: 'numbers each with a comparator in brackets',
    examples: ['48 (TWBC) and 47 (MBC)', '12% (Kent), 14% (England)'],
    read: (text) => {
      const found = parts(text, /\band\b|(?<=\)),|;/i, new RegExp(`^${NUMBER} ?\\(${LABEL}\\)$`));
      return found && value('observed', { components: found });
    },
  },
  { name: 'number out of number', examples: ['3 out of 4', '2 of 6'], read: outOf },
  { name: 'number with its share', examples: ['41 (63%)'], read: withShare },
  {
    name: 'compound duration',
    examples: ['4m 40s', '00:05:40', '1 hour 5 minutes'],
    read: (text) => {
      const seconds = duration(text);
      return seconds === null ? null : value('observed', { number: seconds, unit: 'seconds' });
    },
  },
];
