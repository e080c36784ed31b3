// The cells of the readings benchmark: the spellings of real reports in their usual shares, with other numbers each time.
import type { ReadContext } from '../contracts/reading';

export type BenchKind = 'value' | 'target' | 'floor' | 'period' | 'trend' | 'availability';

export interface Cell {
  readonly kind: BenchKind;
  readonly text: string;
  readonly context: ReadContext;
}

/** `#` stands for a digit. The first number is the share of the kind in a hundred cells. */
const SPELLINGS: Readonly<Record<BenchKind, readonly [number, readonly string[]]>> = {
  value: [
    60,
    [
      '#1',
      '1#',
      '3##',
      '1,##1',
      '31,##7',
      '1,1#1,7#4',
      '8#%',
      '8#.#%',
      '2#.1%',
      '0',
      '1##.4',
      '2.#7',
      '£1.#m',
      '£4#,#00',
      'N/A',
      'TBC',
      '-',
      '',
      '<5',
      '1 day',
      '3.# days',
      '#1 (6#%)',
      '3# due/4# undertaken',
      '580 of 58#',
      '12 mins 3# secs',
      '00:05:4#',
      '5#.6 (audited)',
      '12.#*',
      'Data not yet available',
      'c. 4#',
      '4# homes',
      '-5.#%',
      '7#.# per 1,000',
      '1,#91, 704',
      '(3.#%)',
      '8#.3%91.2%',
      'Awaiting data from the contractor',
      '4# (TWBC) and 4# (MBC)',
      'Project is on track and the next stage begins in autumn',
      '2,3## tonnes',
      '6#.#% (A*-C)',
      '4# (down from 5# last year)',
    ],
  ],
  target: [
    14,
    [
      '9#%',
      '#1',
      '200 per quarter',
      'Under #50 pa',
      '<£4#0k',
      'TBC',
      'N/A',
      '35,#00 by end of March 2024',
      'Under 1# by end of March 2024',
      '≥ 9#%',
      '95% of suppliers paid within 3# days of receipt of invoice',
      'Between 17.#% and 22.5%',
      'Reactive to need',
      'Top quartile',
      '10% reduction on 2022/23',
      'Maintain customer satisfaction ratings above 8#%',
      'Delivery of the Customer Experience Strategy',
      'Within 1# working days',
      'Q1 2#% Q2 4#% Q3 7#% Q4 9#%',
    ],
  ],
  floor: [4, ['8#%', '3#0', 'Above 27.#% or below 12.5%', 'Within #% of target', 'TBC']],
  period: [
    12,
    [
      'Jan-Mar 202#',
      '202#/2#',
      'Jul-Sept',
      'Q2 22/23',
      'Jun-2#',
      '31 March 202#',
      'YTD',
      'Q4 (Jan-Mar) of 2022/23',
      '12 months to March 201#',
      '2020/21 Q4 Actual',
      'April to September 202#',
    ],
  ],
  trend: [6, ['↑', '↓', '→', '▲', 'Improving', 'No change', '', 'é']],
  availability: [
    4,
    [
      'Annual figures still awaited.',
      'Please note that the July to September figure is only available to the end of August.',
      'Reduced staffing during the quarter.',
      'Large increase in Q3, and the target for the year is passed.',
      'Results are available at the end of October 202#.',
      '',
    ],
  ],
};

const CONTEXTS: readonly ReadContext[] = [
  {},
  { title: '% of household waste sent for recycling and composting', period: '2023-24-Q2' },
  { title: 'Total number of service requests', column: 'Jul-Sept', period: '2023-24-Q2', asOf: '2023-10-16' },
];

/** So many cells, the same every time: a linear congruential generator chooses spellings and digits. */
export function benchCells(count: number): Cell[] {
  let state = 20231016;
  const below = (n: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  const kinds = (Object.keys(SPELLINGS) as BenchKind[]).flatMap((kind) =>
    Array<BenchKind>(SPELLINGS[kind][0]).fill(kind),
  );
  return Array.from({ length: count }, () => {
    const kind = kinds[below(kinds.length)] ?? 'value';
    const list = SPELLINGS[kind][1];
    const text = (list[below(list.length)] ?? '').replace(/#/g, () => String(1 + below(9)));
    return { kind, text, context: CONTEXTS[below(CONTEXTS.length)] ?? {} };
  });
}
