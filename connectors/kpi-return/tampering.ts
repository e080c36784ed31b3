// What may have been done to a form's rows, and what is said of each: a stable code, the cell's column, and what to do.
import type { FailureCode } from '../../contracts/failure';
import type { ColumnKey } from './layout';
import type { Fault } from './row';

export interface Tampering {
  /** The column of the cell that is named. */
  readonly column: ColumnKey;
  readonly fault: Fault;
}

const FRESH =
  'Make the form again with quarterday form, and fill in its rows as they are; the other rows of this one are loaded.';

const tampering = (
  column: ColumnKey,
  rule: FailureCode,
  message: string,
  expected: string,
  todo: string = FRESH,
): Tampering => ({ column, fault: { rule, message, expected, todo } });

export const TAMPERED = {
  key: tampering(
    'key',
    'KEY_CONFLICT',
    'The hidden key of the row is not one that this form was issued with.',
    'the keys as the form was made',
  ),
  inserted: tampering(
    'key',
    'KEY_CONFLICT',
    'The row has no hidden key: it was added, or its key was cleared.',
    'the rows that the form was issued with, and no others',
  ),
  takenOut: tampering(
    'key',
    'CONTRACT_DRIFT',
    'A row that was issued is not on its sheet any more.',
    'every row that the form was issued with, filled in or blank',
    'Fill the figure in on a fresh form; a row that is not wanted is left blank, not taken out.',
  ),
  version: tampering('key', 'CONTRACT_DRIFT', 'The row is of a form of another version.', 'rows of one form'),
  council: tampering('key', 'SCOPE_MISMATCH', 'The row is of the form of another council.', 'rows of one form'),
  quarter: tampering('key', 'SCOPE_MISMATCH', 'The row is of the form of another quarter.', 'rows of one form'),
  owner: tampering(
    'key',
    'SCOPE_MISMATCH',
    "The row is of another owner's sheet.",
    "the rows of this owner's sheet",
    'Return each row on the sheet of its own owner.',
  ),
  title: tampering(
    'indicator',
    'CELL_INVALID',
    'The title is not the one that belongs to the hidden key of the row.',
    'the title as it was issued',
  ),
  unit: tampering(
    'unit',
    'CELL_INVALID',
    'The unit is not the one that belongs to the hidden key of the row.',
    'the unit as it was issued: a figure in another unit is worked out before it is typed',
  ),
  period: tampering(
    'period',
    'CELL_INVALID',
    'The period is not the one that belongs to the hidden key of the row.',
    'the period as it was issued: a figure of another period goes on the form of its own quarter',
  ),
  indicator: tampering(
    'key',
    'INDICATOR_UNKNOWN',
    'The row is for an indicator that the council does not have.',
    'an indicator of the catalogue',
    'A retired indicator needs the form of its own year.',
  ),
} as const;
