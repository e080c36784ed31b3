// Logs as JSON lines on stderr. Secrets are struck out by name; a log line carries codes and ids, never a cell value.
import { destination, pino, type DestinationStream, type Logger } from 'pino';
import { type Config } from './config';

export type { Logger } from 'pino';

/** The fields that every part of the flow uses for the same thing. */
export interface LogFields {
  readonly stage?: 'landing' | 'normalise' | 'warehouse' | 'publish' | 'awaiting';
  readonly council?: string;
  readonly source?: string;
  readonly period?: string;
  readonly runId?: string;
}

const secrets = [
  'password',
  'apiKey',
  'token',
  'secret',
  'authorization',
  'databaseUrl',
  'adminUrl',
  'smtpUrl',
  'landingKey',
  'codecKey',
];

export interface LoggerOptions {
  /** The level where LOG_LEVEL says nothing: commands are quiet (`warn`), `up` talks (`info`). */
  readonly level?: 'info' | 'warn';
  readonly stream?: DestinationStream;
}

/** A logger to stderr (or to `stream`, in tests). LOG_LEVEL wins over `options.level`. */
export function createLogger(config: Pick<Config, 'logLevel'>, options: LoggerOptions = {}): Logger {
  return pino(
    {
      level: config.logLevel ?? options.level ?? 'warn',
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: [...secrets, ...secrets.map((name) => `*.${name}`)], censor: '[redacted]' },
    },
    options.stream ?? destination({ dest: 2, sync: true }),
  );
}

/** A child logger that carries the flow's fields. */
export function withFields(logger: Logger, fields: LogFields): Logger {
  return logger.child(fields);
}
