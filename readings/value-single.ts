// Value cells of one number: with its unit, with a bound, with what it counts, or per something.
import type { Bound, ReadContext, ValueReading } from '../contracts/reading';
import { quantityOf, written, type Chunked } from './chunks';
import { boundOf } from './comparators';
import { bracketsAreMinus, contextScale, contextUnit, pointIsColon } from './context';
import { isCounted, isState } from './nouns';
import { shift, signed } from './numbers';
import type { Quantity } from './quantity';
import { unreadable, value } from './result';
import type { ShapeRule } from './rules';

/** A count below this, written `<5`, was suppressed to protect persons; a larger bound is a bound. */
const SUPPRESSED_BELOW = 10;
/** A figure of a column in £m is below this; a larger one is written out in full, whatever the heading says. */
const WRITTEN_OUT = 10_000;

/** The number and unit of a quantity, in the scale that the heading takes out (`33.7` below `£m`); a refusal where both readings are possible. */
export function scaled({ number, unit, scaled: own }: Quantity, context: ReadContext): ValueReading {
  const { unit: stated, title, column } = context;
  if (stated === undefined && title === undefined && column === undefined) return value('observed', { number, unit });
  if (pointIsColon(context) && number.includes('.'))
    return unreadable(`${number} may be minutes and seconds, or a decimal number`);
  if (unit === null && /^\d{1,3}\.\d{3}$/.test(number) && contextUnit(context) === 'count')
    return unreadable(`${number} of a count may have a point for a comma`);
  const scale = own || !(unit === null || unit === 'gbp') ? null : contextScale(context);
  if (!scale || number === '0') return value('observed', { number, unit });
  // `£475,000` below `£000s`: the cell says pounds by itself, and may say all of them.
  const whole = scale.power === 3 && unit === 'gbp' && Math.abs(Number(number)) >= WRITTEN_OUT;
  if (whole || (scale.power > 3 && Math.abs(Number(number)) >= WRITTEN_OUT))
    return unreadable(`${number} may be in the heading's scale, or written out in full`);
  const negative = number.startsWith('-');
  const moved = signed(shift(number.replace('-', ''), scale.power), negative);
  return value('observed', { number: moved, unit: scale.pounds ? 'gbp' : unit });
}

function observed(quantity: Quantity, context: ReadContext, bound: Bound | null): ValueReading {
  const reading = scaled(quantity, context);
  if (reading.number === null || bound === null) return reading;
  const unit = reading.unit ?? contextUnit(context);
  const small =
    bound === '<' &&
    (unit === null || unit === 'count') &&
    Number(reading.number) > 1 &&
    Number(reading.number) <= SUPPRESSED_BELOW;
  return { ...reading, bound, status: small && !reading.number.includes('.') ? 'suppressed' : 'observed' };
}

function number(found: Chunked, context: ReadContext): ValueReading | null {
  const at = found.shape.indexOf('Q');
  const quantity = quantityOf(found, at);
  const limit = found.chunks[at - 1]?.limit ?? found.chunks[at + 1]?.limit;
  return quantity && observed(quantity, context, limit === undefined ? null : boundOf(limit));
}

/** What stands behind the quantity, as written. */
const tail = (found: Chunked): string => written(found, found.shape.indexOf('Q') + 1, found.chunks.length);

function counted(found: Chunked, context: ReadContext): ValueReading | null {
  const reading = number(found, context);
  if (reading === null || reading.unit !== null || reading.number === null) return null;
  const words = tail(found);
  if (isCounted(words)) return { ...reading, unit: 'count' };
  return isState(words) ? { ...reading, components: [{ label: words, number: reading.number }] } : null;
}

function per(found: Chunked, context: ReadContext): ValueReading | null {
  const reading = number(found, context);
  const [, thing, words] = /^(?:([a-z]+) )?(?:per |\/ ?|an? |each )([a-z]+(?: [a-z]+){0,2})$/i.exec(tail(found)) ?? [];
  if (thing !== undefined && !isCounted(thing)) return null;
  const name = found.chunks.at(-1)?.per ?? words?.toLowerCase().replaceAll(' ', '_');
  return reading && name !== undefined ? { ...reading, qualifiers: [`per_${name}`] } : null;
}

function inBrackets(found: Chunked, context: ReadContext): ValueReading | null {
  const quantity = quantityOf(found, found.shape.indexOf('Q'));
  if (!quantity || quantity.sign !== '') return null;
  const negative = signed(quantity.number, true);
  if (bracketsAreMinus(context)) return scaled({ ...quantity, number: negative }, context);
  const before = found.shape.startsWith('(') ? 'in brackets' : 'behind a dash';
  return unreadable(`a number ${before} may be ${quantity.number} or ${negative}`);
}

/** The rules for cells of one number, in the order in which they are tried. */
export const SINGLE_RULES: readonly ShapeRule<ValueReading>[] = [
  {
    name: 'number',
    examples: [
      '1,191,704',
      '1,191, 704',
      '30.60%',
      '0',
      '£1.73m',
      '1 day',
      '4m 40s',
      '00:05:40',
      '192.2/100000',
      '.5%',
    ],
    shape: /^Q$/,
    read: number,
  },
  {
    name: 'number with a bound',
    examples: ['<5', '<£480k', '>= 95%', '~200', 'c. 45', '45+', 'over 45', '45 or more', 'fewer than 10'],
    shape: /^(?:BQ|Qb)$/,
    read: number,
  },
  {
    name: 'number per something',
    examples: ['12 per month', '412 kg per household', '£45/week', '3.2 visits per head'],
    shape: /^B?Q(?:E|W{2,4}|\/W{1,2})$/,
    read: per,
  },
  {
    name: 'number of what is counted',
    examples: ['45 homes', '1,204 visits', '12 new affordable homes', '12 open'],
    shape: /^B?Q[WAO'-]{1,7}$/,
    read: counted,
  },
  {
    name: 'number in brackets, or behind a dash',
    examples: ['(3.4%)', '–5.1%', '- 5'],
    shape: /^(?:\(Q\)|[–—-]Q)$/,
    read: inBrackets,
  },
];
