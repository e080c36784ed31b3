// The sample forms in the repository are those that make.ts writes, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { readExpected } from '../../../tests/connectors/expected';
import { sampleFiles } from './make';

test('every sample is what make.ts writes', async () => {
  const made = await sampleFiles(join(__dirname, '../../../catalogue'));
  const { samples } = readExpected(join(__dirname, 'expected.json'));
  expect(Object.keys(made).sort()).toEqual(Object.keys(samples).sort());
  for (const [path, bytes] of Object.entries(made)) {
    expect([path, bytes.equals(readFileSync(join(__dirname, path)))]).toEqual([path, true]);
  }
});
