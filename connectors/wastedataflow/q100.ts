// WasteDataFlow's question 100 (CSV): every facility to which an authority sent waste, by quarter. A national file.
import type { ParseContext, ParseResult } from '../../contracts/connector';
import { findPeriod } from '../../rules/calendar/periods';
import { heading } from '../_readers/columns';
import { openBigCsv } from '../_rows/big-csv';
import { columnSpecs } from '../_rows/columns';
import { matchPublished } from '../_rows/published-columns';
import { refuseRow } from '../_rows/read-row';
import { noRows, outOfScope } from '../_rows/scope';
import { isCouncil } from './authority';
import { agrees, keysOf, quarterTotals, type Facility } from './q100-measures';
import type { Q100Key } from './q100-row';
import { CONFLICT, Q100_REASONS, q100Rows, RULES, type Held, type Q100Rows } from './q100-rows';
import { Q100_PUBLISHED, type Q100Settings } from './q100-settings';

/** Reads the file. Throws CONTRACT_DRIFT, VOLUME_ANOMALY or SCOPE_MISMATCH for a fault of the whole. */
export function readQ100(body: Buffer, context: ParseContext, settings: Q100Settings): ParseResult {
  const specs = columnSpecs<Q100Key>(settings.columns, ['code', 'usage', 'output', 'materialId']);
  const named = specs.filter(({ key }) => key === 'processor' || key === 'authority');
  const isHeader = (headings: readonly string[]): boolean =>
    named.every((spec) => [spec.heading, ...(spec.aliases ?? [])].some((name) => headings.includes(heading(name))));
  const csv = openBigCsv(body, { headerHas: named.map((spec) => spec.heading), isHeader });
  const { index, notes } = matchPublished(csv.header, specs, Q100_PUBLISHED);
  const place = `line ${csv.headerLine}`;
  const rows = q100Rows(csv, index, settings, isCouncil(context.council));
  if (rows.held.length + rows.ledger.counts().rowsIn === 0) throw noRows(place);
  checkScope(rows, context, place);
  const counted = settle(rows);
  const { observations, differing } = quarterTotals(counted, settings.tolerance);
  const added = differing === 0 ? [] : [`materials that do not add up to the total of their facility: ${differing}`];
  return { ...rows.ledger.counts(), observations, statements: [], notes: [...notes, ...added] };
}

/** The facilities that count; the rows of all of them are entered in the ledger. */
function settle({ held, ledger, short }: Q100Rows): Facility[] {
  const facilities = new Map<string, [Held, ...Held[]]>();
  for (const one of held) {
    const key = JSON.stringify([one.row.processor, one.row.output, one.row.period]);
    const rows = facilities.get(key);
    if (rows === undefined) facilities.set(key, [one]);
    else rows.push(one);
  }
  for (const rows of facilities.values()) {
    if (agrees(rows)) continue;
    for (const row of rows) row.conflict = true;
    short.add(rows[0].row.period);
  }
  for (const { conflict, raw, line, row } of held) {
    if (conflict) ledger.rejected(refuseRow(raw, `line ${line}`, RULES, CONFLICT));
    // A quarter whose name could not be read may be any of them.
    else if (short.has(row.period) || short.has('')) ledger.ignored(Q100_REASONS.quarter);
    else ledger.fed(keysOf(row));
  }
  return short.has('') ? [] : [...facilities.values()].filter(([{ row }]) => !short.has(row.period));
}

/** Refuses a file without a row of the council, or without one of the year or quarter that it was collected for. */
function checkScope({ held, passed, short }: Q100Rows, { council, period }: ParseContext, place: string): void {
  const quarters = [...new Set([...held.map(({ row }) => row.period), ...passed, ...short])].sort();
  if (quarters.length === 0) {
    throw outOfScope('no row of the file is of this council', 'rows of other councils only', council.gss, place);
  }
  const kind = findPeriod(period)?.kind;
  const wanted = (quarter: string): boolean =>
    quarter === '' ||
    (kind === 'quarter' && quarter === period) ||
    (kind === 'financial_year' && quarter.startsWith(period));
  if (quarters.some(wanted)) return;
  const seen = `${quarters[0]} to ${quarters.at(-1)}`;
  const expected = kind === 'quarter' || kind === 'financial_year' ? period : 'a financial year or a quarter';
  throw outOfScope('no row of the council is of the period that the file was collected for', seen, expected, place);
}
