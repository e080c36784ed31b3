// The units that cells write, and how each is read. One table: add a spelling here and nowhere else.
export interface UnitRule {
  readonly unit: string;
  /** What may follow (or for `£` precede) a number, as a regular expression without anchors. */
  readonly pattern: string;
  readonly examples: readonly string[];
}

/** In the order in which they are tried: the longer spelling first. */
export const UNITS: readonly UnitRule[] = [
  { unit: 'percentage_points', pattern: 'pps?|percentage points?|%pts?', examples: ['0.5pp', '2 percentage points'] },
  { unit: 'percent', pattern: '%|per cent|percent', examples: ['84%', '30.60%', '12 per cent'] },
  { unit: 'ktco2e', pattern: 'ktco2(?:e|eq)?|kilotonnes(?: of)? co2e?', examples: ['816.4 ktCO2e'] },
  { unit: 'tco2e', pattern: 'tco2(?:e|eq)?|tonnes(?: of)? co2e?', examples: ['675 tCO2e', '3,603.7 tonnes CO2e'] },
  { unit: 'days_per_fte', pattern: 'days per fte|days/fte', examples: ['6.39 days per FTE'] },
  { unit: 'working_days', pattern: 'working days?', examples: ['3 working days'] },
  { unit: 'days', pattern: '(?:calendar )?days?', examples: ['1 day', '12.5 days'] },
  { unit: 'weeks', pattern: 'weeks?|wks?', examples: ['6 weeks'] },
  { unit: 'months', pattern: 'months?', examples: ['18 months'] },
  { unit: 'hours', pattern: 'hours?|hrs?', examples: ['24 hrs'] },
  { unit: 'minutes', pattern: 'minutes?|mins?', examples: ['20 minutes'] },
  { unit: 'seconds', pattern: 'seconds?|secs?', examples: ['45 seconds'] },
  { unit: 'fte', pattern: 'ftes?', examples: ['224.27 FTE'] },
  { unit: 'kg', pattern: 'kgs?|kilograms?', examples: ['412 kg'] },
  { unit: 'tonnes', pattern: 'tonnes?', examples: ['1,204 tonnes'] },
  { unit: 'per_1000', pattern: 'per 1,?000', examples: ['4.2 per 1,000'] },
  { unit: 'per_10000', pattern: 'per 10,?000', examples: ['31 per 10,000'] },
  { unit: 'per_100000', pattern: 'per 100,?000', examples: ['310 per 100,000'] },
];

const RULES = UNITS.map(({ unit, pattern }) => ({ unit, pattern: new RegExp(`^(?:${pattern})(?![a-z0-9])`, 'i') }));

/** The unit with which a text begins, and what is left of the text; null where it begins with none. */
export function takeUnit(text: string): { readonly unit: string; readonly rest: string } | null {
  const start = text.trimStart();
  for (const { unit, pattern } of RULES) {
    const match = pattern.exec(start);
    if (match) return { unit, rest: start.slice(match[0].length) };
  }
  return null;
}

/** The unit of a text that is nothing but a unit (`tCO2e`), or null. */
export function readUnit(text: string): string | null {
  const found = takeUnit(text.trim().replace(/^\((.*)\)$/, '$1'));
  return found && found.rest.trim() === '' ? found.unit : null;
}
