// A check reads a file as a round would: in the encoding that the catalogue names for its source.
import { expect, test } from '@jest/globals';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadCatalogue } from '../../catalogue/load';
import { connector as referall } from '../../connectors/referall/connector';
import { decodeText } from '../../connectors/_readers';
import { testConfig } from '../../tests/helpers/home';
import { checkContract } from './contract';

const path = join(mkdtempSync(join(tmpdir(), 'contract-')), 'rows.csv');
writeFileSync(path, Buffer.from('name\r\ncaf\u00e9\r\n', 'latin1'));

test.each([
  ['windows-1252' as const, true, null],
  [undefined, false, 'ENCODING_INVALID'],
])('under %s it holds: %s', async (encoding, holds, code) => {
  const catalogue = loadCatalogue('tmbc');
  const parse: typeof referall.parse = (body) => {
    const rowsIn = decodeText(body).split('\n').length;
    return Promise.resolve({
      rowsIn,
      fed: [],
      ignored: [],
      rejections: [],
      observations: [],
      statements: [],
      notes: [],
    });
  };
  const wanted = {
    config: testConfig(),
    connector: { ...referall, parse },
    catalogue: { ...catalogue, sources: { ...catalogue.sources, referall: { encoding } } },
    today: '2024-07-16',
    signal: new AbortController().signal,
  };
  const file = { path, name: 'rows.csv', period: '2024-25-Q1', receivedOn: '2024-07-04' };
  const checked = await checkContract(wanted, file as never, () => Promise.reject(new Error('no store')));
  expect([checked.holds, checked.failure?.code ?? null]).toEqual([holds, code]);
});
