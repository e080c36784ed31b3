// Where sources may leave their files for us to fetch: the SFTP server of the environment, checked, or none.
import { QuarterdayError } from '../contracts/failure';
import type { Environment } from './config-schema';

export interface SftpConfig {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  /** Template of a source's folder on the server: `{council}` and `{source}` are filled in. Begins with a slash. */
  readonly folder: string;
  /** One of the two is there, or both. */
  readonly keyFile: string | null;
  readonly password: string | null;
  /** Fingerprints (sha256, base64 without padding) of which the server's key must have one. */
  readonly hostKeys: readonly string[];
}

function refuse(name: string, message: string, todo: string): QuarterdayError {
  return new QuarterdayError('CONFIG_INVALID', `${name}: ${message}`, { expected: message, todo });
}

function textOf(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    throw refuse('QUARTERDAY_SFTP_URL', 'a per cent sign must be written %25', 'correct QUARTERDAY_SFTP_URL');
  }
}

/** The SFTP settings, or null without QUARTERDAY_SFTP_URL. @throws QuarterdayError CONFIG_INVALID, which shows no value. */
export function sftpConfig(environment: Environment): SftpConfig | null {
  const given = environment.QUARTERDAY_SFTP_URL;
  if (given === undefined) return null;
  const url = new URL(given);
  const folder = textOf(url.pathname).replace(/\/+$/, '');
  const [user, password] = [textOf(url.username), environment.QUARTERDAY_SFTP_PASSWORD ?? null];
  const keyFile = environment.QUARTERDAY_SFTP_KEY_FILE ?? null;
  const hostKeys = (environment.QUARTERDAY_SFTP_HOST_KEY ?? '').split(/[\s,]+/).filter((each) => each !== '');
  if (url.password !== '')
    throw refuse('QUARTERDAY_SFTP_URL', 'no password in the address', 'put it into QUARTERDAY_SFTP_PASSWORD');
  if (user === '' || url.hostname === '')
    throw refuse('QUARTERDAY_SFTP_URL', 'a user and a host, as in sftp://me@host/in/{source}', 'add them');
  if (!folder.includes('{source}'))
    throw refuse(
      'QUARTERDAY_SFTP_URL',
      'a path with {source} in it',
      'add {source}, and {council} if there are several',
    );
  if (keyFile === null && password === null)
    throw refuse('QUARTERDAY_SFTP_KEY_FILE', 'a key file or a password', 'set it, or QUARTERDAY_SFTP_PASSWORD');
  if (hostKeys.length === 0)
    throw refuse(
      'QUARTERDAY_SFTP_HOST_KEY',
      'the fingerprint of the server, as in SHA256:… of `ssh-keygen -lf`',
      'ask who runs the server for it, by another way than the network',
    );
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? 22 : Number(url.port),
    user,
    folder: folder.startsWith('/') ? folder : `/${folder}`,
    keyFile,
    password,
    hostKeys: hostKeys.map((each) => each.replace(/^SHA256:/i, '').replace(/=+$/, '')),
  };
}
