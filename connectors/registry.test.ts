// The registry finds connectors by their folders and refuses what is none.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkConnector, loadRegistry } from './registry';

const good = {
  manifest: {
    key: 'some-source',
    title: 'Some source',
    parserVersion: 1,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['csv'],
    maxBytes: 1000,
    measures: [{ key: 'things', title: 'Things', unit: 'count' }],
    personal: [],
    verified: 'nowhere',
  },
  parse: () => Promise.reject(new Error('not called')),
};
const refused = (exported: unknown, folder = 'some-source'): string => {
  try {
    checkConnector(folder, exported);
    return 'accepted';
  } catch (error) {
    return (error as { words: { code: string; seen: string } }).words.seen;
  }
};

test('the connectors of this house are found by their folders', () => {
  const registry = loadRegistry();
  expect([...registry.keys()]).toEqual(expect.arrayContaining(['kpi-return', 'police-uk', 'wastedataflow']));
  expect([...registry.keys()]).toEqual([...registry.keys()].sort());
  expect([...registry.keys()].some((key) => key.startsWith('_'))).toBe(false);
});

test('a manifest that is wrong is refused with what is wrong', () => {
  expect(refused({ connector: good })).toBe('accepted');
  expect(refused({ connector: good }, 'another-folder')).toContain('some-source');
  expect(refused({})).toContain('connector');
  expect(refused({ connector: { ...good, manifest: { ...good.manifest, arrival: ['http'] } } })).toContain(
    'has a pull',
  );
  expect(refused({ connector: { ...good, manifest: { ...good.manifest, parserVersion: 0 } } })).toContain(
    'parserVersion',
  );
  const twice = [...good.manifest.measures, ...good.manifest.measures];
  expect(refused({ connector: { ...good, manifest: { ...good.manifest, measures: twice } } })).toContain(
    'listed twice',
  );
  expect(refused({ connector: { ...good, parse: 'no' } })).toContain('parse is a function');
});

test('a folder without connector.ts, or one that begins with _, is no source', () => {
  const root = mkdtempSync(join(tmpdir(), 'registry-'));
  mkdirSync(join(root, 'notes'));
  mkdirSync(join(root, '_shared'));
  writeFileSync(join(root, '_shared', 'connector.ts'), 'throw new Error("never loaded")');
  expect([...loadRegistry(root).keys()]).toEqual([]);
  rmSync(root, { recursive: true });
});
