// The words of a failure as a workflow (or the one who waits for it) catches it: out of Temporal's wrapping.
import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  ChildWorkflowFailure,
  TerminatedFailure,
  TimeoutFailure,
} from '@temporalio/common';
import type { FailureCode, FailureWords } from '../contracts/failure';

function isWords(value: unknown): value is FailureWords {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value;
}

function words(code: FailureCode, message: string, seen: string | null = null): FailureWords {
  return { code, message, seen, expected: null, todo: null, place: null };
}

function causeOf(error: unknown): unknown {
  return error instanceof Error ? error.cause : undefined;
}

/** The innermost failures say most: ours if there is one, else what became of the work. */
export function failureOf(error: unknown): FailureWords {
  if (error instanceof ApplicationFailure) {
    const told = error.details?.[0];
    return isWords(told) ? told : words('UNEXPECTED', 'an unexpected fault', error.type ?? null);
  }
  const cause = causeOf(error);
  if (cause !== undefined && cause !== null) return failureOf(cause);
  if (error instanceof TimeoutFailure)
    return words('SOURCE_TIMEOUT', 'the work took longer than it may', error.timeoutType);
  if (error instanceof CancelledFailure) return words('INTERRUPTED', 'the work was cancelled');
  if (error instanceof TerminatedFailure) return words('INTERRUPTED', 'the work was ended by an operator');
  return words('UNEXPECTED', 'an unexpected fault', error instanceof Error ? error.name : typeof error);
}

/** Whether trying the same again is of no use. */
export function isPermanent(error: unknown): boolean {
  if (error instanceof ApplicationFailure) return error.nonRetryable === true;
  if (error instanceof ActivityFailure || error instanceof ChildWorkflowFailure) return isPermanent(error.cause);
  return false;
}
