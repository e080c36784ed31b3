// The owner's words of a row: assurance, arrow, availability, comment. Kept as said; never figures.
import type { Rejection, Statement } from '../../contracts/connector';
import { readTrend } from '../../readings/trend';
import { rejectRow, wordsOf, type Fault, type KeyedRow } from './row';

type Words = Pick<Statement, 'comment' | 'assurance' | 'trend' | 'availability'>;
export type WordsSaid =
  { readonly ok: true; readonly words: Words } | { readonly ok: false; readonly rejection: Rejection };

const ASSURANCE: Readonly<Record<string, Statement['assurance']>> = {
  '': 'not_stated',
  yes: 'yes',
  no: 'no',
  'n/a': 'not_applicable',
};
const ARROWS = { up: '↑', down: '↓', same: '→' } as const;

const fault = (message: string, expected: string): Fault => ({
  rule: 'CELL_INVALID',
  message,
  expected,
  todo: 'Correct the cell in the form and import it again.',
});

/** Reads the words of a row. `saidByValue` is what the Value cell says where it holds words (`N/A`). */
export function wordsSaid(row: KeyedRow, saidByValue: string | null): WordsSaid {
  const refuse = (column: 'assurance' | 'trend' | 'availability' | 'comment', why: Fault): WordsSaid => ({
    ok: false,
    rejection: rejectRow(row, row.place(column), null, why, row.indicator),
  });
  const assurance = ASSURANCE[(wordsOf(row.cell('assurance')) ?? '?').toLowerCase()];
  if (assurance === undefined)
    return refuse('assurance', fault('The assurance cannot be read.', 'Yes, No, N/A or blank'));
  const arrow = wordsOf(row.cell('trend'));
  const trend = arrow === '' ? null : readTrend(arrow ?? '?').direction;
  if (arrow !== '' && trend === null) return refuse('trend', fault('The arrow cannot be read.', '↑, ↓, → or blank'));
  const availability = wordsOf(row.cell('availability'));
  if (availability === null) return refuse('availability', fault('The cell holds no words.', 'words or blank'));
  const comment = wordsOf(row.cell('comment'));
  if (comment === null) return refuse('comment', fault('The cell holds no words.', 'words or blank'));
  return {
    ok: true,
    words: {
      comment: comment === '' ? null : comment,
      assurance,
      trend: trend === null ? null : ARROWS[trend],
      availability: availability === '' ? saidByValue : availability,
    },
  };
}

/** True where the owner said anything at all. */
export function saysSomething({ comment, assurance, trend, availability }: Words): boolean {
  return comment !== null || assurance !== 'not_stated' || trend !== null || availability !== null;
}
