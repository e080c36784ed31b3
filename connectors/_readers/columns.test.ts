// Case 28: a new, renamed, missing or doubled column.
import { describe, expect, test } from '@jest/globals';
import { QuarterdayError } from '../../contracts/failure';
import { matchColumns, type ColumnSpec } from './columns';

const CONTRACT: ColumnSpec<'ref' | 'due' | 'note'>[] = [
  { key: 'ref', heading: 'Ref', aliases: ['REFVAL'], required: true },
  { key: 'due', heading: 'Due date', required: true },
  { key: 'note', heading: 'Caf\u00e9', required: false },
];

function drift(header: string[]): QuarterdayError {
  try {
    matchColumns(header, CONTRACT);
  } catch (error) {
    if (error instanceof QuarterdayError) return error;
  }
  throw new Error('no drift was found');
}

describe('matchColumns', () => {
  test('accepts an alias, spaces around a heading and another Unicode form', () => {
    const match = matchColumns([' REFVAL ', 'Due date', 'Cafe\u0301'], CONTRACT);
    expect({ ...match.name }).toEqual({ ref: 'REFVAL', due: 'Due date', note: 'Caf\u00e9' });
    expect(match.notes).toEqual([]);
  });

  test('accepts and notes additional and reordered columns, and an optional one that is not there', () => {
    const match = matchColumns(['Due date', 'Officer', 'Ref'], CONTRACT);
    expect({ ...match.index }).toEqual({ ref: 2, due: 0, note: null });
    expect(match.notes).toEqual(['additional columns, not kept: "Officer"', 'columns in another order']);
  });

  test('says all that is missing at once, and what stands there instead', () => {
    const error = drift(['Café', 'Deadline']);
    expect(error.code).toBe('CONTRACT_DRIFT');
    expect(error.words.expected).toBe('"Ref", "Due date"');
    expect(error.words.seen).toBe('not known: "Deadline"');
    expect(error.words.todo).toMatch(/approve/);
  });

  test('does not choose between two columns for one key', () => {
    expect(drift(['Ref', 'REFVAL', 'Due date']).message).toMatch(/more than one column for: "Ref"/);
  });

  test('does not repeat the words of a row that may be data', () => {
    expect(JSON.stringify(drift(['Jane Example', '1 High Street']).words)).not.toMatch(/Jane|High/);
  });
});
