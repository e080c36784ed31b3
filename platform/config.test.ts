// The configuration: defaults, errors that name the variable and hide its value, and .env.example in step.
import { describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadConfig } from './config';
import { variableNames } from './config-schema';
import { projectRoot } from './root';

/** Everything that a fault says of itself. */
function wordsOf(load: () => unknown): string {
  try {
    return String(load());
  } catch (error) {
    return `${String(error)} ${JSON.stringify(error)}`;
  }
}

describe('loadConfig', () => {
  test('has a default for everything', () => {
    const config = loadConfig({});
    expect(config.home).toBe(join(projectRoot(), '.quarterday'));
    expect(config.inbox).toBe(join(projectRoot(), '.quarterday', 'inbox', '{council}', '{source}'));
    expect(config.temporal).toEqual({
      address: null,
      namespace: 'default',
      taskQueue: 'quarterday',
      apiKey: null,
      tls: null,
    });
    expect(config).toMatchObject({ databaseUrl: null, dayMs: 86_400_000, sources: {} });
  });

  test('takes an empty variable for an absent one', () => {
    expect(loadConfig({ DATABASE_URL: '', QUARTERDAY_DAY_MS: '', TEMPORAL_TLS: '' })).toEqual(loadConfig({}));
  });

  test.each([
    ['DATABASE_URL', 'mysql://me:s3cret@db/x'],
    ['DATABASE_URL', 's3cret'],
    ['TEMPORAL_ADDRESS', 's3cret'],
    ['LOG_LEVEL', 's3cret'],
    ['QUARTERDAY_DAY_MS', 's3cret'],
    ['QUARTERDAY_LANDING_KEY', 's3cret'],
    ['QUARTERDAY_ALLOW_LOOPBACK_SOURCES', 's3cret'],
    ['SMTP_URL', 'http://s3cret'],
    ['TEMPORAL_TLS_CLIENT_CERT_PATH', 's3cret'],
  ])('refuses a wrong %s by its name and does not show its value', (name, value) => {
    const load = (): unknown => loadConfig({ [name]: value });
    const named = name === 'TEMPORAL_TLS_CLIENT_CERT_PATH' ? 'TEMPORAL_TLS_CLIENT_KEY_PATH' : name;
    expect(load).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', exitCode: 2 }));
    expect(load).toThrow(named);
    expect(wordsOf(load)).not.toContain('s3cret');
  });

  test('turns TLS on where a certificate or an API key is set, and lets it be turned off', () => {
    expect(loadConfig({ TEMPORAL_API_KEY: 'k' }).temporal.tls).not.toBeNull();
    expect(loadConfig({ TEMPORAL_TLS_SERVER_NAME: 'n' }).temporal.tls?.serverName).toBe('n');
    expect(loadConfig({ TEMPORAL_API_KEY: 'k', TEMPORAL_TLS: 'false' }).temporal.tls).toBeNull();
  });

  test('.env.example lists every variable and no other', () => {
    const example = readFileSync(join(projectRoot(), '.env.example'), 'utf8');
    const names = [...example.matchAll(/^([A-Z_]+)=/gm)].map((match) => match[1]);
    expect(names).toHaveLength(variableNames.length);
    expect(new Set(names)).toEqual(new Set(variableNames));
  });
});

describe('the SFTP server', () => {
  const good = {
    QUARTERDAY_SFTP_URL: 'sftp://me@files.example:2222/in/{council}/{source}/',
    QUARTERDAY_SFTP_PASSWORD: 's3cret',
    QUARTERDAY_SFTP_HOST_KEY: `SHA256:${'a'.repeat(43)}, ${'b'.repeat(43)}=`,
  };

  test('is none without an address, and is read whole with one', () => {
    expect(loadConfig({}).sftp).toBeNull();
    expect(loadConfig(good).sftp).toEqual({
      host: 'files.example',
      port: 2222,
      user: 'me',
      folder: '/in/{council}/{source}',
      keyFile: null,
      password: 's3cret',
      hostKeys: ['a'.repeat(43), 'b'.repeat(43)],
    });
  });

  test.each([
    ['QUARTERDAY_SFTP_HOST_KEY', ''],
    ['QUARTERDAY_SFTP_HOST_KEY', 's3cret'],
    ['QUARTERDAY_SFTP_URL', 'https://me@files.example/{source}'],
    ['QUARTERDAY_SFTP_URL', 'sftp://me:s3cret@files.example/{source}'],
    ['QUARTERDAY_SFTP_URL', 'sftp://files.example/{source}'],
    ['QUARTERDAY_SFTP_URL', 'sftp://me@files.example/s3cret'],
    ['QUARTERDAY_SFTP_URL', 'sftp://me@files.example/%{source}'],
    ['QUARTERDAY_SFTP_PASSWORD', ''],
  ])('with a wrong %s is refused by its name, and no value is shown', (name, value) => {
    const load = (): unknown => loadConfig({ ...good, [name]: value });
    expect(load).toThrow(expect.objectContaining({ code: 'CONFIG_INVALID', exitCode: 2 }));
    expect(load).toThrow(name === 'QUARTERDAY_SFTP_PASSWORD' ? 'QUARTERDAY_SFTP_KEY_FILE' : name);
    expect(wordsOf(load)).not.toContain('s3cret');
  });
});
