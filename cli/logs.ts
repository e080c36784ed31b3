// Where a command's own log goes: to stderr where LOG_LEVEL asks for it, else to a file, out of the person's way.
import { destination } from 'pino';
import { join } from 'node:path';
import type { Config } from '../platform/config';
import { ensurePrivateFolder } from '../platform/files';
import { createLogger, type Logger } from '../platform/logger';
import { homePaths } from '../platform/paths';

/** The logger of a short-lived command. Its lines carry codes and ids, never a cell's value. */
export function commandLogger(config: Config): Logger {
  if (config.logLevel !== null) return createLogger(config);
  const { logs } = homePaths(config.home);
  ensurePrivateFolder(logs);
  return createLogger(config, { stream: destination({ dest: join(logs, 'commands.log'), sync: true, mode: 0o600 }) });
}
