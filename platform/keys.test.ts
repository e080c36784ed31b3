// Keys: made once with mode 0600, or given, with old ones that still decrypt.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from './config';
import { keyFile, loadKeyring } from './keys';

describe('loadKeyring', () => {
  let home: string;
  beforeAll(() => {
    home = mkdtempSync(join(tmpdir(), 'quarterday-keys-'));
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  test('makes a key file once, for its owner alone, and mends its mode', () => {
    const config = loadConfig({ QUARTERDAY_HOME: home });
    const made = loadKeyring(config, 'landing');
    const path = keyFile(config, 'landing');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    chmodSync(path, 0o644);
    expect(loadKeyring(config, 'landing').active).toEqual(made.active);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(loadKeyring(config, 'codec').active.id).not.toBe(made.active.id);
  });

  test('takes given keys: the first encrypts, all decrypt', () => {
    const [first, second] = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    const config = loadConfig({ QUARTERDAY_LANDING_KEY: `${first.toString('hex')},${second.toString('base64')}` });
    const ring = loadKeyring(config, 'landing');
    expect(ring.active.bytes).toEqual(first);
    expect([...ring.byId.values()].map((key) => key.bytes)).toEqual([first, second]);
  });
});
