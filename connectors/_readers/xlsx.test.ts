// The child process: bytes that are no workbook, a bomb in bounded memory, a wall clock, and a warm child that is used again.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { readWorkbook } from './xlsx';
import { workbookReader } from './xlsx-pool';
import { codeOf } from './testing/codes';
import { forgeSize, workbook } from './testing/workbooks';

const cell = (xml: string): string => `<row r="1"><c r="A1" t="inlineStr"><is><t>${xml}</t></is></c></row>`;
const GOOD = workbook({ sheets: [cell('Ward')] });
const OLE2 = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);

afterAll(() => workbookReader.close());

function peakMb(pid: number | null): number | null {
  const file = `/proc/${pid}/status`;
  const line = existsSync(file) ? /VmHWM:\s+([0-9]+) kB/.exec(readFileSync(file, 'utf8')) : null;
  return line === null ? null : Number(line[1]) / 1024;
}

describe('readWorkbook', () => {
  test.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'FILE_EMPTY'],
    ['HTML', Buffer.from('\ufeff <html><table>'), 'FILE_TYPE_MISMATCH'],
    ['a CSV', Buffer.from('a,b\n'), 'FILE_TYPE_MISMATCH'],
    ['an old .xls', OLE2, 'FILE_TYPE_MISMATCH'],
    ['a workbook with a password', Buffer.concat([OLE2, Buffer.from('EncryptedPackage', 'utf16le')]), 'FILE_ENCRYPTED'],
    ['an empty zip', Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex'), 'XLSX_CORRUPT'],
    ['a workbook cut at two thirds', GOOD.subarray(0, Math.floor((GOOD.length * 2) / 3)), 'FILE_TRUNCATED'],
    ['a workbook cut in its directory', GOOD.subarray(0, GOOD.length - 30), 'FILE_TRUNCATED'],
    ['row 4000000000', workbook({ sheets: ['<row r="4000000000"/>'] }), 'XLSX_DIMENSION'],
    ['a workbook', GOOD, 'read'],
  ])('answers %s', async (_name, body, code) => {
    expect(await codeOf(() => readWorkbook(body))).toBe(code);
  });

  test('one child reads one workbook after another', async () => {
    const books = await Promise.all([readWorkbook(GOOD), readWorkbook(GOOD)]);
    const pid = workbookReader.pid();
    expect(books[1]?.sheets[0]?.rows).toEqual([{ row: 1, cells: [{ kind: 'text', text: 'Ward' }] }]);
    await readWorkbook(GOOD);
    expect([workbookReader.pid(), pid === null]).toEqual([pid, false]);
  });

  test('a workbook that takes too long is given up, and the next is read', async () => {
    const pid = workbookReader.pid();
    expect(await codeOf(() => readWorkbook(GOOD, { timeoutMs: 0 }))).toBe('PARSER_TIMEOUT');
    expect(await codeOf(() => readWorkbook(GOOD))).toBe('read');
    expect(workbookReader.pid()).not.toBe(pid);
  });

  const killChild = (): number => {
    const pid = workbookReader.pid() ?? 0;
    process.kill(pid, 'SIGKILL');
    return pid;
  };

  test('a child that is killed is not taken for a bad workbook: it is read once more', async () => {
    await readWorkbook(GOOD);
    const reading = codeOf(() => readWorkbook(GOOD));
    await new Promise(setImmediate);
    const pid = killChild();
    expect(await reading).toBe('read');
    expect(workbookReader.pid()).not.toBe(pid);
  });

  test('a child that is killed twice is not taken for an answer, and the next is read', async () => {
    await readWorkbook(GOOD);
    const reading = codeOf(() => readWorkbook(GOOD));
    await new Promise(setImmediate);
    const pid = killChild();
    while (workbookReader.pid() === null || workbookReader.pid() === pid) await new Promise(setImmediate);
    killChild();
    expect(await reading).toBe('XLSX_DECOMPRESSED_LIMIT');
    expect(await codeOf(() => readWorkbook(GOOD))).toBe('read');
  });
});

describe('cases 14, 15 and 18 in the child', () => {
  const hits: string[] = [];
  let trap: Server;
  beforeAll(async () => {
    trap = createServer((request, response) => {
      hits.push(request.url ?? '');
      response.end('x');
    });
    await new Promise<void>((resolve) => {
      trap.listen(0, '127.0.0.1', resolve);
    });
  });
  afterAll(() => {
    trap.close();
  });

  test('a bomb of 256 MiB is refused quickly and in bounded memory, also with forged sizes', async () => {
    const bomb = workbook({ sheets: [cell('a'.repeat(256 * 1024 * 1024))] });
    expect(bomb.length).toBeLessThan(300_000);
    const from = performance.now();
    expect(await codeOf(() => readWorkbook(bomb))).toBe('XLSX_DECOMPRESSED_LIMIT');
    const forged = forgeSize(bomb, 'xl/worksheets/sheet1.xml', 1000);
    expect(await codeOf(() => readWorkbook(forged))).toBe('XLSX_CORRUPT');
    expect(performance.now() - from).toBeLessThan(10_000);
    expect(peakMb(workbookReader.pid()) ?? 0).toBeLessThan(512);
  }, 30_000);

  test('an external entity is not fetched', async () => {
    const at = trap.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    const before = `<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/trap">]>`;
    const body = workbook({ sheets: [cell('&e;')], before });
    expect(await codeOf(() => readWorkbook(body))).toBe('XLSX_DTD_FORBIDDEN');
    expect(hits).toEqual([]);
  });
});
