// The made-up workforce behind the chris21 samples: posts and the people in them, in hundredths of an FTE.

export interface Person {
  readonly number: string;
  readonly surname: string;
  readonly forename: string;
  readonly employer: string;
  readonly directorate: string;
  readonly post: string;
  readonly contract: string;
  readonly hundredths: number;
  readonly start: string;
  /** Last day in post; empty while in post. */
  readonly leave: string;
}

export interface Post {
  readonly number: string;
  readonly employer: string;
  readonly hundredths: number;
  readonly from: string;
  readonly to: string;
  readonly frozen: boolean;
}

const OURS = 'Tonbridge and Malling Borough Council';
const OTHER = 'Gravesham Borough Council';
const DIRECTORATES = ['Central Services', 'Finance and Transformation', 'Planning, Housing and Environmental Health', 'Street Scene, Leisure and Technical Services'];
export const SURNAMES = ['Sampleton', 'Examplewood', 'Placeholder', 'Madeupson', 'Fictor', 'Inventley', 'Mockridge', 'Testerman'];
export const FORENAMES = ['Avery', 'Blake', 'Casey', 'Devon', 'Emery', 'Finley', 'Gray', 'Harper', 'Indigo', 'Jules', 'Kit'];

const times = (count: number, hundredths: number): number[] => Array.from({ length: count }, () => hundredths);

/** FTE of those in post all year, of leavers and joiners; the sums give 224.00, 220.77 and 224.27. */
const STAYING = [...times(185, 100), ...times(20, 60), ...times(15, 50), ...times(9, 80), 97, 80];
const LEFT_BY_SEPTEMBER = [...times(5, 100), 81, 62, 50, 50];
const JOINED_BY_SEPTEMBER = [...times(3, 100), 70, 50];
const LEFT_BY_DECEMBER = [100, 100, 60, 50];
const JOINED_BY_DECEMBER = [...times(5, 100), 60, 50, 50];

const LEFT_FIRST = ['2023-04-01', '2023-04-28', '2023-05-12', '2023-06-02', '2023-06-30', '2023-07-21', '2023-08-04', '2023-08-31', '2023-09-29'];
const JOINED_FIRST = ['2023-04-17', '2023-06-05', '2023-07-03', '2023-09-04', '2023-09-30'];
const LEFT_SECOND = ['2023-09-30', '2023-10-20', '2023-11-17', '2023-12-29'];
const JOINED_SECOND = ['2023-10-02', '2023-10-09', '2023-10-16', '2023-11-01', '2023-11-06', '2023-11-20', '2023-12-04', '2023-12-11'];

function person(number: number, change: Partial<Person>): Person {
  return {
    number: String(100200 + number * 3).padStart(6, '0'),
    surname: `${SURNAMES[number % SURNAMES.length]}`,
    forename: `${FORENAMES[number % FORENAMES.length]}`,
    employer: OURS,
    directorate: `${DIRECTORATES[number % DIRECTORATES.length]}`,
    post: `P${String(1000 + number)}`,
    contract: number % 11 === 0 ? 'Fixed term' : 'Permanent',
    hundredths: 100,
    start: `${2001 + (number % 22)}-${String(1 + (number % 12)).padStart(2, '0')}-${String(1 + (number % 27)).padStart(2, '0')}`,
    leave: '',
    ...change,
  };
}

const cohort = (from: number, ftes: readonly number[], change: (at: number) => Partial<Person>): Person[] =>
  ftes.map((hundredths, at) => person(from + at, { hundredths, ...change(at) }));

export const staying = cohort(0, STAYING, () => ({}));
export const leftFirst = cohort(300, LEFT_BY_SEPTEMBER, (at) => ({ leave: `${LEFT_FIRST[at]}` }));
export const joinedFirst = cohort(320, JOINED_BY_SEPTEMBER, (at) => ({ start: `${JOINED_FIRST[at]}` }));
export const leftSecond = cohort(330, LEFT_BY_DECEMBER, (at) => ({ leave: `${LEFT_SECOND[at]}` }));
export const joinedSecond = cohort(340, JOINED_BY_DECEMBER, (at) => ({ start: `${JOINED_SECOND[at]}` }));

/** Two people who moved to another post in May and in November: one row for each post held. */
const MOVES: readonly { at: number; on: string; next: string; from: string }[] = [
  { at: 12, on: '2023-05-14', next: '2023-05-15', from: 'P1400' },
  { at: 40, on: '2023-11-05', next: '2023-11-06', from: 'P1401' },
];

/** Rows that must not count: casual, agency and members, another council's staff, those who left before the year. */
export const outside: readonly Person[] = [
  ...cohort(400, times(12, 20), (at) => ({ contract: 'Casual', post: 'CASUAL', start: `2022-0${1 + (at % 9)}-11` })),
  ...cohort(420, times(4, 100), (at) => ({ contract: 'Agency', post: `P${1300 + at}`, start: '2023-06-05' })),
  ...cohort(430, times(44, 0), () => ({ contract: 'Member', post: 'MEMBER', start: '2023-05-08' })),
  ...cohort(480, times(6, 100), () => ({ employer: OTHER })),
  ...cohort(490, times(3, 100), (at) => ({ leave: `2023-03-${String(24 + at)}` })),
];

/** Every row of the establishment sheet known to HR on the day the report is run. */
export function establishment(runOn: string): Person[] {
  const rows = [...staying, ...leftFirst, ...joinedFirst, ...leftSecond, ...joinedSecond, ...outside].flatMap((one) => {
    const move = MOVES.find(({ at }) => staying[at] === one);
    if (!move) return [one];
    if (move.on > runOn) return [{ ...one, post: move.from }];
    return [
      { ...one, post: move.from, leave: move.on },
      { ...one, start: move.next },
    ];
  });
  const known = rows.filter((row) => row.start <= runOn).map((row) => (row.leave > runOn ? { ...row, leave: '' } : row));
  const repeated = known[57];
  return repeated ? [...known, repeated] : known;
}

/** The posts: each holder's own, part-filled and overfilled ones, a frozen, an ended, a new and another council's post. */
export function posts(): Post[] {
  const own = [...staying, ...leftFirst, ...joinedFirst, ...leftSecond, ...joinedSecond].map((one, at): Post => {
    const partFilled = [185, 186, 187].includes(at) ? 40 : at === 220 ? 20 : 0;
    const overfilled = at === 230 ? -30 : 0;
    return {
      number: one.post,
      employer: OURS,
      hundredths: one.hundredths + partFilled + overfilled,
      from: MOVES.find((move) => move.at === at)?.next ?? '2015-04-01',
      to: one === leftFirst[7] ? '2023-08-31' : '',
      frozen: one === leftFirst[4],
    };
  });
  const extra = (number: string, change: Partial<Post>): Post => ({
    number,
    employer: OURS,
    hundredths: 100,
    from: '2015-04-01',
    to: '',
    frozen: false,
    ...change,
  });
  return [
    ...own,
    extra('P1400', { to: '2023-05-14' }),
    extra('P1401', { to: '2023-11-05' }),
    extra('P1500', { hundredths: 60, from: '2023-11-01' }),
    extra('P1501', { to: '2023-03-31' }),
    extra('G2001', { employer: OTHER }),
    extra('G2002', { employer: OTHER }),
  ];
}
