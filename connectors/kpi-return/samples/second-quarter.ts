// The returns for July to September 2023: facts of document 000 (its words are ours), figures of 001; what is made up says so.
import type { SampleLine } from './lines';
import { blank } from './lines';

const Q2 = '2023-24-Q2';
const AWAITED = 'Annual figures still awaited';

/** Rows of document 000, in its order: what the council said of each. */
const DOCUMENT_000: readonly SampleLine[] = [
  {
    indicator: 'food-inspections-a-c',
    period: Q2,
    filled: { assurance: 'Yes', trend: '→', comment: 'Of those due in July to September, 6 are still to be done.' },
  },
  {
    indicator: 'food-inspections-d-e',
    period: Q2,
    filled: {
      assurance: 'Yes',
      trend: '→',
      comment:
        'Of those due in July to September, 5 are still to be done; some premises had closed when theirs fell due.',
    },
  },
  {
    indicator: 'leisure-attendance',
    period: Q2,
    filled: {
      value: 'N/A',
      assurance: 'Yes',
      trend: '↑',
      availability: 'Jul-Sept data from TMLT available at end of October 2023',
      comment: 'The arrow rests on the April-June figure, which has only now come out.',
    },
  },
  {
    indicator: 'one-you-referrals',
    period: Q2,
    filled: { value: '170', evidence: 'ReferAll report, made up', trend: '↓', comment: 'Fewer staff in the quarter.' },
  },
  {
    indicator: 'asb-cases',
    period: Q2,
    filled: { value: '98', evidence: 'ASB case list, made up', trend: '↓' },
  },
  {
    indicator: 'victim-based-crimes',
    period: Q2,
    filled: { trend: '↓', availability: 'currently only available to the end of August' },
  },
  {
    indicator: 'safeguarding-red-flags',
    period: '2023',
    filled: { value: '0', confirmZero: 'Yes', evidence: 'annual SAF, made up', assurance: 'Yes', trend: '→' },
  },
  {
    indicator: 'borough-co2-emissions',
    period: '2022',
    filled: { value: 'N/A', assurance: 'Yes', availability: AWAITED },
  },
  {
    indicator: 'council-carbon-emissions',
    period: '2023-24',
    filled: { value: 'N/A', assurance: 'Yes', availability: AWAITED },
  },
  {
    indicator: 'biodiversity',
    period: '2023-24',
    filled: {
      value: 'N/A',
      assurance: 'N/A',
      comment: 'It is not yet certain what DEFRA will ask for under Biodiversity Net Gain.',
    },
  },
  { indicator: 'household-recycling-rate', period: '2022-23', filled: { value: 'N/A', assurance: 'Yes' } },
  { indicator: 'contaminated-land-enquiries', period: '2023-24', filled: { value: 'N/A' } },
  { indicator: 'service-requests-investigated', period: '2023-24', filled: { value: 'N/A' } },
  { indicator: 'enforcement-notices-served', period: '2023-24', filled: { value: 'N/A' } },
  { indicator: 'aqma-no2-exceedances', period: '2023', filled: { value: 'N/A', availability: AWAITED } },
  {
    indicator: 'missed-collections',
    period: '2023-24',
    filled: { value: 'N/A', assurance: 'Yes', availability: AWAITED },
  },
  {
    indicator: 'green-flag-parks',
    period: '2023',
    filled: { value: '3', evidence: 'list of awards, July 2023', trend: '→' },
  },
];

const typed = (indicator: string, value: string, evidence: string, period = Q2): SampleLine => ({
  indicator,
  period,
  filled: { value, evidence: `${evidence}, made up` },
});

/** Rows of document 001: it prints July-September's figures and no words for that quarter; a system feeds the blank ones. */
const DOCUMENT_001: readonly SampleLine[] = [
  typed('social-media-clicks', '3,029', 'Orlo report'),
  typed('myaccount-registrations', '32,506', 'Jadu report'),
  typed('app-downloads', '8,017', 'OneSignal count'),
  ...['staff-fte', 'vacant-posts-fte', 'sickness-short-term', 'sickness-signed-off'].map((slug) => blank(slug, Q2)),
  typed('gender-pay-gap-median', '29.89%', 'pay gap return', '2023'),
  blank('calls-handled-rate', Q2),
  typed('emails-within-24h', '100%', 'Outlook report'),
  typed('webchat-answer-rate', '98%', 'webchat report'),
  blank('licensed-drivers', Q2),
  blank('vehicle-licences', Q2),
  typed('premises-licences', '402', 'licensing register'),
  // Sent twice by mistake, the same row again: it counts once.
  typed('premises-licences', '402', 'licensing register'),
];

/** The form handed in on 2023-10-13. */
export const SECOND_QUARTER: readonly SampleLine[] = [...DOCUMENT_000, ...DOCUMENT_001];

/** The form handed in late, on 2023-11-02. No paper prints this figure: it is made up, and cumulative from April. */
export const SECOND_QUARTER_LATE: readonly SampleLine[] = [
  {
    indicator: 'leisure-attendance',
    period: Q2,
    filled: {
      value: '702,416',
      evidence: 'TMLT half-year statement, made up',
      assurance: 'Yes',
      trend: '↑',
      comment: 'July to September has now come from TMLT; April to September together.',
    },
  },
];
