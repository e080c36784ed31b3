// The archive: the force's months of the period are read, each under its own name; an archive that lies or swells is refused.
import { describe, expect, test } from '@jest/globals';
import type { ParseContext, ParseResult } from '../../contracts/connector';
import { writeZip, type ZipEntry } from '../_readers/zip';
import { openArchive } from '../_readers/unzip-entries';
import { bytesOf } from '../_bulk/bytes';
import { codeOf } from '../_readers/testing/codes';
import { connector } from './connector';
import { csv, idOf, type Row } from './testing/rows';

const context: ParseContext = {
  council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: [] },
  period: '2023-24-Q2',
  asOf: '2024-06-30',
  settings: { force: 'kent', polygon: ['51.1,0.2', '51.4,0.2', '51.4,0.6'] },
  indicators: [],
};
const parse = (body: Buffer): Promise<ParseResult> => connector.parse(body, context);
const street = (month: string, rows: readonly (Row | string)[], force = 'kent'): ZipEntry => ({
  name: `${month}/${month}-${force}-street.csv`,
  data: csv(rows),
});
const [july, august]: [ZipEntry, ZipEntry] = [
  street('2023-07', [
    { id: idOf(1), month: '2023-07' },
    { month: '2023-07', type: 'Anti-social behaviour' },
  ]),
  street('2023-08', [{ id: idOf(2), month: '2023-08' }, { id: idOf(1), month: '2023-08' }, { month: '2023-07' }]),
];
const others: ZipEntry[] = [
  street('2023-06', [{ month: '2023-06' }]),
  street('2023-07', [{ month: '2023-07' }], 'sussex'),
  { name: '2023-07/2023-07-kent-outcomes.csv', data: Buffer.from('anything at all') },
];

describe('an archive', () => {
  test('gives the months of the period; what is not read is told by number', async () => {
    const result = await parse(writeZip([august, ...others, july]));
    expect(result.observations.map(({ period, value, place }) => [period, value, place])).toEqual([
      ['2023-07', '1', '2023-07/2023-07-kent-street.csv lines 2-3'],
      ['2023-07', '1', '2023-07/2023-07-kent-street.csv lines 2-3'],
      ['2023-07', '0', '2023-07/2023-07-kent-street.csv lines 2-3'],
      ['2023-08', '1', '2023-08/2023-08-kent-street.csv lines 2-3'],
    ]);
    expect(result.rowsIn).toBe(5);
    expect(result.ignored).toEqual([{ reason: 'the same crime a second time (Crime ID)', rows: 1 }]);
    expect(result.notes).toEqual([
      'entries of other forces, months or kinds, not read: 3',
      'months for which the force supplied nothing, awaited and not zero: 2023-09',
    ]);
  });

  test('refuses a row of another month than its entry by entry and line', async () => {
    const { rejections } = await parse(writeZip([august]));
    expect(rejections.map(({ place, rule, expected }) => [place, rule, expected])).toEqual([
      ['2023-08/2023-08-kent-street.csv line 4', 'SCOPE_MISMATCH', '2023-08'],
    ]);
  });

  test('an entry with a header alone is a month that is missing, not a zero', async () => {
    const result = await parse(writeZip([july, street('2023-08', [])]));
    expect(result.observations.filter(({ period }) => period === '2023-08')).toEqual([]);
    expect(result.notes.at(-1)).toContain('2023-08, 2023-09');
  });

  test.each<[string, readonly ZipEntry[], string]>([
    ['no file of the force', [others[1] as ZipEntry], 'SCOPE_MISMATCH'],
    ['no file of the period', [others[0] as ZipEntry], 'SCOPE_MISMATCH'],
    ['nothing', [], 'SCOPE_MISMATCH'],
    ['one name twice', [july, { ...july, name: july.name.toUpperCase() }], 'KEY_CONFLICT'],
    ['one month twice', [july, { ...july, name: '2023-07-kent-street.csv' }], 'KEY_CONFLICT'],
    ['a name that climbs out', [july, { ...august, name: '../2023-08-kent-street.csv' }], 'FILE_TYPE_MISMATCH'],
    ['an absolute name', [{ ...july, name: '/2023-07-kent-street.csv' }], 'FILE_TYPE_MISMATCH'],
    ['a cut entry', [{ ...july, data: july.data.subarray(0, july.data.length - 9) }], 'FILE_TRUNCATED'],
  ])('of %s is refused', async (_name, entries, code) => {
    expect(await codeOf(() => parse(writeZip(entries)))).toBe(code);
  });

  test('that swells out of all proportion is refused before it is inflated', async () => {
    const bomb = { name: july.name, data: Buffer.concat([july.data, Buffer.alloc(60_000_000, 0x0a)]) };
    expect(await codeOf(() => parse(writeZip([bomb])))).toBe('FILE_TOO_LARGE');
  });

  test('whose entries do not hold what they say is refused', async () => {
    const body = writeZip([july]);
    const directory = body.indexOf(Buffer.from('504b0102', 'hex'));
    const forged = (at: number, value: number): Buffer => {
      const copy = Buffer.from(body);
      copy.writeUInt32LE(value, directory + at);
      return copy;
    };
    expect(await codeOf(() => parse(forged(24, 10)))).toBe('RECONCILIATION_FAILED');
    expect(await codeOf(() => parse(forged(24, 4_000_000)))).toBe('RECONCILIATION_FAILED');
    expect(await codeOf(() => parse(forged(16, 12_345)))).toBe('RECONCILIATION_FAILED');
    const locked = Buffer.from(body);
    locked.writeUInt16LE(1, directory + 8);
    expect(await codeOf(() => parse(locked))).toBe('FILE_ENCRYPTED');
  });

  test('keeps to its own caps', async () => {
    const caps = { maxBytes: 1e9, maxInflated: 100, maxEntries: 1, maxRatio: 200 };
    const bytes = bytesOf(writeZip([july]));
    const all = async (): Promise<void> => {
      for (const { stream } of await openArchive(bytes, caps))
        for await (const piece of stream()) expect(piece).toBeDefined();
    };
    expect(await codeOf(all)).toBe('FILE_TOO_LARGE');
    expect(await codeOf(() => openArchive(bytesOf(writeZip([july, august])), caps))).toBe('FILE_TOO_LARGE');
  });
});
