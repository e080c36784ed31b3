// The opening balance of 2023/24: baselines and April-June as documents 000 and 001 print them, cell by cell.
import type { SampleLine } from './lines';

/** A baseline or an April-June cell: indicator, reference period, the cell as printed, its unit where the report states one. */
type Cell = readonly [indicator: string, period: string, printed: string, unit?: string];

// The recycling baseline (51.6, 2020/21) is not here: it comes from DEFRA's own file. Biodiversity has none (TBC).
const BASELINES: readonly Cell[] = [
  ['food-inspections-a-c', '2022-23-Q4', '33 due/47 undertaken'],
  ['food-inspections-d-e', '2022-23-Q4', '49 due/85 undertaken'],
  ['leisure-attendance', '2022-23', '1,191,704'],
  ['one-you-referrals', '2022-23-Q4', '214'],
  ['asb-cases', '2022-23-Q4', '78'],
  ['victim-based-crimes', '2022-23-Q4', '1,894'],
  ['safeguarding-red-flags', '2022', '0'],
  ['borough-co2-emissions', '2021', '816.4', 'tCO2e'],
  ['council-carbon-emissions', '2022-23', '3.4', 'tCO2e'],
  ['contaminated-land-enquiries', '2022-23', '6'],
  ['service-requests-investigated', '2022-23', '518'],
  ['enforcement-notices-served', '2022-23', '8'],
  ['aqma-no2-exceedances', '2022', '1'],
  ['missed-collections', '2022-23', '13,217'],
  ['green-flag-parks', '2022-06', '3'],
  ['social-media-clicks', '2022-23-Q4', '5,200'],
  ['myaccount-registrations', '2022-23-Q4', '31,387'],
  ['app-downloads', '2022-23-Q4', '6,474'],
  ['staff-fte', '2022-23-Q4', '224'],
  ['vacant-posts-fte', '2022-23-Q4', '17'],
  ['sickness-short-term', '2022-23-Q4', '3.5'],
  ['sickness-signed-off', '2022-23-Q4', '2.89'],
  ['gender-pay-gap-median', '2022', '30.60%'],
  ['calls-handled-rate', '2022-23-Q4', '93%'],
  ['emails-within-24h', '2022-23-Q4', '100%'],
  ['webchat-answer-rate', '2022-23-Q4', '99%'],
  ['licensed-drivers', '2022-23-Q4', '596'],
  ['vehicle-licences', '2022-23-Q4', '538'],
  ['premises-licences', '2022-23-Q4', '398'],
];

// Annual figures that the April-June column shows are keyed by their own year: 2023, and the award of 2022 for the parks.
const APRIL_TO_JUNE: readonly Cell[] = [
  ['food-inspections-a-c', '2023-24-Q1', '30 due/34 undertaken'],
  ['food-inspections-d-e', '2023-24-Q1', '45 due/91 undertaken'],
  ['leisure-attendance', '2023-24-Q1', '347,928'],
  ['one-you-referrals', '2023-24-Q1', '199'],
  ['asb-cases', '2023-24-Q1', '94'],
  ['victim-based-crimes', '2023-24-Q1', '1,972'],
  ['safeguarding-red-flags', '2023', '0'],
  ['green-flag-parks', '2022', '3'],
  ['social-media-clicks', '2023-24-Q1', '7,462'],
  ['myaccount-registrations', '2023-24-Q1', '31,161'],
  ['app-downloads', '2023-24-Q1', '7,306'],
  ['staff-fte', '2023-24-Q1', '221.78'],
  ['vacant-posts-fte', '2023-24-Q1', '19'],
  ['sickness-short-term', '2023-24-Q1', '2.07'],
  ['sickness-signed-off', '2023-24-Q1', '4.01'],
  ['gender-pay-gap-median', '2023', '29.89%'],
  ['calls-handled-rate', '2023-24-Q1', '88%'],
  ['emails-within-24h', '2023-24-Q1', '100%'],
  ['webchat-answer-rate', '2023-24-Q1', '99%'],
  ['licensed-drivers', '2023-24-Q1', '601'],
  ['vehicle-licences', '2023-24-Q1', '558'],
  ['premises-licences', '2023-24-Q1', '403'],
];

function lineOf([indicator, period, printed, unit]: Cell, column: string): SampleLine {
  const pair = /^(\d+) due\/(\d+) undertaken$/.exec(printed);
  return {
    indicator,
    period,
    filled: {
      value: printed,
      evidence: `as the committee's papers print it: ${column}`,
      ...(printed === '0' ? { confirmZero: 'Yes' } : {}),
      ...(unit === undefined ? {} : { statedUnit: unit }),
    },
    ...(pair === null ? {} : { parts: { due: pair[1] ?? '', undertaken: pair[2] ?? '' } }),
  };
}

/** Every row of the opening balance. */
export const OPENING_BALANCE: readonly SampleLine[] = [
  ...BASELINES.map((cell) => lineOf(cell, 'baseline')),
  ...APRIL_TO_JUNE.map((cell) => lineOf(cell, 'April-June')),
];
