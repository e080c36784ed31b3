// The only way to ask a web service: one deadline, one size limit, no redirects, hosts from the configuration, whole answers only.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import axios, { type AxiosResponse } from 'axios';
import { QuarterdayError } from '../../contracts/failure';
import { nodeCode, readBody, truncated, type Headers } from './http-body';
import { blocked, checkUrl, guardedLookup, type Reach, type Resolve } from './http-guard';
import { retryAfterSeconds } from './retry-after';

export interface HttpRequest extends Reach {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Sent form-encoded, with POST. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds from the start to the last byte. */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  /** Media types that the source answers with, such as `application/json`. */
  readonly accept: readonly string[];
  /** Statuses that are an answer; 200 alone unless said otherwise. */
  readonly statuses?: readonly number[];
  /** Take a body without a length; only where its format proves its own end (JSON). */
  readonly allowUnknownLength?: boolean;
  readonly signal?: AbortSignal;
  /** For tests: how a name is looked up. */
  readonly resolve?: Resolve;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Buffer;
}

/**
 * Asks once. Throws SSRF_BLOCKED (also for any redirect), SOURCE_TIMEOUT, SOURCE_TRUNCATED, SOURCE_TOO_LARGE, SOURCE_UNEXPECTED_CONTENT,
 * INTERRUPTED (the caller's signal) or SOURCE_UNAVAILABLE (429, 5xx, no connection; `retryAfterOf` tells the wait that was asked for).
 */
export async function httpRequest(request: HttpRequest): Promise<HttpAnswer> {
  const url = checkUrl(request.url, request);
  const deadline = new AbortController();
  const clock = setTimeout(() => deadline.abort(), request.deadlineMs);
  const signals = request.signal === undefined ? [deadline.signal] : [deadline.signal, request.signal];
  let stream: Readable | null = null;
  try {
    const response = await send(request, url, AbortSignal.any(signals));
    stream = response.data;
    const headers = plainHeaders(response);
    checkStatus(response.status, headers, url, request);
    checkType(headers, request.accept);
    const allowUnknownLength = request.allowUnknownLength === true;
    const body = await readBody(response.data, headers, { maxBytes: request.maxBytes, allowUnknownLength });
    if (response.status === 200) checkStart(body, request.accept);
    return { status: response.status, headers, body };
  } catch (error) {
    if (request.signal?.aborted === true) throw interrupted();
    if (deadline.signal.aborted) throw timeout(url, request.deadlineMs);
    throw error instanceof QuarterdayError ? error : explain(error, url, stream !== null);
  } finally {
    clearTimeout(clock);
    stream?.on('error', () => undefined).destroy();
  }
}

function send(request: HttpRequest, url: URL, signal: AbortSignal): Promise<AxiosResponse<Readable>> {
  return axios.request<Readable>({
    url: url.href,
    method: request.method,
    ...(request.form === undefined ? {} : { data: new URLSearchParams(request.form).toString() }),
    headers: {
      ...(request.form === undefined ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' }),
      'User-Agent': 'quarterday',
      ...request.headers,
      Accept: request.accept.join(', '),
      'Accept-Encoding': 'identity',
    },
    responseType: 'stream',
    decompress: false,
    maxRedirects: 0,
    proxy: false,
    signal,
    lookup: guardedLookup(request.allowLoopback, request.resolve),
    // A kept connection would have been looked up for another request.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
    validateStatus: () => true,
  });
}

function plainHeaders(response: AxiosResponse): Headers {
  const headers = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(response.headers)) headers[name.toLowerCase()] = String(value);
  return headers;
}

function checkStatus(status: number, headers: Headers, url: URL, request: HttpRequest): void {
  if ((request.statuses ?? [200]).includes(status)) return;
  if (status >= 300 && status < 400) throw blocked(`a redirect (${status})`, 'an answer from the configured address');
  if (status === 429 || status >= 500) {
    const now = Date.parse(headers['date'] ?? '');
    const wait = retryAfterSeconds(headers['retry-after'] ?? null, Number.isNaN(now) ? Date.now() : now);
    throw unavailable(url, `status ${status}`, wait);
  }
  const login = status === 401 || status === 403;
  throw unexpected(
    `status ${status}`,
    login ? 'check the key of the source' : 'check the address and what is asked for',
  );
}

function checkType(headers: Headers, accept: readonly string[]): void {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
  if (accept.some((wanted) => wanted.toLowerCase() === type)) return;
  throw unexpected(type === '' ? 'an answer without a content type' : `content of type ${type.slice(0, 80)}`);
}

function checkStart(body: Buffer, accept: readonly string[]): void {
  const head = body.subarray(0, 512).toString('latin1').trimStart();
  if (head === '' && body.length <= 512) throw unexpected('an empty answer');
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(head) && !accept.some((type) => /xml|html/i.test(type))) {
    throw unexpected(
      'HTML or XML (it starts with `<`)',
      'see in a browser whether the source shows a log-in or a notice',
    );
  }
}

function explain(error: unknown, url: URL, started: boolean): QuarterdayError {
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

function unexpected(
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

function unavailable(url: URL, seen: string, wait: number | null): QuarterdayError {
  const error = new QuarterdayError('SOURCE_UNAVAILABLE', 'the source cannot be had just now', {
    seen: `${url.host}: ${seen}`,
    expected: 'an answer with status 200',
    todo: 'it is asked again by itself; if it goes on, see whether the supplier has announced an outage',
  });
  return wait === null ? error : Object.assign(error, { retryAfterSeconds: wait });
}

function timeout(url: URL, deadlineMs: number): QuarterdayError {
  return new QuarterdayError('SOURCE_TIMEOUT', 'the source did not answer in time', {
    seen: `${url.host}: no whole answer within ${deadlineMs / 1000} seconds`,
    expected: 'a whole answer',
    todo: 'it is asked again by itself; a large area or period may need a longer deadline',
  });
}

function interrupted(): QuarterdayError {
  return new QuarterdayError('INTERRUPTED', 'the request was stopped', { todo: 'run it again when you are ready' });
}
