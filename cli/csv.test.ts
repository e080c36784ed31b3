// CSV that a spreadsheet opens without running anything.
import { describe, expect, it } from '@jest/globals';
import { csv, csvCell } from './csv';

describe('csv', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44 1732', "'+44 1732"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['-cmd', "'-cmd"],
    [' =1', "' =1"],
    ['\t=1', "'\t=1"],
  ])('neutralises %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it.each(['-1.5', '+3', '1e-3', '87'])('leaves the number %s a number', (text) => {
    expect(csvCell(text)).toBe(text);
  });

  it('quotes commas, quotes and line breaks; null is empty; objects are JSON', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,"y"', null],
          ['1\n2', { k: 1 }],
        ],
      ),
    ).toBe('a,b\r\n"x,""y""",\r\n"1\n2","{""k"":1}"\r\n');
  });
});
