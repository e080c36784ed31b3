// Test helper: small hand-made sheets, whole or with one thing wrong.
import { codeOf } from '../../_readers/testing/codes';
import { writeWorkbook, type WriteCell, type WriteSheet } from '../../_readers/xlsx-write';
import { contextOf } from '../../_rows/testing/context';
import { connector } from '../connector';

export const Q1 = contextOf('2023-24-Q1');
export const TITLE = 'Tonbridge and Malling Leisure Trust 2023/24';
export const number = (text: string): WriteCell => ({ kind: 'number', text });
export const MONTHS: WriteCell[] = ['Centre', 'Apr-23', 'May-23', 'Jun-23'];
export const CENTRES: WriteCell[][] = [
  ['LLC', number('10'), '1,000', number('12')],
  ['Angel Centre', number('20'), number('21'), number('22')],
  ['tsp', number('30'), number('31'), number('32')],
  ['PWGC', number('0'), number('41'), number('42')],
];
export const TOTAL: WriteCell[] = ['Total', number('60'), number('1093'), number('108')];

export const sheet = (...rows: WriteCell[][]): WriteSheet => ({ name: 'Attendances', rows });
export const plain = (...more: WriteCell[][]): WriteSheet => sheet([TITLE], MONTHS, ...CENTRES, TOTAL, ...more);
export const read = async (one: WriteSheet, context = Q1) => connector.parse(await writeWorkbook([one]), context);
export const codeFor = (one: WriteSheet, context = Q1) => codeOf(() => read(one, context));
export const value = async (one: WriteSheet, context = Q1) => (await read(one, context)).observations[0]?.value;
/** The plain sheet with one cell (from 0: rows from the header on) changed. */
export const changed = (row: number, column: number, to: WriteCell): WriteSheet =>
  sheet(
    [TITLE],
    ...[MONTHS, ...CENTRES, TOTAL].map((cells, at) => (at === row ? cells.toSpliced(column, 1, to) : cells)),
  );
