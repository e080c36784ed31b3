// The published cells of documents 000 and 001 as facts, for tests: baseline, quarters and arrow of every row.

export interface PublishedRow {
  /** The row of document 000, or the reference of document 001. */
  readonly row: string;
  readonly slug: string;
  readonly baseline: string;
  /** Apr-Jun, Jul-Sept and, in document 001, Oct-Dec. */
  readonly cells: readonly string[];
  /** Empty where the cell is. */
  readonly arrow: '↑' | '↓' | '→' | '';
}

const row = (
  no: string,
  slug: string,
  baseline: string,
  cells: string[],
  arrow: PublishedRow['arrow'],
): PublishedRow => ({
  row: no,
  slug,
  baseline,
  cells,
  arrow,
});

const NA = ['N/A', 'N/A'];

/** 32 rows: the 18 of document 000, whose row 17 repeats row 3, and the 14 of document 001. */
export const PUBLISHED: readonly PublishedRow[] = [
  row('1', 'food-inspections-a-c', '33 due/47 undertaken', ['30 due/34 undertaken', '37 due/45 undertaken'], '→'),
  row('2', 'food-inspections-d-e', '49 due/85 undertaken', ['45 due/91 undertaken', '83 due/74 undertaken'], '→'),
  row('3', 'leisure-attendance', '1,191,704', ['347,928', 'N/A'], '↑'),
  row('4', 'one-you-referrals', '214', ['199', '170'], '↓'),
  row('5', 'asb-cases', '78', ['94', '98'], '↓'),
  row('6', 'victim-based-crimes', '1,894', ['1,972', '1,350'], '↓'),
  row('7', 'safeguarding-red-flags', '0', ['0', '0'], '→'),
  row('8', 'borough-co2-emissions', '816.4', NA, ''),
  row('9', 'council-carbon-emissions', '3.4', NA, ''),
  row('10', 'biodiversity', 'TBC', NA, ''),
  row('11', 'household-recycling-rate', '51.6', NA, ''),
  row('12', 'contaminated-land-enquiries', '6', NA, ''),
  row('13', 'service-requests-investigated', '518', NA, ''),
  row('14', 'enforcement-notices-served', '8', NA, ''),
  row('15', 'aqma-no2-exceedances', '1', NA, ''),
  row('16', 'missed-collections', '13,217', NA, ''),
  row('17', 'leisure-attendance', '1,191, 704', ['347,928', 'N/A'], '↑'),
  row('18', 'green-flag-parks', '3', ['3', '3'], '→'),
  row('008', 'social-media-clicks', '5,200', ['7,462', '3,029', '5,772'], '↑'),
  row('009', 'myaccount-registrations', '31,387', ['31,161', '32,506', '38,066'], '↑'),
  row('010', 'app-downloads', '6,474', ['7,306', '8,017', '8,531'], '↑'),
  row('011', 'staff-fte', '224', ['221.78', '220.77', '224.27'], '↑'),
  row('012', 'vacant-posts-fte', '17', ['19', '14', '11'], '↑'),
  row('013', 'sickness-short-term', '3.5', ['2.07', '1.61', '2.45'], '↓'),
  row('014', 'sickness-signed-off', '2.89', ['4.01', '3.93', '4.47'], '↓'),
  row('015', 'gender-pay-gap-median', '30.60%', ['29.89%', '29.89%', '29.89%'], '→'),
  row('109', 'calls-handled-rate', '93%', ['88%', '87%', '84%'], '↓'),
  row('110', 'emails-within-24h', '100%', ['100%', '100%', '100%'], '→'),
  row('111', 'webchat-answer-rate', '99%', ['99%', '98%', '98%'], '→'),
  row('112', 'licensed-drivers', '596', ['601', '615', '623'], '↑'),
  row('113', 'vehicle-licences', '538', ['558', '565', '560'], '↓'),
  row('114', 'premises-licences', '398', ['403', '402', '403'], '↑'),
];
