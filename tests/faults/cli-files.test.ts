// Hostile files through the command, with everything up: exit code, code, quarantine, what stands, and a worker that goes on. A loopback trap is not hit.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { closeSync, ftruncateSync, openSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Client } from 'pg';
import { unzip } from '../../connectors/_readers/unzip';
import { writeZip, type ZipEntry } from '../../connectors/_readers/zip';
import type { ImportDocument } from '../../cli/import-document';
import type { QuarantineEntry } from '../../cli/quarantine';
import { SAMPLES } from '../e2e/damage';
import { connectStore, type House, makeHouse, processes, startUp, stopUp, undoList } from '../e2e/house';
import { factsSum } from '../e2e/outcome';

const SHEET = 'xl/worksheets/sheet1.xml';
const undo = undoList();
const hits: string[] = [];
let trap: Server;
let house: House;
let store: Client;
let good: ZipEntry[];
let worker: number;

beforeAll(async () => {
  trap = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end('x');
  });
  await new Promise<void>((resolve) => {
    trap.listen(0, '127.0.0.1', resolve);
  });
  undo.push(() => new Promise((resolve) => trap.close(resolve)));
  house = makeHouse('http://127.0.0.1:9', 'empty');
  const up = await startUp(house);
  undo.push(() => stopUp(up));
  worker = up.child.pid ?? 0;
  store = await connectStore(house);
  undo.push(() => store.end());
  const sample = SAMPLES.find(({ source }) => source === 'chris21');
  good = [...(await unzip(sample?.body ?? Buffer.alloc(0), () => true))].map(([name, data]) => ({ name, data }));
  expect((await importFile('chris21', 'good.xlsx', writeZip(good))).code).toBe(0);
}, 180_000);
afterAll(() => undo.all(), 120_000);

function importFile(source: string, name: string, body: Buffer | null): Promise<{ code: number | null; out: string }> {
  const path = join(house.home, name);
  if (body !== null) writeFileSync(path, body);
  const where = ['--source', source, '--council', 'tmbc', '--period', '2023-24-Q2', '--as-of', '2023-10-16'];
  return house.run('import', path, ...where, '--json');
}

const changed = (from: string, to: string): Buffer =>
  writeZip(
    good.map(({ name, data }) =>
      name === SHEET ? { name, data: Buffer.from(data.toString().replace(from, () => to)) } : { name, data },
    ),
  );

const doctype = (): string => {
  const { port } = trap.address() as AddressInfo;
  return `<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:${port}/trap"><!ENTITY f SYSTEM "file:///etc/hostname">]><worksheet`;
};

test.each<[string, () => Buffer, string]>([
  ['bomb', () => changed('</sheetData>', `</sheetData><!--${' '.repeat(256 << 20)}-->`), 'XLSX_DECOMPRESSED_LIMIT'],
  ['entities', () => changed('<worksheet', doctype()), 'XLSX_DTD_FORBIDDEN'],
  ['row', () => changed('<row r="4"', '<row r="4000000000"'), 'XLSX_DIMENSION'],
  ['twice', () => writeZip([...good, ...good.filter(({ name }) => name === SHEET)]), 'XLSX_AMBIGUOUS'],
])(
  '%s',
  async (name, make, code) => {
    const body = make();
    const before = await factsSum(store);
    const began = performance.now();
    const ran = await importFile('chris21', `${name}.xlsx`, body);
    expect(performance.now() - began).toBeLessThan(60_000);
    const document = JSON.parse(ran.out) as ImportDocument;
    expect([ran.code, document.error?.code, document.outcome]).toEqual([3, code, 'quarantined']);
    expect(await factsSum(store)).toBe(before);
    const held = await house.json<QuarantineEntry[]>('quarantine', document.id);
    expect(held).toEqual([expect.objectContaining({ scope: 'file', rule: code, state: 'open' })]);
    // The worker is the one that was there, and no reading process is left of the bad one but, at most, a warm one.
    const ours = processes();
    expect(ours.some(({ pid }) => pid === worker)).toBe(true);
    expect(ours.filter(({ parent, args }) => parent === worker && args.includes('xlsx-child')).length).toBeLessThan(2);
    expect(hits).toEqual([]);
  },
  120_000,
);

test('a file that is larger than its source may deliver is not read at all', async () => {
  const file = openSync(join(house.home, 'huge.csv'), 'w');
  ftruncateSync(file, 400 << 20);
  closeSync(file);
  const before = await factsSum(store);
  const ran = await importFile('anywhere365', 'huge.csv', null);
  expect([ran.code, (JSON.parse(ran.out) as ImportDocument).error?.code]).toEqual([3, 'FILE_TOO_LARGE']);
  expect(await factsSum(store)).toBe(before);
}, 120_000);
