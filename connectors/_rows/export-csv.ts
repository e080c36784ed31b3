// A flat export that comes as CSV: its header among the first lines, its rows one by one.
import { QuarterdayError } from '../../contracts/failure';
import { heading } from '../_readers/columns';
import { checkNames } from '../_readers/csv-header';
import { openBigCsv } from './big-csv';
import type { Export, ExportAsked, ExportRow } from './export';
import { knownHeadings, matchExport, rowKind } from './export-header';
import type { Raw } from './read-row';

/** Throws what openBigCsv throws, CSV_HEADER_DUPLICATE and CONTRACT_DRIFT; the rows throw CSV_RAGGED where none has the header's fields. */
export function openCsvExport<K extends string>(body: Buffer, asked: ExportAsked<K>): Export<K> {
  const required = asked.specs.filter((spec) => spec.required);
  const wanted = knownHeadings({ specs: required, unread: [] });
  // Half of them are enough to know it by: what else is missing is then said by name.
  const enough = Math.max(1, Math.ceil(required.length / 2));
  const csv = openBigCsv(body, {
    headerHas: required.map((spec) => heading(spec.heading)),
    isHeader: (names) => names.filter((name) => wanted.has(name)).length >= enough,
  });
  checkNames(csv.header, csv.headerLine);
  const { index, known, notes } = matchExport(csv.header, asked);
  const width = csv.header.length;
  let last = csv.headerLine;
  function* rows(): Generator<ExportRow<K>> {
    let whole = 0;
    for (const { line, fields } of csv.rows) {
      last = line;
      const place = `line ${line}`;
      const kind = rowKind(fields, known, asked.totalLabel);
      const fault = kind === 'total' || fields.length === width ? null : raggedRow(place, fields.length, width);
      if (fault === null) whole += 1;
      const raw = Object.create(null) as Record<K, string>;
      for (const { key } of asked.specs) raw[key] = fields[index[key] ?? -1] ?? '';
      yield { raw: raw as Raw<K>, place, placeOf: () => place, kind, fault };
    }
    if (whole === 0 && last > csv.headerLine) throw allRagged(csv.headerLine, width);
  }
  return {
    rows: rows(),
    header: `line ${csv.headerLine}`,
    place: () => `lines ${csv.headerLine + 1}-${last}`,
    notes,
    has: (key) => index[key] !== null,
  };
}

function raggedRow(place: string, fields: number, width: number): ExportRow['fault'] {
  return {
    place,
    rule: 'CSV_RAGGED',
    message: `the row has ${fields} fields`,
    expected: `${width} fields, as the header has`,
    todo: 'quote the text that holds a comma or a line break, and export again',
  };
}

function allRagged(headerLine: number, width: number): QuarterdayError {
  return new QuarterdayError('CSV_RAGGED', 'no row has as many fields as the header', {
    seen: 'rows of other lengths only',
    expected: `${width} fields`,
    todo: 'export again; a report with several tables needs its own reader',
    place: `line ${headerLine}`,
  });
}
