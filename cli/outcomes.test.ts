// The exit code of what was done, where several apply.
import { describe, expect, it } from '@jest/globals';
import type { ImportOutcome, ImportSummary, SourceSummary } from '../contracts/collect';
import { QuarterdayError, type FailureCode } from '../contracts/failure';
import { importExit, roundExit } from './outcomes';

const words = (code: FailureCode) => new QuarterdayError(code, 'x').words;
const rows = { in: 0, loaded: 0, unchanged: 0, quarantined: 0, ignored: 0 };
const summary = (outcome: ImportOutcome, code?: FailureCode): ImportSummary => ({
  id: '1',
  source: 'idox-uniform',
  period: '2023-24-Q2',
  outcome,
  rows,
  changed: 0,
  failure: code === undefined ? null : words(code),
});
const source = (code: FailureCode | null): SourceSummary => ({
  source: 'police-uk',
  imports: [],
  waiting: [],
  failure: code === null ? null : words(code),
});

describe('exit codes of what was done', () => {
  it.each([
    ['loaded', undefined, 0],
    ['unchanged', undefined, 0],
    ['partly_quarantined', undefined, 3],
    ['quarantined', 'FILE_TRUNCATED', 3],
    ['waiting_for_approval', 'CONTRACT_DRIFT', 7],
    ['waiting_for_approval', 'VOLUME_ANOMALY', 7],
    ['refused', 'POLICY_REFUSED', 6],
    ['failed', undefined, 1],
  ] as const)('an import that is %s (%s) ends with %i', (outcome, code, exit) => {
    expect(importExit(summary(outcome, code))).toBe(exit);
  });

  it('takes the first of 1 5 4 6 3 7 8 for a round', () => {
    const imports = [summary('partly_quarantined'), summary('waiting_for_approval', 'CONTRACT_DRIFT')];
    expect(roundExit({ imports, sources: [source(null)] })).toBe(3);
    expect(roundExit({ imports, sources: [source('SOURCE_UNAVAILABLE')] })).toBe(4);
    expect(roundExit({ imports, sources: [source('SOURCE_TIMEOUT'), source('UNEXPECTED')] })).toBe(1);
    expect(roundExit({ imports: [summary('loaded')], sources: [] })).toBe(0);
  });
});
