// One employer's row of the yearly download: 27 columns, of which six are read and one is about a person.
import { z } from 'zod';
import { isDate } from '../../rules/calendar/dates';
import { decimalCell, matchColumns, refuse, type CellResult, type ColumnMatch } from '../_readers';
import { cell } from '../_rows/cell-schema';

const READ = ['EmployerName', 'EmployerId', 'SicCodes', 'DiffMedianHourlyPercent', 'CurrentName', 'DueDate'] as const;

/** The name of who answers for the figures: never read. */
export const PERSONAL = 'ResponsiblePerson';

const KNOWN: readonly string[] = [
  ...['Address', 'PostCode', 'CompanyNumber', 'DiffMeanHourlyPercent', 'DiffMeanBonusPercent'],
  ...['DiffMedianBonusPercent', 'MaleBonusPercent', 'FemaleBonusPercent', 'MaleLowerQuartile', 'FemaleLowerQuartile'],
  ...['MaleLowerMiddleQuartile', 'FemaleLowerMiddleQuartile', 'MaleUpperMiddleQuartile', 'FemaleUpperMiddleQuartile'],
  ...['MaleTopQuartile', 'FemaleTopQuartile', 'CompanyLinkToGPGInfo', 'EmployerSize', 'SubmittedAfterTheDeadline'],
  ...['DateSubmitted', PERSONAL],
];

export type Key = (typeof READ)[number] | 'DateSubmitted';

/** Where the columns are that are read. Throws CONTRACT_DRIFT. */
export function columnsOf(header: readonly string[]): ColumnMatch<Key> {
  const specs = [...READ, 'DateSubmitted' as const].map((key) => ({
    key,
    heading: key,
    required: key !== 'CurrentName' && key !== 'DateSubmitted',
  }));
  const read = new Set<string>(specs.map(({ heading }) => heading));
  return matchColumns<Key>(
    header.map((heading) => (KNOWN.includes(heading) && !read.has(heading) ? '' : heading)),
    specs,
  );
}

/** `2024/03/31 00:00:00`, of which the day counts. */
export function stampCell(text: string): CellResult<string> {
  const parts = /^(\d{4})\/(\d{2})\/(\d{2})(?: \d{2}:\d{2}:\d{2})?$/.exec(text.trim());
  const day = parts === null ? '' : parts.slice(1).join('-');
  return isDate(day) ? { ok: true, value: day } : refuse('not a date', 'a date such as 2024/03/31 00:00:00');
}

export const rowSchema = z.object({
  EmployerId: cell((text) =>
    text.trim() === '' ? refuse('the id is blank', 'an EmployerId') : { ok: true, value: text.trim() },
  ),
  DueDate: cell(stampCell),
  /** Below zero where women earn more. */
  DiffMedianHourlyPercent: cell((text) => decimalCell(text, { allowNegative: true })),
});

export type Row = z.infer<typeof rowSchema>;

/** Reports are due within a year of the snapshot: 30 March for public authorities, 4 April for others. */
export const snapshotYearOf = ({ DueDate }: Row): number => Number(DueDate.slice(0, 4)) - 1;
