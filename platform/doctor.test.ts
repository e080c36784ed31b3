// Doctor: it never throws, starts nothing, and each thing that is wrong comes with what to do.
import { describe, expect, test } from '@jest/globals';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { childEnvironment, loadConfig } from './config';
import { checkAll } from './doctor';

const { PATH } = childEnvironment({});
const home = join(tmpdir(), 'quarterday-doctor-home-that-is-not');

describe('checkAll', () => {
  test('finds a fresh machine well and leaves no trace', async () => {
    const findings = await checkAll(loadConfig({ PATH, QUARTERDAY_HOME: home }));
    const wrong = findings.filter((finding) => !finding.ok && finding.name !== 'dependencies and build');
    expect(wrong).toEqual([]);
    expect(new Set(findings.map((finding) => finding.name)).size).toBe(findings.length);
    expect(existsSync(home)).toBe(false);
  });

  test('says what to do where a server does not answer, without any secret', async () => {
    const findings = await checkAll(
      loadConfig({
        PATH,
        QUARTERDAY_HOME: join(tmpdir(), `quarterday-doctor-${process.pid}`),
        QUARTERDAY_CODEC_KEY: Buffer.alloc(32).toString('base64'),
        DATABASE_URL: 'postgres://me:s3cret@127.0.0.1:1/x',
        TEMPORAL_ADDRESS: '127.0.0.1:1',
        SMTP_URL: 'smtp://me:s3cret@mail.tmbc.example',
      }),
    );
    const wrong = findings.filter((finding) => !finding.ok && finding.name !== 'dependencies and build');
    expect(wrong.map((finding) => finding.name)).toEqual(['postgres server', 'store', 'temporal server']);
    expect(wrong.every((finding) => finding.todo !== null)).toBe(true);
    expect(JSON.stringify(findings)).not.toContain('s3cret');
  }, 30_000);
});
