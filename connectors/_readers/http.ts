// The only way to ask a web service: one deadline, one size limit, redirects only within its host and only where asked, whole answers only.
import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import axios, { type AxiosResponse } from 'axios';
import { QuarterdayError } from '../../contracts/failure';
import type { Validator } from '../../contracts/pull';
import { readBody, type Headers } from './http-body';
import { explain, interrupted, timeout, unavailable, unexpected } from './http-faults';
import { blocked, checkUrl, guardedLookup, hostInside, type Reach, type Resolve } from './http-guard';
import { conditions, plainHeaders } from './http-headers';
import { retryAfterSeconds } from './retry-after';

export interface HttpRequest extends Reach {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  /** Sent form-encoded, with POST. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds from the start to the last byte, redirects included. */
  readonly deadlineMs: number;
  readonly maxBytes: number;
  /** Media types that the source answers with, such as `application/json`; the wildcard for all types takes any. */
  readonly accept: readonly string[];
  /** Statuses that are an answer; 200 alone unless said otherwise. */
  readonly statuses?: readonly number[];
  /** Take a body without a length; only where its format proves its own end (JSON). */
  readonly allowUnknownLength?: boolean;
  /** What an earlier answer said of itself: where it still holds, the answer has status 304 and an empty body. */
  readonly unless?: Validator | null;
  /** Redirects that a GET may follow, each to the same scheme, host and port; none unless said otherwise. */
  readonly sameHostRedirects?: number;
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
 * Asks once. Throws SSRF_BLOCKED (also for any redirect that was not allowed), SOURCE_TIMEOUT, SOURCE_TRUNCATED, SOURCE_TOO_LARGE,
 * SOURCE_UNEXPECTED_CONTENT, INTERRUPTED (the caller's signal) or SOURCE_UNAVAILABLE (429, 5xx, no connection; `retryAfterOf` tells the
 * wait that was asked for).
 */
export async function httpRequest(request: HttpRequest): Promise<HttpAnswer> {
  const deadline = new AbortController();
  const clock = setTimeout(() => deadline.abort(), request.deadlineMs);
  const signals = request.signal === undefined ? [deadline.signal] : [deadline.signal, request.signal];
  const stop: Stop = { deadline: deadline.signal, either: AbortSignal.any(signals) };
  try {
    let url = checkUrl(request.url, request);
    for (let left = request.sameHostRedirects ?? 0; ; left -= 1) {
      const answer = await askOnce(request, url, stop);
      if (!isRedirect(answer.status, request)) return answer;
      url = nextPlace(url, answer.headers, left, request);
    }
  } finally {
    clearTimeout(clock);
  }
}

interface Stop {
  readonly deadline: AbortSignal;
  readonly either: AbortSignal;
}

async function askOnce(request: HttpRequest, url: URL, stop: Stop): Promise<HttpAnswer> {
  let stream: Readable | null = null;
  try {
    const response = await send(request, url, stop.either);
    stream = response.data;
    const headers = plainHeaders(response.headers);
    const { status } = response;
    if (isRedirect(status, request) || isUnchanged(status, request)) return { status, headers, body: Buffer.alloc(0) };
    checkStatus(status, headers, url, request);
    checkType(headers, request.accept);
    const allowUnknownLength = request.allowUnknownLength === true;
    const body = await readBody(stream, headers, { maxBytes: request.maxBytes, allowUnknownLength });
    if (status === 200) checkStart(body, request.accept);
    return { status, headers, body };
  } catch (error) {
    if (request.signal?.aborted === true) throw interrupted();
    if (stop.deadline.aborted) throw timeout(url, request.deadlineMs);
    throw error instanceof QuarterdayError ? error : explain(error, url, stream !== null);
  } finally {
    stream?.on('error', () => undefined).destroy();
  }
}

const asked = (status: number, request: HttpRequest): boolean => (request.statuses ?? [200]).includes(status);

const isRedirect = (status: number, request: HttpRequest): boolean =>
  [301, 302, 303, 307, 308].includes(status) && !asked(status, request);

const isUnchanged = (status: number, { unless }: HttpRequest): boolean =>
  status === 304 && Object.keys(conditions(unless)).length > 0;

/** Where a redirect leads, if it may be followed. */
function nextPlace(from: URL, headers: Headers, left: number, request: HttpRequest): URL {
  const given = headers['location'] ?? '';
  const allowed = request.method === 'GET' && (request.sameHostRedirects ?? 0) > 0;
  if (!allowed) throw blocked('a redirect', 'an answer from the configured address');
  if (left < 1) throw blocked('redirect after redirect', `at most ${request.sameHostRedirects}`);
  const to = URL.canParse(given, from.href) ? new URL(given, from) : null;
  if (to === null || to.origin !== from.origin) throw blocked('a redirect to another place', `one within ${from.host}`);
  return checkUrl(to.href, request);
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
      ...conditions(request.unless),
      Accept: request.accept.join(', '),
      'Accept-Encoding': 'identity',
    },
    responseType: 'stream',
    decompress: false,
    maxRedirects: 0,
    proxy: false,
    signal,
    lookup: guardedLookup(request.allowLoopback, request.resolve, hostInside(url.hostname, request)),
    // A kept connection would have been looked up for another request.
    httpAgent: new HttpAgent({ keepAlive: false }),
    httpsAgent: new HttpsAgent({ keepAlive: false }),
    validateStatus: () => true,
  });
}

function checkStatus(status: number, headers: Headers, url: URL, request: HttpRequest): void {
  if (asked(status, request)) return;
  if (status >= 300 && status < 400) throw unexpected(`status ${status}, which was not asked for`);
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
  if (accept.some((wanted) => wanted === '*/*' || wanted.toLowerCase() === type)) return;
  throw unexpected(type === '' ? 'an answer without a content type' : `content of type ${type.slice(0, 80)}`);
}

function checkStart(body: Buffer, accept: readonly string[]): void {
  const head = body.subarray(0, 512).toString('latin1').trimStart();
  if (head === '' && body.length <= 512) throw unexpected('an empty answer');
  if (/^(?:\u00ef\u00bb\u00bf)?\s*</.test(head) && !accept.some((type) => /xml|html|\*/i.test(type))) {
    throw unexpected(
      'HTML or XML (it starts with `<`)',
      'see in a browser whether the source shows a log-in or a notice',
    );
  }
}
