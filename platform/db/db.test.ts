// Parts of the database layer that need no server: credentials, connections, timestamps, migrations' check, retries.
import { describe, expect, jest, test } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Pool } from 'pg';
import { loadConfig } from '../config';
import { databaseOf, externalDatabase, scramVerifier } from './credentials';
import { checkApplied, listMigrations } from './migrate';
import { isoTimestamp } from './pool';
import { inTransaction } from './transaction';

describe('connections', () => {
  test('each role has its own user and password, with the options of DATABASE_URL, the same on every machine', () => {
    const url = 'postgres://owner:p%40ss@db.example:6543/figures?sslmode=verify-full';
    const database = externalDatabase(loadConfig({ DATABASE_URL: url }), url);
    const loader = new URL(database.roleUrls.loader);
    expect([loader.username, loader.host, loader.pathname]).toEqual([
      'quarterday_loader',
      'db.example:6543',
      '/figures',
    ]);
    expect(loader.searchParams.get('sslmode')).toBe('verify-full');
    expect(new Set(Object.values(database.roleUrls).map((each) => new URL(each).password)).size).toBe(4);
    expect(databaseOf('external', url, 'p@ss').roleUrls).toEqual(database.roleUrls);
  });

  test('a DATABASE_URL without a host is refused, for roles could not be told apart', () => {
    expect(() => databaseOf('external', 'postgres:///figures?host=/tmp', 's')).toThrow('DATABASE_URL');
  });

  test('passwords go to the server as verifiers', () => {
    expect(scramVerifier('s3cret')).toMatch(/^SCRAM-SHA-256\$4096:[^$:]+\$[^:]+:.+$/);
  });
});

test('timestamps are ISO with their microseconds', () => {
  expect(isoTimestamp('2023-10-16 22:59:59.000001+00')).toBe('2023-10-16T22:59:59.000001Z');
});

describe('migrations', () => {
  const file = { name: '0001_first', sha256: 'a' };
  test('an edited one, and one that is not here, are refused', () => {
    expect(() => checkApplied([file], ['0001_first'], new Map([['0001_first', 'a']]))).not.toThrow();
    expect(() => checkApplied([file], ['0001_first'], new Map([['0001_first', 'b']]))).toThrow('edited');
    expect(() => checkApplied([file], ['0002_second'], new Map())).toThrow('ahead');
  });

  test('a file with another name is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'quarterday-names-'));
    writeFileSync(join(folder, '0001_first.sql'), 'select 1;');
    expect(listMigrations(folder).map((each) => each.name)).toEqual(['0001_first']);
    writeFileSync(join(folder, '2_Second.sql'), '');
    expect(() => listMigrations(folder)).toThrow('2_Second.sql');
    rmSync(folder, { recursive: true });
  });
});

describe('inTransaction', () => {
  function poolThatFails(times: number, code: string): { pool: Pool; release: jest.Mock; queries: string[] } {
    const queries: string[] = [];
    const release = jest.fn();
    let left = times;
    const query = (text: string): Promise<void> => {
      queries.push(text);
      if (text === 'commit' && left-- > 0) return Promise.reject(Object.assign(new Error('conflict'), { code }));
      return Promise.resolve();
    };
    return { pool: { connect: () => Promise.resolve({ query, release }) } as unknown as Pool, release, queries };
  }

  test('runs the work again after a conflict and closes the connection that had it', async () => {
    const { pool, release } = poolThatFails(2, '40001');
    let runs = 0;
    await expect(inTransaction(pool, () => Promise.resolve((runs += 1)))).resolves.toBe(3);
    expect(release.mock.calls).toEqual([[true], [true], []]);
  });

  test('gives up after five, and at once on any other fault', async () => {
    const conflict = poolThatFails(99, '40P01');
    await expect(inTransaction(conflict.pool, () => Promise.resolve(0))).rejects.toThrow('conflict');
    expect(conflict.release).toHaveBeenCalledTimes(5);
    const other = poolThatFails(99, '23505');
    await expect(inTransaction(other.pool, () => Promise.resolve(0))).rejects.toThrow('conflict');
    expect(other.release.mock.calls).toEqual([[true]]);
  });
});
