// The optional sheet of the gender pay gap: one median of a 31 March, in percent, whatever way the cell shows it.
import { describe, expect, test } from '@jest/globals';
import { writeWorkbook, type WriteCell } from '../_readers/xlsx-write';
import { codeOf } from '../_readers/testing/codes';
import { contextOf, unaccounted } from '../_rows/testing/context';
import { connector } from './connector';
import { pack, SEPTEMBER } from './samples/make';

const HEAD = ['Employer', 'Snapshot Date', 'Median Gap %'];
const OURS = 'Tonbridge and Malling Borough Council';
const day = (iso: string): WriteCell => ({ kind: 'date', iso });
const read = async (rows: readonly (readonly WriteCell[])[], head: readonly string[] = HEAD) => {
  const sheet = { name: 'Gender Pay Gap', rows: [['Gender pay gap report'], [], head, ...rows] };
  return connector.parse(await writeWorkbook([...pack(SEPTEMBER), sheet]), contextOf('2023-24-Q2'));
};
const gaps = ({ observations }: Awaited<ReturnType<typeof read>>) =>
  observations.filter(({ measure }) => measure === 'gpg_median').map((one) => [one.period, one.value, one.observedOn]);

describe('the sheet of the gender pay gap', () => {
  test.each<[string, WriteCell]>([
    ['a number', { kind: 'number', text: '29.89' }],
    ['a percentage', { kind: 'percent', text: '0.2989' }],
    ['a text', '29.89%'],
  ])('gives the median from %s', async (_, cell) => {
    const result = await read([[OURS, day('2023-03-31'), cell]]);
    expect(gaps(result)).toEqual([['2023', '29.89', '2023-03-31']]);
    expect([result.observations.length, unaccounted(result)]).toEqual([6, 0]);
  });

  test.each<[string, WriteCell, WriteCell]>([
    ['another day than 31 March', day('2023-04-05'), { kind: 'number', text: '29.89' }],
    ['a day to come', day('2024-03-31'), { kind: 'number', text: '29.89' }],
    ['no median', day('2023-03-31'), null],
    ['words', day('2023-03-31'), 'about thirty'],
  ])('refuses %s', async (_, snapshot, median) => {
    const result = await read([[OURS, snapshot, median]]);
    expect([gaps(result), result.rejections.map(({ rule, place }) => [rule, place])]).toEqual([
      [],
      [['VALUE_INVALID', 'Gender Pay Gap!C4']],
    ]);
    expect(unaccounted(result)).toBe(0);
  });

  test('two rows of one snapshot are both refused; another employer is none of ours', async () => {
    const row = (name: string, text: string): WriteCell[] => [name, day('2023-03-31'), { kind: 'number', text }];
    const twice = await read([row(OURS, '29.89'), row(OURS, '29.9')]);
    expect([gaps(twice), twice.rejections.map(({ rule }) => rule)]).toEqual([[], ['KEY_CONFLICT', 'KEY_CONFLICT']]);
    expect(gaps(await read([row('Gravesham Borough Council', '9'), row(OURS, '29.89')]))).toHaveLength(1);
  });

  test('without rows, or with a renamed column, the pack is refused', async () => {
    expect(await codeOf(() => read([]))).toBe('VOLUME_ANOMALY');
    expect(await codeOf(() => read([[OURS]], ['Employer', 'Snapshot Date', 'Gap']))).toBe('CONTRACT_DRIFT');
  });
});
