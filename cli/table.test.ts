// Tables: widths, narrow terminals, no colour.
import { describe, expect, it } from '@jest/globals';
import { printable, table, wrapWords } from './table';

const columns = [
  { title: 'Indicator', wrap: true, most: 12 },
  { title: 'Value', align: 'right' },
] as const;

describe('table', () => {
  it('sets columns apart and leaves no space at the ends of lines', () => {
    const text = table(
      columns,
      [
        ['calls', '87'],
        ['chats', '100'],
      ],
      { width: null },
    );
    expect(text.split('\n')).toEqual(['Indicator  Value', 'calls         87', 'chats        100']);
  });

  it('keeps one line a row in a pipe, and cuts what is too long there', () => {
    const text = table(columns, [['number of calls handled', '87']], { width: null });
    expect(text.split('\n')[1]).toBe('number of c…     87');
  });

  it('wraps on a terminal and cuts nothing', () => {
    const lines = table(columns, [['number of calls handled in time', '87']], { width: 24 }).split('\n');
    expect(lines.every((line) => line.length <= 24)).toBe(true);
    expect(lines.slice(1).join(' ').replace(/\s+/g, ' ')).toContain('number of calls');
    expect(lines.join(' ')).not.toContain('…');
  });

  it('never lets a cell steer the terminal', () => {
    expect(printable('a\u001b[31mb\u0007\u202ec')).toBe('a [31mb c');
    expect(table(columns, [['a\u001b]0;x\u0007', '1']], { width: null })).not.toContain('\u001b');
  });

  it('wraps its headings, and where that does not do each row is a block of lines', () => {
    const many = ['Figures changed', 'Last import'].map((title) => ({ title, align: 'right' }) as const);
    const rows = [
      ['12', '345678901'],
      ['', '7'],
    ];
    expect(table(many, rows, { width: 18 }).split('\n')).toEqual([
      'Figures       Last',
      'changed     import',
      '     12  345678901',
      '                 7',
    ]);
    expect(table(many, rows, { width: 17 }).split('\n')).toEqual([
      'Figures changed  12',
      'Last import      345678901',
      '',
      'Last import      7',
    ]);
  });

  it('breaks a slug after one of its hyphens', () => {
    expect(wrapWords('tmbc/food-inspections-a-c/2023-24-Q3', 16)).toEqual([
      'tmbc/food-',
      'inspections-a-c/',
      '2023-24-Q3',
    ]);
  });

  it('breaks a word that is longer than its column', () => {
    expect(wrapWords('abcdefgh ij', 3)).toEqual(['abc', 'def', 'gh', 'ij']);
  });
});
