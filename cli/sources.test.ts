// What `sources` says of a source: also of one that feeds from a later quarter on, or only stands beside a figure.
import { expect, test } from '@jest/globals';
import { loadConfig } from '../platform/config';
import { allCatalogues } from './catalogues';
import { sourceFacts, sourceNamed } from './sources';

function tmbc(key: string): { indicators: readonly string[]; checks: readonly string[] } {
  const facts = sourceFacts(sourceNamed(key), allCatalogues().values(), loadConfig());
  const found = facts.councils.find(({ council }) => council === 'tmbc');
  if (found === undefined) throw new Error(`tmbc has no ${key}`);
  return { indicators: found.indicators, checks: found.checks };
}

test('a source that was connected later is said to feed its indicator', () => {
  expect(tmbc('asb-database')).toEqual({ indicators: ['asb-cases'], checks: [] });
});

test('one that gives benchmarks alone feeds nothing, and stands beside the figure', () => {
  expect(tmbc('lg-inform')).toEqual({ indicators: [], checks: ['household-recycling-rate'] });
});
