// The return for October to December 2023: facts of document 001 (its words are ours); what document 000's services owe stays blank.
import { blank, type SampleLine } from './lines';

const Q3 = '2023-24-Q3';

type Said = NonNullable<SampleLine['filled']>;
const row = (indicator: string, filled: Said, period = Q3): SampleLine => ({ indicator, period, filled });

/** Document 000's quarterly services sent nothing for this quarter. */
const NOT_SENT = [
  'food-inspections-a-c',
  'food-inspections-d-e',
  'leisure-attendance',
  'one-you-referrals',
  'asb-cases',
];

/** The form handed in on 2024-01-15. */
export const THIRD_QUARTER: readonly SampleLine[] = [
  ...NOT_SENT.map((slug) => blank(slug, Q3)),
  row('social-media-clicks', {
    value: '5,772',
    evidence: 'Orlo report, made up',
    assurance: 'Yes',
    trend: '↑',
    comment:
      'Total of 16,263 so far this year. Lately campaigns were run with partners, and their clicks count on the partners’ channels.',
  }),
  row('myaccount-registrations', {
    value: '38,066',
    evidence: 'Jadu report, made up',
    assurance: 'Yes',
    trend: '↑',
    comment: 'A large rise in the quarter: the target for the year is passed.',
  }),
  row('app-downloads', {
    value: '8,531',
    evidence: 'OneSignal count, made up',
    assurance: 'Yes',
    trend: '↑',
    comment: 'Growing steadily: the target for the year is passed.',
  }),
  row('staff-fte', { trend: '↑' }),
  row('vacant-posts-fte', { trend: '↑' }),
  row('sickness-short-term', {
    trend: '↓',
    comment: 'Sickness is cumulative: each quarter includes everything from the first quarter on.',
  }),
  row('sickness-signed-off', { trend: '↓', comment: 'Cumulative, as 013.' }),
  row(
    'gender-pay-gap-median',
    {
      value: '29.89%',
      evidence: 'pay gap return, made up',
      assurance: 'Yes',
      trend: '→',
      comment: 'The gap of the twelve months before.',
    },
    '2023',
  ),
  row('calls-handled-rate', {
    trend: '↓',
    comment: 'Many housing calls still; 2 posts are vacant and new staff are in training.',
  }),
  row('emails-within-24h', {
    value: '100%',
    evidence: 'Outlook report, made up',
    trend: '→',
    comment: 'The Castle team takes e-mails at the weekend when it can.',
  }),
  row('webchat-answer-rate', { value: '98%', evidence: 'webchat report, made up', trend: '→' }),
  row('licensed-drivers', { assurance: 'Yes', trend: '↑' }),
  row('vehicle-licences', { assurance: 'Yes', trend: '↓' }),
  row('premises-licences', { value: '403', evidence: 'licensing register, made up', trend: '↑' }),
];

/** Words that the owner left below the table: neither is a row of the form. */
export const THIRD_QUARTER_NOTES = ['Total clicks to date: 16,263', 'Please telephone if anything is unclear.'];
