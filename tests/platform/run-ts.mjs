// Runs a TypeScript file in a process of its own, without a build: `node run-ts.mjs FILE …`.
/* oxlint-disable typescript/no-unsafe-call -- plain JavaScript, which has no types to check */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { transformSync } from '@swc/core';

const options = {
  jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
Module._extensions['.ts'] = (module, filename) => {
  module._compile(transformSync(readFileSync(filename, 'utf8'), { ...options, filename }).code, filename);
};
createRequire(import.meta.url)(resolve(process.argv[2]));
