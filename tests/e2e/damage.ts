// Samples of four sources as they should not be: what the bad-input test damages, and how.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../platform/root';
import { cut, HTML, renamed } from '../connectors/variants';
import { editWorkbook, renameCells } from '../connectors/workbooks';

type Change = (body: Buffer) => Buffer | Promise<Buffer>;

export interface Sample {
  readonly source: string;
  readonly period: string;
  readonly body: Buffer;
  readonly ending: 'csv' | 'xlsx';
  /** A heading without which the file cannot be read. */
  readonly heading: string;
  readonly headerOnly: Change;
  readonly otherCouncil: Change;
  /** One value that nobody can read, and where it stands. */
  readonly unreadable: Change;
  readonly place: string;
  /** What of the unreadable text quarantine shows. */
  readonly raw: string;
}

const sample = (path: string): Buffer => readFileSync(join(projectRoot(), 'connectors', path));
const OURS = 'Tonbridge and Malling';

function replaced(from: string, to: string): Change {
  return (body) => {
    const text = body.toString('utf8');
    if (!text.includes(from)) throw new Error(`the sample has no ${from}`);
    return Buffer.from(text.replace(from, () => to));
  };
}

const everywhere =
  (from: string, to: string): Change =>
  (body) =>
    Buffer.from(body.toString('utf8').replaceAll(from, to));

/** Everything up to and with the line that begins with these words. */
const upTo =
  (words: string): Change =>
  (body) => {
    const text = body.toString('utf8');
    return Buffer.from(text.slice(0, text.indexOf('\r\n', text.indexOf(words)) + 2));
  };

const rowOf = (place: string): number => Number(/\d+$/.exec(place)?.[0]);

/** The workbook without the rows below the heading of the sheets named. */
const rowsUpTo =
  (sheets: readonly string[], heading: number): Change =>
  (body) =>
    editWorkbook(body, (place) =>
      sheets.includes(place.split('!')[0] ?? '') && rowOf(place) > heading ? null : undefined,
    );

const cell =
  (wanted: string, text: string): Change =>
  (body) =>
    editWorkbook(body, (place) => (place === wanted ? text : undefined));

export const SAMPLES: readonly Sample[] = [
  {
    source: 'idox-uniform',
    period: '2023-24-Q2',
    body: sample('idox-uniform/samples/tmbc/2023-24-Q2/2023-10-10/Taxi_Licences.csv'),
    ending: 'csv',
    heading: 'LICSTAT',
    headerOnly: upTo('LICREF,'),
    otherCouncil: everywhere(OURS, 'Gravesham'),
    unreadable: replaced('Current,03/08/2023', 'Current,31/02/2023'),
    place: 'line 14',
    raw: '31/02/2023',
  },
  {
    source: 'anywhere365',
    period: '2023-24-Q2',
    body: sample('anywhere365/samples/tmbc/2023-24-Q2/2023-10-03/Dialogues_Jul-Sep_2023.csv'),
    ending: 'csv',
    heading: 'Accepted',
    headerOnly: upTo('CorrelationId,'),
    otherCouncil: everywhere(',CS ', ',GBC '),
    unreadable: replaced(',True,00:02:34', ',Perhaps,00:02:34'),
    place: 'line 2',
    raw: 'Perhaps',
  },
  {
    source: 'chris21',
    period: '2023-24-Q2',
    body: sample('chris21/samples/tmbc/2023-24-Q2/2023-10-09/KPI_Report_Pack_Sep_2023.xlsx'),
    ending: 'xlsx',
    heading: 'Contract FTE',
    headerOnly: rowsUpTo(['Establishment', 'Posts', 'Absence'], 4),
    otherCouncil: (body) => renameCells(body, `${OURS} Borough Council`, 'Gravesham Borough Council'),
    unreadable: cell('Absence!D6', 'last spring'),
    place: 'Absence!D6',
    raw: 'last spring',
  },
  {
    source: 'kpi-return',
    period: '2023-24-Q2',
    body: sample('kpi-return/samples/tmbc/2023-24-Q2/2023-10-13/KPI_return_Jul-Sep_2023.xlsx'),
    ending: 'xlsx',
    heading: 'Value',
    headerOnly: rowsUpTo(['Return'], 10),
    otherCouncil: async (body) => renameCells(await renameCells(body, OURS, 'Gravesham'), 'tmbc', 'gbc'),
    unreadable: cell('Return!D14', 'about two hundred'),
    place: 'Return!D14',
    raw: 'about two hundred',
  },
];

export interface Refusal {
  readonly name: string;
  readonly make: (sample: Sample) => Buffer | Promise<Buffer>;
  readonly exit: number;
  readonly code: string;
  readonly outcome: string;
}

const quarantined = { exit: 3, outcome: 'quarantined' };
const waiting = { exit: 7, outcome: 'waiting_for_approval' };

/** Files that are refused as a whole, with the exit code that CONTRACT.md gives them. */
export const REFUSALS: readonly Refusal[] = [
  { name: 'empty', make: () => Buffer.alloc(0), code: 'FILE_EMPTY', ...quarantined },
  { name: 'truncated', make: ({ body }) => cut(body), code: 'FILE_TRUNCATED', ...quarantined },
  { name: 'html', make: () => HTML, code: 'FILE_TYPE_MISMATCH', ...quarantined },
  {
    name: 'renamed',
    make: ({ body, ending, heading }) => renamed(body, ending, heading, 'Something Else'),
    code: 'CONTRACT_DRIFT',
    ...waiting,
  },
  { name: 'header-only', make: ({ body, headerOnly }) => headerOnly(body), code: 'VOLUME_ANOMALY', ...waiting },
  {
    name: 'other-council',
    make: ({ body, otherCouncil }) => otherCouncil(body),
    code: 'SCOPE_MISMATCH',
    ...quarantined,
  },
];
