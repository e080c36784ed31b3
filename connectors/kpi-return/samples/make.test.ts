// The sample forms in the repository are those that make.ts writes, byte for byte.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { makeForm } from './version-1';
import { sampleForms } from './make';

const forms = Object.entries(sampleForms(join(__dirname, '../../../catalogue/tmbc.yaml')));

test.each(forms)('%s', async (path, input) => {
  const [kept, made] = [readFileSync(join(__dirname, path)), await makeForm(input)];
  expect(made.equals(kept)).toBe(true);
});
