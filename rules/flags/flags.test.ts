// Tests of the flag rules: each fires on another indicator than the documents' one, and has a near miss on which it must not.
import { describe, expect, test } from '@jest/globals';
import { orderFlags, type Flag } from '../../contracts/flags';
import { statement, subject, type LineOf } from '../../tests/helpers/subject';
import { awaited, findFlags, FLAG_RULES } from './index';

const flagsOf = (line: LineOf): Flag[] => findFlags(subject(line)).map(({ flag }) => flag);
const evidenceOf = (flag: Flag, line: LineOf): string | null =>
  findFlags(subject(line)).find((found) => found.flag === flag)?.evidence ?? null;
const parts = (entries: Record<string, string>) => Object.entries(entries).map(([label, value]) => ({ label, value }));

const DUPLICATE = [{ title: 'Again', baselineText: '1', baselineDateText: '2022', sourceAsPublished: 'x' }];
const previous = { value: '78', source: 'system', partial: false };
const done = { due: '37', undertaken: '31', due_and_done: '31', still_due: '5', closed: '1' };

/** A line on which the flag must be found, and a line that is all but the same, on which it must not. */
const CASES: readonly (readonly [Flag, string, LineOf, LineOf])[] = [
  [
    'partial_period',
    'missed collections of ten months',
    { slug: 'missed-collections', cells: ['9,000'], figure: { partial: true, missing: ['2024-02', '2024-03'] } },
    { slug: 'missed-collections', cells: ['9,000'], figure: { coverageTo: '2024-02-01', partial: false } },
  ],
  [
    'provisional',
    'a provisional recycling rate',
    { slug: 'household-recycling-rate', cells: ['52'], figure: { qualifiers: ['provisional'] } },
    { slug: 'household-recycling-rate', cells: ['52'], figure: { qualifiers: ['audited'] } },
  ],
  [
    'estimated',
    'estimated clicks',
    { slug: 'social-media-clicks', cells: ['100'], figure: { qualifiers: ['estimated'] } },
    { slug: 'social-media-clicks', cells: ['100'], figure: { qualifiers: ['provisional'] } },
  ],
  [
    'revised',
    'cases corrected from 78 to 94',
    { slug: 'asb-cases', cells: ['94'], more: { versions: 2, previous } },
    { slug: 'asb-cases', cells: ['94'], more: { versions: 2, previous: { ...previous, value: '94' } } },
  ],
  [
    'late',
    'cases received a day after they were due',
    { slug: 'asb-cases', cells: ['94'], more: { due: '2023-07-14', receivedOn: '2023-07-15' } },
    { slug: 'asb-cases', cells: ['94'], more: { due: '2023-07-14', receivedOn: '2023-07-14' } },
  ],
  [
    'duplicate_indicator',
    'an indicator without a value that is listed twice',
    { slug: 'asb-cases', cells: [''], indicator: { duplicates: DUPLICATE } },
    { slug: 'asb-cases', cells: [''] },
  ],
  [
    'cumulative_fell',
    'attendance to September below that to June',
    { slug: 'leisure-attendance', cells: ['347,928', '340,000'] },
    { slug: 'leisure-attendance', cells: ['347,928', '347,928'] },
  ],
  [
    'components_disagree',
    'inspections D-E that do not add up',
    {
      slug: 'food-inspections-d-e',
      cells: ['37'],
      figure: { value: '83', components: parts({ ...done, closed: '2' }) },
    },
    { slug: 'food-inspections-d-e', cells: ['37'], figure: { value: '83', components: parts(done) } },
  ],
  [
    'numerator_over_denominator',
    'more calls handled than offered',
    {
      slug: 'calls-handled-rate',
      cells: ['101%'],
      figure: { components: parts({ calls_handled: '101', calls_offered: '100' }) },
    },
    {
      slug: 'calls-handled-rate',
      cells: ['100%'],
      figure: { components: parts({ calls_handled: '100', calls_offered: '100' }) },
    },
  ],
  [
    'trend_contradicts_figures',
    'cases rose, and the arrow says better',
    { slug: 'asb-cases', cells: ['94', '98'], more: { statement: statement({ trend: '↑' }) } },
    { slug: 'asb-cases', cells: ['94', '98'], more: { statement: statement({ trend: '↓' }) } },
  ],
  [
    'unit_stated_differs',
    'a count of parks stated in per cent',
    { slug: 'green-flag-parks', cells: ['3'], figure: { statedUnit: 'percent' } },
    { slug: 'green-flag-parks', cells: ['3'], figure: { statedUnit: 'count' } },
  ],
  [
    'target_profile_assumed',
    'a limit of the year, looked at in the third quarter',
    { slug: 'sickness-signed-off', cells: ['1', '1.2', '2'] },
    { slug: 'sickness-signed-off', cells: ['1', '1.2', '2', '2.6'] },
  ],
  [
    'numerator_over_denominator',
    'inspections: more undertaken than due',
    { slug: 'food-inspections-d-e', cells: ['45 due/91 undertaken'] },
    {
      slug: 'sickness-short-term',
      cells: ['2'],
      figure: { components: parts({ days_lost_short_term: '440', average_fte: '220' }) },
    },
  ],
  [
    'manual_entry',
    'typed drivers',
    { slug: 'licensed-drivers', cells: ['615'], figure: { typed: true, source: 'kpi-return' } },
    { slug: 'licensed-drivers', cells: ['615'] },
  ],
  [
    'source_changed',
    'drivers that were typed before',
    {
      slug: 'licensed-drivers',
      cells: ['615'],
      more: { versions: 2, previous: { value: '615', source: 'kpi-return', partial: false } },
    },
    {
      slug: 'licensed-drivers',
      cells: ['615'],
      more: { versions: 2, previous: { value: '614', source: 'system', partial: false } },
    },
  ],
  [
    'quarantined_rows',
    'rows of clicks in quarantine',
    { slug: 'social-media-clicks', cells: ['100'], more: { quarantinedRows: 2 } },
    { slug: 'social-media-clicks', cells: ['100'], more: { quarantinedRows: 0 } },
  ],
  [
    'target_missing',
    'a year without a target',
    { slug: 'licensed-drivers', cells: ['615'], more: { target: null } },
    { slug: 'service-requests-investigated', cells: ['518'], more: { target: null } },
  ],
  [
    'sources_disagree',
    "the register's 403 and the Home Office's 401",
    {
      slug: 'premises-licences',
      cells: ['403'],
      more: { others: [{ source: 'home-office-licensing', value: '401', decimals: 0 }] },
    },
    {
      slug: 'gender-pay-gap-median',
      cells: ['29.89'],
      more: { others: [{ source: 'gender-pay-gap', value: '29.9', decimals: 1 }] },
    },
  ],
];

describe('every rule fires, and does not on a near miss', () => {
  test.each(CASES)('%s: %s', (flag, _, line, nearMiss) => {
    expect(evidenceOf(flag, line)).toBeTruthy();
    expect(flagsOf(nearMiss)).not.toContain(flag);
  });

  test('every rule of the table has its case, in the order of FLAGS', () => {
    expect([...new Set(CASES.map(([flag]) => flag))].sort()).toEqual(FLAG_RULES.map(({ flag }) => flag).sort());
    expect(FLAG_RULES.map(({ flag }) => flag)).toEqual(orderFlags(FLAG_RULES.map(({ flag }) => flag)));
    expect(FLAG_RULES.every(({ version }) => version >= 1)).toBe(true);
  });
});

describe('awaited, which is computed when it is read', () => {
  const line = subject({ slug: 'asb-cases', cells: [''], more: { awaited: 'overdue', asAt: '2023-08-01' } });
  test('fires on a figure that is not here, and is not stored with an assessment', () => {
    expect(awaited.find(line)?.evidence).toBe('overdue on 2023-08-01, due on 2023-07-14');
    expect(findFlags(line)).toEqual([]);
  });
  test('does not fire on a figure that is waived or here', () => {
    expect(awaited.find({ ...line, awaited: null })).toBeNull();
    expect(awaited.find(subject({ slug: 'asb-cases', cells: ['94'], more: { awaited: 'awaited' } }))).toBeNull();
  });
});

describe('cumulative_fell in the first quarter', () => {
  test('a running total is compared with the baseline: 31,161 after 31,387', () => {
    const line = { slug: 'myaccount-registrations', cells: ['31,161'], baseline: '31,387' };
    expect(evidenceOf('cumulative_fell', line)).toBe('31161 is less than 31387 (baseline 2022-23-Q4)');
  });
  test("a cumulative figure is never compared with last year's", () => {
    expect(flagsOf({ slug: 'sickness-short-term', cells: ['2.07'], baseline: '3.5' })).not.toContain('cumulative_fell');
  });
  test('a snapshot that may fall is no running total', () => {
    expect(flagsOf({ slug: 'licensed-drivers', cells: ['601', '590'] })).not.toContain('cumulative_fell');
  });
  test('a discrete figure may fall, and a partial one that reaches no further too', () => {
    expect(flagsOf({ slug: 'social-media-clicks', cells: ['7,462', '3,029'] })).not.toContain('cumulative_fell');
    const figure = { partial: true, coverageTo: '2023-06-30' };
    expect(flagsOf({ slug: 'leisure-attendance', cells: ['347,928', '340,000'], figure })).not.toContain(
      'cumulative_fell',
    );
  });
});

test('a unit is compared also where there is no value, and days stand for days per FTE', () => {
  expect(evidenceOf('unit_stated_differs', { slug: 'borough-co2-emissions', cells: [''] })).toBe(
    'the report says tco2e, the figure is in ktco2e',
  );
  const figure = { statedUnit: 'days' };
  expect(flagsOf({ slug: 'sickness-short-term', cells: ['2.07'], figure })).not.toContain('unit_stated_differs');
  expect(flagsOf({ slug: 'staff-fte', cells: ['221.78'], figure })).toContain('unit_stated_differs');
});

test('an arrow is not contradicted where the figures give none', () => {
  const line = { slug: 'asb-cases', cells: ['94'], more: { statement: statement({ trend: '↑' }) } };
  expect(flagsOf(line)).not.toContain('trend_contradicts_figures');
});
