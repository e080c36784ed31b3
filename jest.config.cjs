// How the tests run. `npm test` runs all but tests/faults; `npm run test:faults` runs those.
const faults = process.env.QUARTERDAY_TESTS === 'faults';

module.exports = {
  rootDir: __dirname,
  testEnvironment: 'node',
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/', '/\\.quarterday/', ...(faults ? [] : ['/tests/faults/'])],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.quarterday/'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: false } },
        module: { type: 'commonjs' },
      },
    ],
  },
  globalSetup: '<rootDir>/tests/helpers/global-setup.mjs',
  globalTeardown: '<rootDir>/tests/helpers/global-teardown.mjs',
  testTimeout: faults ? 600_000 : 60_000,
  maxWorkers: 2,
};
