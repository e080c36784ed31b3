// Puts Temporal's own log lines into ours, and keeps the words of errors out of them. Once a process, before any worker.
import { DefaultLogger, makeTelemetryFilterString, Runtime, type LogEntry } from '@temporalio/worker';
import { type Logger } from '../logger';

const kept = ['workflowId', 'workflowType', 'activityType', 'runId', 'attempt', 'taskQueue', 'sdkComponent', 'state'];

/** The fields of an SDK log line that may be logged: ids and counts, and an error by its type alone. */
export function safeFields(meta: LogEntry['meta']): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const name of kept) if (meta?.[name] !== undefined) fields[name] = meta[name];
  const error: unknown = meta?.['error'];
  if (typeof error === 'object' && error !== null) {
    const type = 'type' in error ? error.type : 'name' in error ? error.name : null;
    fields['code'] = typeof type === 'string' ? type : 'unknown';
  }
  return fields;
}

const levels = { TRACE: 'trace', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** Installs the runtime with our logger; the SDK's chatter at INFO becomes our debug. Signals are left to the command. */
export function installRuntime(logger: Logger): Runtime {
  return Runtime.install({
    logger: new DefaultLogger('INFO', ({ level, message, meta }) => logger[levels[level]](safeFields(meta), message)),
    shutdownSignals: [],
    // The native part would write to the terminal by itself: its lines are forwarded to our log instead.
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'ERROR' }) } },
  });
}
