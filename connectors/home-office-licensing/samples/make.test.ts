// The sample workbook in the repository is the one that make.ts writes, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { SAMPLE, sampleWorkbook } from './make';

test('the sample is as made', async () => {
  expect((await sampleWorkbook()).equals(readFileSync(join(__dirname, SAMPLE)))).toBe(true);
});
