// The hidden sheet of a form: what was issued, so that what was changed, moved or taken out is noticed.
import type { WriteCell, WriteSheet } from '../_readers/xlsx-write';
import type { FormInput } from './form';
import { checkOfAll, keyOf, writeKey } from './key';
import { FORM_VERSION, KEYS_SHEET, periodWords } from './layout';
import { unitWords } from './unit-words';

/** One row for each line: its key, the row that it stood in, and the words beside it. */
export function keysSheet({ council, quarter, sheets }: FormInput, firstLine: number): WriteSheet {
  const lines = sheets.flatMap(({ owner, lines: asked }) =>
    asked.map((line, at): [string, string, string, string, string] => {
      const { indicator, benchmark, period, title } = line;
      const unit = unitWords(line);
      const key = keyOf({ council: council.code, quarter, owner, indicator, benchmark, period });
      return [writeKey(key, { title, unit }), String(firstLine + at), title, periodWords(period), unit];
    }),
  );
  return {
    name: KEYS_SHEET,
    hidden: true,
    rows: [
      ['version', FORM_VERSION],
      ['council', council.code],
      ['quarter', quarter],
      ['owners', ...sheets.map(({ owner }) => owner)],
      ['check', checkOfAll(lines.map(([key]) => key))],
      ...lines.map((line): WriteCell[] => [...line]),
    ],
    protect: true,
  };
}
