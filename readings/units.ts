// The units that cells write, and how each is spelt. One table: add a spelling here and nowhere else.
import { tokens, type Token } from './lexer';
import { listed, phraseAt, phraseTable, type Found } from './phrases';

export interface UnitRule {
  readonly unit: string;
  /** What may follow a number (`£` stands before it and is not here). */
  readonly spellings: readonly string[];
}

const rate = (unit: string, ...sizes: string[]): UnitRule => {
  const whom =
    listed(`population | of population | of the population | pop | residents | people | persons | households |
    dwellings | properties | homes | children | child population | employees`);
  const head = sizes.flatMap((size) => [`per ${size}`, `/ ${size}`, `/${size}`]);
  return { unit, spellings: head.flatMap((start) => ['', ...whom].map((tail) => `${start} ${tail}`)) };
};

export const UNITS: readonly UnitRule[] = [
  {
    unit: 'percentage_points',
    spellings:
      listed(`pp | pps | ppt | ppts | p.p. | percentage point | percentage points | %pt | %pts | % pt | % pts | % points | pct pts |
      pct pt | pct points | percent points | percentage pts | percentage pt | %age points | %age pts | perc points`),
  },
  { unit: 'percent', spellings: listed(`% | per cent | percent | pct | pc | %age | percentage`) },
  {
    unit: 'ktco2e',
    spellings: listed(
      `ktco2e | ktco2 | ktco2eq | kt co2e | kt co2 | kilotonnes co2e | kilotonnes of co2e | kilotonnes of co2`,
    ),
  },
  {
    unit: 'tco2e',
    spellings: listed(
      `tco2e | tco2 | tco2eq | t co2e | t co2 | tonnes co2e | tonnes of co2e | tonnes co2 | tonnes of co2`,
    ),
  },
  { unit: 'kgco2e', spellings: ['kgco2e', 'kgco2', 'kg co2e', 'kg co2'] },
  {
    unit: 'days_per_fte',
    spellings:
      listed(`days per fte | days/fte | days lost per fte | days lost/fte | days per wte | working days per fte |
    days/ fte | working days/fte | working days lost per fte | working days lost/fte | days lost per wte |
    working days per wte | working days lost per wte | sickness days per fte | days sickness per fte`),
  },
  {
    unit: 'working_days',
    spellings: listed(
      `working days | working day | business days | business day | work days | w/days | w. days | wd | w/d | working days lost`,
    ),
  },
  { unit: 'days', spellings: ['days', 'day', 'calendar days', 'calendar day', 'days lost'] },
  { unit: 'weeks', spellings: ['weeks', 'week', 'wks', 'wk'] },
  { unit: 'months', spellings: ['months', 'month', 'mths', 'mth'] },
  { unit: 'years', spellings: ['years', 'year', 'yrs', 'yr'] },
  { unit: 'hours', spellings: ['hours', 'hour', 'hrs', 'hr', 'h'] },
  { unit: 'minutes', spellings: ['minutes', 'minute', 'mins', 'min'] },
  { unit: 'seconds', spellings: ['seconds', 'second', 'secs', 'sec', 's'] },
  { unit: 'fte', spellings: listed(`fte | ftes | fte's | wte | wtes | full time equivalent | full time equivalents`) },
  { unit: 'kg', spellings: ['kg', 'kgs', 'kilograms', 'kilogrammes', 'kilos'] },
  { unit: 'tonnes', spellings: ['tonnes', 'tonne', 't'] },
  { unit: 'km', spellings: ['km', 'kms', 'kilometres', 'kilometre'] },
  { unit: 'metres', spellings: ['metres', 'metre'] },
  { unit: 'miles', spellings: ['miles', 'mile'] },
  { unit: 'hectares', spellings: ['hectares', 'hectare', 'ha'] },
  { unit: 'litres', spellings: ['litres', 'litre'] },
  { unit: 'kwh', spellings: ['kwh'] },
  { unit: 'mwh', spellings: ['mwh'] },
  { unit: 'gbp', spellings: ['pounds', 'gbp', 'pounds sterling'] },
  rate('per_1000', '1,000', '1000', 'thousand', '1k'),
  rate('per_10000', '10,000', '10000', 'ten thousand', '10k'),
  rate('per_100000', '100,000', '100000', '100k', 'hundred thousand'),
  rate('per_million', 'million', '1,000,000', '1m'),
];

const TABLE = phraseTable(UNITS.map(({ unit, spellings }) => [unit, spellings] as const));
// A single letter is a unit only where it is glued to its number.
const GLUED = new Set(['h', 's', 't']);

/** The unit with which the tokens go on at a place, or null. */
export function unitAt(list: readonly Token[], at: number): Found<string> | null {
  const found = phraseAt(TABLE, list, at);
  if (!found) return null;
  const first = list[at];
  // `180 year end` is of no 180 years.
  if (/^(?:year|month)$/.test(first?.key ?? '') && list[at + found.length]?.key === 'end') return null;
  return found.length === 1 && first?.spaced === true && GLUED.has(first.key) && first.key !== 't' ? null : found;
}

const NAMES: ReadonlySet<string> = new Set([...UNITS.map(({ unit }) => unit), 'count', 'gbp', 'ratio']);

/** The unit of a text that is nothing but a unit (`tCO2e`, `(days)`, `£`, `percent`), or null. */
export function readUnit(text: string): string | null {
  const inner = text.trim().replace(/^\((.*)\)$/, '$1');
  if (NAMES.has(inner.toLowerCase())) return inner.toLowerCase();
  if (inner === '£') return 'gbp';
  const list = tokens(inner);
  const found = list.length === 0 ? null : phraseAt(TABLE, list, 0);
  return found && found.length === list.length ? found.value : null;
}
