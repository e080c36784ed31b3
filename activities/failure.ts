// Turns whatever an activity throws into a Temporal failure: permanent (our code, no retry) or transient (tried again).
import { CancelledFailure } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';
import { type FailureCode, type FailureWords, QuarterdayError } from '../contracts/failure';
import { errorCodeOf } from '../platform/db/connect';

/** Codes that may mend themselves: these are tried again, so often as the activity's options allow. */
const TRANSIENT: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'SOURCE_UNAVAILABLE',
  'SOURCE_TIMEOUT',
  'SOURCE_TRUNCATED',
  'STORAGE_FULL',
  'WAREHOUSE_UNAVAILABLE',
  'ORCHESTRATOR_UNAVAILABLE',
]);

/** Whether trying again may help. */
export const isTransient = (code: FailureCode): boolean => TRANSIENT.has(code);

/** SQLSTATEs of a server that goes, comes or is full, and of transactions in each other's way. */
const STORE_AWAY = /^(?:08|57P0|53|40001$|40P01$|55P03$|25P03$)/;
const NETWORK = new Set(['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'EHOSTUNREACH']);
/** A disk without room: Postgres' own, or ours. */
const DISK_FULL = new Set(['53100', 'ENOSPC', 'EDQUOT']);
/** pg says these without a code when the connection breaks under a query. */
const BROKEN =
  /^(?:Connection terminated|timeout (?:exceeded )?when trying to connect|Client has encountered a connection error)/i;

/** A source that asks for more is asked again after an hour, or by the next round. */
const LONGEST_RETRY_AFTER_MS = 3_600_000;

function words(code: FailureCode, message: string, more: Partial<FailureWords> = {}): FailureWords {
  return { seen: null, expected: null, todo: null, place: null, ...more, code, message };
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error;
}

function constraintOf(error: unknown): string | null {
  const name = typeof error === 'object' && error !== null && 'constraint' in error ? error.constraint : null;
  return typeof name === 'string' ? name : null;
}

/** The first frame of ours, without the machine's folders: where to look, and nothing of what was in hand. */
export function placeOfFault(error: unknown): string | null {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  const own = /[/\\]((?:activities|connectors|readings|rules|platform|catalogue)[/\\][^\s:()]+:\d+)/;
  const frame = stack
    .split('\n')
    .find((line) => /^\s+at /.test(line) && own.test(line) && !line.includes('node_modules'));
  return (frame && own.exec(frame)?.[1]) ?? null;
}

function storageFull(seen: string): FailureWords {
  return words('STORAGE_FULL', 'there is no room left to keep what came', {
    seen,
    expected: 'a disk with room, for the database and for QUARTERDAY_HOME',
    todo: 'make room: nothing half is kept, and it is tried again by itself or by the next round',
  });
}

/**
 * The words of any error. The message of a foreign error is never passed on, for it may hold a cell's value
 * (Postgres and parsers quote what they could not read): its code, its name and the place in our code are.
 */
export function wordsOf(error: unknown): FailureWords {
  if (error instanceof QuarterdayError) return error.words;
  const code = errorCodeOf(error);
  const text = error instanceof Error ? error.message : '';
  if (DISK_FULL.has(code)) return storageFull(code);
  if (STORE_AWAY.test(code) || NETWORK.has(code) || BROKEN.test(text))
    return words('WAREHOUSE_UNAVAILABLE', 'the database is away or busy', {
      seen: code === 'unknown' ? 'the connection broke' : code,
      expected: 'a Postgres that answers',
      todo: 'nothing at first: it is tried again; `quarterday doctor` looks at the database',
    });
  if (nameOf(error) === 'ServiceError' || nameOf(error) === 'GrpcServiceError')
    return words('ORCHESTRATOR_UNAVAILABLE', 'Temporal did not answer', { expected: 'a Temporal server that answers' });
  if (/^[0-9A-Z]{5}$/.test(code))
    return words('UNEXPECTED', 'the database refused a statement', {
      seen: [`SQLSTATE ${code}`, constraintOf(error)].filter((part) => part !== null).join(', '),
      place: placeOfFault(error),
      todo: 'this is a fault of Quarterday: report the place and the SQLSTATE',
    });
  return words('UNEXPECTED', 'an unexpected fault', {
    seen: code === 'unknown' ? nameOf(error) : `${nameOf(error)} ${code}`,
    place: placeOfFault(error),
    todo: 'this is a fault of Quarterday: report the place',
  });
}

/** Milliseconds that the source asked us to wait (`retryAfterSeconds` on the error, from Retry-After), between one second and an hour. */
function retryAfter(error: unknown): number | undefined {
  const given =
    typeof error === 'object' && error !== null && 'retryAfterSeconds' in error ? error.retryAfterSeconds : null;
  return typeof given === 'number' && given > 0
    ? Math.min(Math.max(given * 1_000, 1_000), LONGEST_RETRY_AFTER_MS)
    : undefined;
}

/** The failure that Temporal is given: type = our code, details = the words, retryable only where trying again can help. */
export function asFailure(error: unknown): Error {
  if (error instanceof CancelledFailure || error instanceof ApplicationFailure) return error;
  const told = wordsOf(error);
  const delay = retryAfter(error);
  return ApplicationFailure.create({
    message: told.message,
    type: told.code,
    nonRetryable: !TRANSIENT.has(told.code),
    details: [told],
    ...(delay === undefined ? {} : { nextRetryDelay: delay }),
  });
}
