// The samples in the repository are those that make.ts writes, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sample, SAMPLES } from './make';

test.each(Object.keys(SAMPLES))('%s is as made', (path) => {
  expect(sample(path).equals(readFileSync(join(__dirname, path)))).toBe(true);
});
