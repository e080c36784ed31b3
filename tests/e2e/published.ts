// What documents 000 (July-September 2023) and 001 (October-December 2023) print for each indicator, as facts written anew.
import type { Flag } from '../../contracts/flags';
import type { FigureStatus } from '../../contracts/published';

export interface PublishedLine {
  readonly slug: string;
  readonly status: FigureStatus;
  /** The number printed, at the indicator's decimals; for due/undertaken the share of those due that was done. */
  readonly value: string | null;
  readonly components?: Readonly<Record<string, string>>;
  readonly arrow: '↑' | '↓' | '→' | null;
  readonly assurance: 'yes' | 'no' | 'not_applicable' | 'not_stated';
  readonly system: boolean | null;
  readonly met: boolean | null;
  /** Every flag that the line must have, in the order of the contract's list; one more is a fault. */
  readonly flags: readonly Flag[];
}

type Arrow = PublishedLine['arrow'];
type Stated = PublishedLine['assurance'];

const system = (slug: string, value: string, arrow: Arrow, met: boolean | null, ...flags: Flag[]): PublishedLine => ({
  slug,
  status: 'received',
  value,
  arrow,
  assurance: 'not_stated',
  system: true,
  met,
  flags,
});
const typed = (slug: string, value: string, arrow: Arrow, met: boolean | null, ...flags: Flag[]): PublishedLine => ({
  ...system(slug, value, arrow, met, ...flags),
  system: false,
});
const absent = (slug: string, status: FigureStatus, ...flags: Flag[]): PublishedLine => ({
  slug,
  status,
  value: null,
  arrow: null,
  assurance: 'not_stated',
  system: null,
  met: null,
  flags,
});
const stated = (line: PublishedLine, assurance: Stated): PublishedLine => ({ ...line, assurance });
const parts = (line: PublishedLine, components: Record<string, string>): PublishedLine => ({ ...line, components });

/** The rows of document 000 that no quarter has: annual figures that were not due at either round. */
const annual = (assured: Stated, na: Stated): PublishedLine[] => [
  stated(absent('borough-co2-emissions', 'not_due', 'awaited', 'unit_stated_differs'), assured),
  stated(absent('council-carbon-emissions', 'not_due', 'awaited', 'unit_stated_differs'), assured),
  stated(absent('biodiversity', 'not_applicable'), na),
  stated(absent('household-recycling-rate', 'not_due', 'awaited'), assured),
  absent('contaminated-land-enquiries', 'not_due', 'awaited'),
  absent('service-requests-investigated', 'not_due', 'awaited'),
  absent('enforcement-notices-served', 'not_due', 'awaited'),
  absent('aqma-no2-exceedances', 'not_due', 'awaited'),
  stated(absent('missed-collections', 'not_due', 'awaited'), assured),
];

/** Document 000, and the July-September column of document 001; arrows and assurance are those of document 000 alone. */
export const SECOND_QUARTER: readonly PublishedLine[] = [
  stated(
    parts(system('food-inspections-a-c', '83.8', '→', false, 'numerator_over_denominator'), {
      due: '37',
      undertaken: '45',
      due_and_done: '31',
      still_due: '6',
      closed: '0',
    }),
    'yes',
  ),
  stated(
    parts(system('food-inspections-d-e', '89.2', '→', false), {
      due: '83',
      undertaken: '74',
      due_and_done: '74',
      still_due: '5',
      closed: '4',
    }),
    'yes',
  ),
  { ...stated(absent('leisure-attendance', 'not_due', 'awaited', 'duplicate_indicator'), 'yes'), arrow: '↑' },
  typed('one-you-referrals', '170', '↓', false, 'manual_entry'),
  typed('asb-cases', '98', '↓', false, 'target_profile_assumed', 'manual_entry'),
  system('victim-based-crimes', '1350', '↓', null, 'partial_period'),
  stated(typed('safeguarding-red-flags', '0', '→', true, 'manual_entry'), 'yes'),
  ...annual('yes', 'not_applicable'),
  typed('green-flag-parks', '3', '→', true, 'manual_entry'),
  typed('social-media-clicks', '3029', '↓', false, 'target_profile_assumed', 'manual_entry'),
  typed('myaccount-registrations', '32506', '↑', null, 'manual_entry'),
  typed('app-downloads', '8017', '↑', null, 'manual_entry'),
  system('staff-fte', '220.77', '↓', null),
  system('vacant-posts-fte', '14', '↑', null),
  system('sickness-short-term', '1.61', '↑', false, 'cumulative_fell', 'target_profile_assumed'),
  system('sickness-signed-off', '3.93', '↑', false, 'cumulative_fell', 'target_profile_assumed'),
  typed('gender-pay-gap-median', '29.89', '→', false, 'manual_entry'),
  system('calls-handled-rate', '87', '↓', false),
  typed('emails-within-24h', '100', '→', true, 'manual_entry'),
  typed('webchat-answer-rate', '98', '↓', false, 'manual_entry'),
  system('licensed-drivers', '615', '↑', false),
  system('vehicle-licences', '565', '↑', true),
  typed('premises-licences', '402', '↓', true, 'manual_entry'),
];

/** Document 001 (October's and November's crimes are made up), the carried figures of document 000, and what had not come of it by 22 January 2024. */
export const THIRD_QUARTER: readonly PublishedLine[] = [
  { ...absent('food-inspections-a-c', 'escalated', 'awaited'), arrow: '→' },
  { ...absent('food-inspections-d-e', 'escalated', 'awaited'), arrow: '→' },
  { ...absent('leisure-attendance', 'not_due', 'awaited', 'duplicate_indicator'), arrow: '↑' },
  { ...absent('one-you-referrals', 'escalated', 'awaited'), arrow: '↓' },
  { ...absent('asb-cases', 'escalated', 'awaited'), arrow: '↓' },
  system('victim-based-crimes', '1273', '↑', null, 'partial_period'),
  typed('safeguarding-red-flags', '0', '→', true, 'manual_entry'),
  ...annual('not_stated', 'not_stated'),
  typed('green-flag-parks', '3', '→', true, 'manual_entry'),
  stated(typed('social-media-clicks', '5772', '↑', false, 'target_profile_assumed', 'manual_entry'), 'yes'),
  stated(typed('myaccount-registrations', '38066', '↑', null, 'manual_entry'), 'yes'),
  stated(typed('app-downloads', '8531', '↑', null, 'manual_entry'), 'yes'),
  system('staff-fte', '224.27', '↑', null),
  system('vacant-posts-fte', '11', '↑', null),
  system('sickness-short-term', '2.45', '↓', false, 'target_profile_assumed'),
  system('sickness-signed-off', '4.47', '↓', false, 'target_profile_assumed'),
  stated(typed('gender-pay-gap-median', '29.89', '→', false, 'manual_entry'), 'yes'),
  system('calls-handled-rate', '84', '↓', false),
  typed('emails-within-24h', '100', '→', true, 'manual_entry'),
  typed('webchat-answer-rate', '98', '→', false, 'manual_entry'),
  stated(system('licensed-drivers', '623', '↑', true), 'yes'),
  stated(system('vehicle-licences', '560', '↓', false), 'yes'),
  typed('premises-licences', '403', '↑', true, 'manual_entry'),
];

/** Every flag of the demo on 22 January 2024, flag by flag: an extra one is a fault, and so is a missing one. */
const NOT_HERE =
  'borough-co2-emissions council-carbon-emissions household-recycling-rate contaminated-land-enquiries service-requests-investigated enforcement-notices-served aqma-no2-exceedances missed-collections';
const WRONG_UNIT = 'borough-co2-emissions council-carbon-emissions';
const TYPED =
  'safeguarding-red-flags green-flag-parks social-media-clicks myaccount-registrations app-downloads gender-pay-gap-median emails-within-24h webchat-answer-rate premises-licences';
const YEARLY = 'social-media-clicks sickness-short-term sickness-signed-off';

export const ALL_FLAGS: Readonly<Record<string, Partial<Record<Flag, string>>>> = {
  '2023-24-Q1': {
    awaited: NOT_HERE,
    unit_stated_differs: WRONG_UNIT,
    duplicate_indicator: 'leisure-attendance',
    cumulative_fell: 'myaccount-registrations',
    numerator_over_denominator: 'food-inspections-a-c food-inspections-d-e',
    target_profile_assumed: `${YEARLY} leisure-attendance asb-cases victim-based-crimes`,
    manual_entry: `${TYPED} food-inspections-a-c food-inspections-d-e leisure-attendance one-you-referrals asb-cases victim-based-crimes staff-fte vacant-posts-fte sickness-short-term sickness-signed-off calls-handled-rate licensed-drivers vehicle-licences`,
  },
  '2023-24-Q2': {
    awaited: NOT_HERE,
    unit_stated_differs: WRONG_UNIT,
    duplicate_indicator: 'leisure-attendance',
    revised: 'victim-based-crimes',
    late: 'leisure-attendance victim-based-crimes',
    cumulative_fell: 'sickness-short-term sickness-signed-off',
    numerator_over_denominator: 'food-inspections-a-c',
    target_profile_assumed: `${YEARLY} leisure-attendance asb-cases victim-based-crimes`,
    manual_entry: `${TYPED} leisure-attendance one-you-referrals asb-cases`,
  },
  '2023-24-Q3': {
    awaited: `${NOT_HERE} food-inspections-a-c food-inspections-d-e leisure-attendance one-you-referrals asb-cases`,
    unit_stated_differs: WRONG_UNIT,
    duplicate_indicator: 'leisure-attendance',
    partial_period: 'victim-based-crimes',
    target_profile_assumed: YEARLY,
    manual_entry: TYPED,
  },
};
