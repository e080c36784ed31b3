// Test data: for each flag rule a line on which it must be found, and one that is all but the same, on which it must not.
import type { Flag } from '../../contracts/flags';
import { statement, type LineOf } from './subject';

const parts = (entries: Record<string, string>) => Object.entries(entries).map(([label, value]) => ({ label, value }));

const DUPLICATE = [{ title: 'Again', baselineText: '1', baselineDateText: '2022', sourceAsPublished: 'x' }];
const previous = { value: '78', source: 'system', partial: false };
const done = { due: '37', undertaken: '31', due_and_done: '31', still_due: '5', closed: '1' };

/** A line on which the flag must be found, and a line that is all but the same, on which it must not. */
export const CASES: readonly (readonly [Flag, string, LineOf, LineOf])[] = [
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
