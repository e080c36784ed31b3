// Value cells of more than one number: a part of a whole, a number with its share, a ratio, numbers each with a label.
import type { ReadComponent, ReadContext, ValueReading } from '../contracts/reading';
import { written, type Chunked } from './chunks';
import { isBeside, isLabel, readLabelled } from './labels';
import { isCounted } from './nouns';
import { isShare, lessThan } from './numbers';
import type { Quantity } from './quantity';
import { value } from './result';
import type { ShapeRule } from './rules';
import { refused } from './value-doubts';

const component = (label: string, { number, unit }: Quantity): ReadComponent => ({
  label,
  number,
  ...(unit === null ? {} : { unit }),
});

const quantities = (found: Chunked): Quantity[] => found.chunks.flatMap(({ quantity }) => quantity ?? []);

/** The part and the whole of `3 out of 4`; null where they are none. A slash may be anything, so the share has to prove it. */
function pair(found: Chunked, part: Quantity, whole: Quantity, share: Quantity | undefined): ReadComponent[] | null {
  if (whole.unit !== null || part.unit !== null) return null;
  const slash = found.shape.includes('Q/Q');
  const proved = share?.unit === 'percent' && isShare(share.number, part.number, whole.number);
  // More done than due is a share above 100, where the numbers prove it.
  if (lessThan(whole.number, part.number) && !(proved && found.shape.startsWith('Q('))) return null;
  const score = slash && part.number.includes('.') && ['5', '10'].includes(whole.number);
  if (slash && !proved && !score) return null;
  return [component('number', part), component('out of', whole)];
}

function outOf(found: Chunked): ValueReading | null {
  const [part, whole, share] = quantities(found);
  if (!part || !whole) return null;
  if (part.unit === 'percent' && !share && whole.unit === null && !found.shape.includes('/'))
    return value('observed', { number: part.number, unit: 'percent', components: [component('out of', whole)] });
  const components = pair(found, part, whole, share);
  if (!components || (share && share.unit !== 'percent')) return null;
  return value('observed', {
    number: part.number,
    components: share ? [...components, component('percent', share)] : components,
  });
}

/** `1 in 5`: one out of five, as `1 out of 5` is. */
function oneIn(found: Chunked): ValueReading | null {
  const [part, whole] = quantities(found);
  if (!part || !whole || written(found, 1, 2).toLowerCase() !== 'in') return null;
  const small = /^\d{1,3}$/.test(part.number) && /^\d{1,3}$/.test(whole.number);
  return small && !/q|h/i.test(found.text) ? outOf(found) : null;
}

function shareOf(found: Chunked): ValueReading | null {
  const [share, part, whole] = quantities(found);
  if (share?.unit !== 'percent' || !part || !whole) return null;
  const components = pair(found, part, whole, share);
  return components && value('observed', { number: share.number, unit: 'percent', components });
}

function withShare(found: Chunked): ValueReading | null {
  const [first, second] = quantities(found);
  if (!first || !second) return null;
  const counted = written(found, 1, found.shape.indexOf('('));
  // `45 cases (12.3%)`: the share may be of anything, and is kept beside the count.
  if (counted !== '') {
    if (first.unit !== null || second.unit !== 'percent' || second.sign !== '' || !isCounted(counted)) return null;
    return value('observed', { number: first.number, unit: 'count', components: [component('percent', second)] });
  }
  // A sign makes it a change: `45 (+5)`.
  if (second.sign !== '') {
    const change = [component('change', second)];
    return value('observed', { number: first.number, unit: first.unit, components: change });
  }
  if (first.unit === second.unit) return null;
  // The second number must say what it is: `41 (63)` may be last year's figure.
  if (second.unit === null && (first.unit !== 'percent' || second.number.includes('.'))) return null;
  const components = [component(second.unit ?? 'number', second)];
  return value('observed', { number: first.number, unit: first.unit, components });
}

/** A figure beside its target, the year before or somebody else's figure, which has a label and so cannot be taken for it. */
function beside(found: Chunked): ValueReading | null {
  const [figure, other] = quantities(found);
  const at = found.shape.indexOf('W');
  const label = written(found, at, found.shape.lastIndexOf('W') + 1);
  if (!figure || !other || !isBeside(label)) return null;
  return value('observed', { number: figure.number, unit: figure.unit, components: [component(label, other)] });
}

/** `12 complaints (3 upheld)`: the figure is the first, and the second has its label. */
function withPart(found: Chunked): ValueReading | null {
  const [figure, other] = quantities(found);
  const bracket = found.shape.indexOf('(');
  const label = written(found, bracket + 2, found.chunks.length - 1);
  const counted = written(found, 1, bracket);
  if (!figure || !other || other.sign !== '' || !isLabel(label) || (counted !== '' && !isCounted(counted))) return null;
  if (figure.unit !== null && counted !== '') return null;
  const unit = counted === '' ? figure.unit : 'count';
  return value('observed', { number: figure.number, unit, components: [component(label, other)] });
}

/** `12 of which 3 were upheld`: the figure is the first. */
function ofWhich(found: Chunked): ValueReading | null {
  const { shape } = found;
  const [figure, other] = quantities(found);
  const of = shape.indexOf('O');
  const counted = written(found, 1, of)
    .replace(/[,(;]$/, '')
    .trim();
  if (!figure || !other || !/^of (?:which|whom|these|those|them)$/i.test(written(found, of, of + 2))) return null;
  if (counted !== '' && !isCounted(counted)) return null;
  const words = written(found, shape.lastIndexOf('Q') + 1, found.chunks.length).replace(/\)$/, '');
  const label = words === '' ? 'of which' : words;
  const unit = counted === '' ? figure.unit : 'count';
  return value('observed', { number: figure.number, unit, components: [component(label, other)] });
}

function ratio(found: Chunked, { title, unit }: ReadContext): ValueReading | null {
  const [, one = '', other = ''] = /^([\d.]+) ?: ?([\d.]+)$/.exec(found.text) ?? [];
  const clock = found.shape === 'X' && unit !== 'ratio' && !/\bratio\b/i.test(title ?? '');
  if (one === '' || clock || !/^\d+(?:\.\d+)?$/.test(one) || !/^\d+(?:\.\d+)?$/.test(other)) return null;
  const components = [
    component('first', { number: one } as Quantity),
    component('second', { number: other } as Quantity),
  ];
  const plain = components.map(({ label, number }) => ({ label, number }));
  return value('observed', { number: other === '1' ? one : null, unit: 'ratio', components: plain });
}

/** Rules for cells of several numbers, in the order in which they are tried. */
export const COMPOUND_RULES: readonly ShapeRule<ValueReading>[] = [
  {
    name: 'number with its share',
    examples: ['41 (63%)', '63% (41)', '£1.2m (45%)', '45 cases (12.3%)'],
    shape: /^QW{0,3}\(Q\)$/,
    read: withShare,
  },
  {
    name: 'number out of number',
    examples: ['3 out of 4', '580 of 589', '41 of 65 cases (63%)', '580/589 (98.5%)', '4.5/5', '23 (of 25)'],
    shape: /^Q(?:[O/]QW{0,3}(?:\(Q\)|[=:,–-]Q)?|\(OQW{0,3}\))$/,
    read: outOf,
  },
  { name: 'one in so many', examples: ['1 in 5', '3 in 10'], shape: /^QWQ$/, read: oneIn },
  {
    name: 'share of a whole',
    examples: ['98.5% (580/589)', '63% (41 of 65)', '63% (41 out of 65 cases)', '63% - 41 of 65'],
    shape: /^Q(?:\(QW{0,2}[O/]QW{0,3}\)|[=:–,;-]QW{0,2}[O/]QW{0,3})$/,
    read: shareOf,
  },
  {
    name: 'number beside its target',
    examples: ['85% (target 90%)', '85% (England: 79%)', '85%, target 90%', '45 (previous year 51)'],
    shape: /^Q(?:\(W{1,3}[:=-]?B?Q\)|[,;/–-]?W{1,2}[:=]?B?Q)$/,
    read: beside,
  },
  {
    name: 'number with a part of it',
    examples: ['12 complaints (3 upheld)', '12 (3 upheld)', '45 (50 last year)'],
    shape: /^QW{0,3}\(QW{1,3}\)$/,
    read: withPart,
  },
  {
    name: 'number of which a part',
    examples: ['12 of which 3 were upheld', '12 complaints, of which 3 upheld', '45 (of which 12 were new)'],
    shape: /^QW{0,3}[,;]?\(?OW[WB]{0,1}QW{0,6}\)?$/,
    read: ofWhich,
  },
  {
    name: 'numbers each with a label',
    examples: [
      '33 due/47 undertaken',
      '37 due / 45 undertaken',
      '12 open, 4 closed',
      'Male 45% Female 55%',
      'TWBC: 48; MBC: 47',
      'Actual 85% Target 90%',
      '48 (TWBC) and 47 (MBC)',
      '12% (Kent), 14% (England)',
      '14.2% (England)',
    ],
    shape: /^(?:Q[W(]|W+[:=–-]?Q|W{1,3}\()/,
    read: readLabelled,
  },
  { name: 'ratio', examples: ['4:1', '4.2:1'], shape: /^(?:Q:Q|X)$/, read: ratio },
  {
    name: 'refused',
    examples: ['12-15', '87.3%91.2%', '3m', '580/589', '1,2341,567', '45p', '7:46'],
    shape: /[QX]/,
    read: refused,
  },
];
