// Memory stays flat: the same rows over and over to 20 MB are read in a heap of 96 MB. A workbook is read in a child process with caps of its own.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { reshapeCsv, type Part } from './reshape';
import { allSamples, folderOf, type Sample } from './samples';
import { formatOf } from './variants';

const MB = 1_000_000;
/** Mebibytes of heap that a connector may use for its rows, whatever the size of the delivery: Node itself and our code need some 40. */
const HEAP = 96;
/** Faults of a whole that is only seen at its end: the rows were all read by then. */
const AT_THE_END = ['RECONCILIATION_FAILED', 'KEY_CONFLICT', 'SCOPE_MISMATCH', 'VOLUME_ANOMALY'];

const firstCsv = new Map<string, Sample>();
for (const sample of allSamples()) {
  const bulk = sample.connector.manifest.formats.includes('zip');
  if (formatOf(sample.path) === 'csv' && !bulk && !firstCsv.has(sample.key)) firstCsv.set(sample.key, sample);
}

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'memory-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample with the rows of its table repeated until it has this size. */
function repeated({ body, expected }: Sample, size: number): Buffer {
  const rows: string[] = [];
  const taken = reshapeCsv(body, expected.needs, (cells, part: Part) => {
    if (part === 'row') rows.push('row');
    return cells;
  }).toString('utf8');
  const lines = taken.split('\n');
  const at = lines.findIndex((line) => line.includes(expected.needs)) + 1;
  const block = lines.slice(at, at + Math.max(1, rows.length - 1)).join('\n');
  const times = Math.ceil(size / Buffer.byteLength(block));
  return Buffer.from([...lines.slice(0, at), ...Array<string>(times).fill(block), ...lines.slice(at)].join('\n'));
}

interface Read {
  readonly rows?: number;
  readonly code?: string;
}

function readInChild(sample: Sample, size: number): Read {
  const file = join(folder, `${sample.key}-${size}.csv`);
  writeFileSync(file, repeated(sample, size));
  const child = join(__dirname, 'memory-child.cjs');
  const input = JSON.stringify({ folder: basename(folderOf(sample.key)), file, context: sample.context });
  const options = [`--max-old-space-size=${HEAP}`, '--max-semi-space-size=4'];
  const printed = execFileSync(process.execPath, [...options, child], {
    input,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  rmSync(file);
  return JSON.parse(printed) as Read;
}

describe.each([...firstCsv])('%s', (_, sample) => {
  test('a delivery of 20 MB, or of as much as the source may deliver, is read whole in as little heap as a small one', () => {
    const size = Math.min(20 * MB, sample.connector.manifest.maxBytes);
    const { rows, code } = readInChild(sample, size);
    if (code === undefined) expect(rows).toBeGreaterThan(sample.expected.rowsIn);
    else expect(AT_THE_END).toContain(code);
  }, 120_000);
});
