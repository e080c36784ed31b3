// What a web service can do wrong, in our words.
import { QuarterdayError } from '../../contracts/failure';
import { nodeCode, truncated } from './http-body';

/** SOURCE_UNEXPECTED_CONTENT: an answer that is not the source's data. Asking again does not help. */
export function unexpected(
  seen: string,
  todo = 'check the address of the source, and whether it shows a notice',
): QuarterdayError {
  const message = 'the source answered with something else than its data';
  return new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', message, {
    seen,
    expected: 'its data, with status 200',
    todo,
  });
}

/** SOURCE_UNAVAILABLE, with the seconds that the source asked us to wait where it did. */
export function unavailable(url: URL, seen: string, wait: number | null): QuarterdayError {
  const error = new QuarterdayError('SOURCE_UNAVAILABLE', 'the source cannot be had just now', {
    seen: `${url.host}: ${seen}`,
    expected: 'an answer with status 200',
    todo: 'it is asked again by itself; if it goes on, see whether the supplier has announced an outage',
  });
  return wait === null ? error : Object.assign(error, { retryAfterSeconds: wait });
}

/** SOURCE_TIMEOUT at the deadline. */
export function timeout(url: URL, deadlineMs: number): QuarterdayError {
  return new QuarterdayError('SOURCE_TIMEOUT', 'the source did not answer in time', {
    seen: `${url.host}: no whole answer within ${deadlineMs / 1000} seconds`,
    expected: 'a whole answer',
    todo: 'it is asked again by itself; a large area or period may need a longer deadline',
  });
}

/** INTERRUPTED by the caller's signal. */
export function interrupted(): QuarterdayError {
  return new QuarterdayError('INTERRUPTED', 'the request was stopped', { todo: 'run it again when you are ready' });
}

/** An error of the connection or of HTTP itself; `started` where headers had come. */
export function explain(error: unknown, url: URL, started: boolean): QuarterdayError {
  const cause = typeof error === 'object' && error !== null && 'cause' in error ? error.cause : null;
  if (cause instanceof QuarterdayError) return cause;
  const code = nodeCode(error);
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new QuarterdayError('SOURCE_TOO_LARGE', 'the headers of the answer are larger than any need be', {
      expected: 'at most 16 KB of headers',
      todo: 'tell the supplier',
    });
  }
  if (code.startsWith('HPE_')) return unexpected('an answer that is not HTTP');
  return started ? truncated('a connection that ended too soon') : unavailable(url, `no connection (${code})`, null);
}
