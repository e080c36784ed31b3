// Cases 16 and 24 at their full size: a picture of 1 GiB in a workbook, a quote that is open for 400 MB. Both end soon, in bounded memory.
import { execFileSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { constants, crc32, createDeflateRaw } from 'node:zlib';
import { afterAll, describe, expect, test } from '@jest/globals';
import { partsOf } from '../../connectors/_readers/testing/workbooks';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { createReader } from '../../connectors/_readers/xlsx-pool';
import { writeZip } from '../../connectors/_readers/zip';
import { HEADER } from '../../connectors/police-uk/testing/rows';

const MB = 1 << 20;
const folder = mkdtempSync(join(tmpdir(), 'huge-'));
const reader = createReader();
afterAll(() => {
  reader.close();
  rmSync(folder, { recursive: true, force: true });
});

/** So many megabytes of nothing, deflated, and their checksum. */
async function nothing(megabytes: number): Promise<{ deflated: Buffer; sum: number }> {
  const block = Buffer.alloc(MB);
  const deflate = createDeflateRaw({ level: constants.Z_BEST_COMPRESSION });
  const chunks: Buffer[] = [];
  deflate.on('data', (chunk: Buffer) => chunks.push(chunk));
  let sum = 0;
  for (let at = 0; at < megabytes; at += 1) {
    sum = crc32(block, sum);
    await new Promise((resolve) => deflate.write(block, resolve));
  }
  await new Promise<void>((resolve) => {
    deflate.end().once('end', resolve);
  });
  return { deflated: Buffer.concat(chunks), sum };
}

/** A workbook in order, with a picture that no sheet shows. */
async function withPicture(megabytes: number): Promise<Buffer> {
  const { deflated, sum } = await nothing(megabytes);
  const name = 'xl/media/image1.png';
  const made = partsOf({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
  const zip = writeZip([...made, { name, data: deflated, stored: true }]);
  for (const [at, header] of [
    [zip.indexOf(name) - 30, 8],
    [zip.lastIndexOf(name) - 46, 10],
  ] as const) {
    zip.writeUInt16LE(8, at + header);
    zip.writeUInt32LE(sum, at + header + 6);
    zip.writeUInt32LE(megabytes * MB, at + header + 14);
  }
  return zip;
}

function peakMb(pid: number | null): number {
  const status = `/proc/${pid}/status`;
  if (!existsSync(status)) return 0;
  return Number(/VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] ?? 0) / 1024;
}

describe('16: a picture of 1 GiB in a workbook of 1 MB', () => {
  test('is not inflated further than any workbook may be', async () => {
    const body = await withPicture(1024);
    expect(body.length).toBeLessThan(1.2 * MB);
    let peak = 0;
    const watch = setInterval(() => (peak = Math.max(peak, peakMb(reader.pid()))), 5);
    const began = performance.now();
    expect(await codeOf(() => reader.read({ body, limits: null }, 60_000))).toBe('XLSX_DECOMPRESSED_LIMIT');
    clearInterval(watch);
    expect(performance.now() - began).toBeLessThan(10_000);
    if (process.platform === 'linux') expect(peak).toBeGreaterThan(10);
    expect(peak).toBeLessThan(256);
  });

  test('a small one is no fault: it is the size that is', async () => {
    const small = await withPicture(1);
    expect((await reader.read({ body: small, limits: null }, 60_000)).sheets).toHaveLength(1);
  });
});

describe('24: a quote that is open for 400 MB', () => {
  test('is a row that is too large, found in bounded memory', () => {
    const file = join(folder, 'open.csv');
    const to = openSync(file, 'w');
    writeSync(to, `${HEADER}\n"`);
    const block = Buffer.from('some words, and a line\n'.repeat(45_000));
    for (let written = 0; written < 400 * MB; written += block.length) writeSync(to, block);
    closeSync(to);
    const child = join(__dirname, 'bulk-child.cjs');
    const read = JSON.parse(execFileSync(process.execPath, [child, file], { encoding: 'utf8' })) as Read;
    expect(read.code).toBe('CSV_RECORD_TOO_LARGE');
    expect(read.peakMb).toBeLessThan(256);
    expect(read.seconds).toBeLessThan(10);
  });
});

interface Read {
  readonly code: string;
  readonly peakMb: number;
  readonly seconds: number;
}
