// Asking only for what has changed, and following a redirect only where it was asked for and within its host.
import { afterEach, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { httpRequest, type HttpRequest } from './http';
import { validatorOf } from './http-headers';
import { codeOf } from './testing/codes';
import { badServer, head, whole, type BadServer } from './testing/servers';

const started: BadServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

/** A server that answers by the path that is asked for; any other is 404. */
async function serve(answers: Readonly<Record<string, string | Buffer>>): Promise<BadServer> {
  const server = await badServer((socket, request) => {
    const path = request.split(' ')[1] ?? '';
    socket.end(answers[path] ?? head('404 Not Found', { 'Content-Length': 0 }));
  });
  started.push(server);
  return server;
}

const asking = (server: BadServer, more: Partial<HttpRequest> = {}): HttpRequest => ({
  url: server.url,
  method: 'GET',
  allowedHosts: [server.host],
  allowLoopback: true,
  deadlineMs: 3000,
  maxBytes: 1_000_000,
  accept: ['application/json'],
  headers: { 'X-Api-Key': 'canary' },
  ...more,
});

const LAST = 'Mon, 16 Oct 2023 10:00:00 GMT';
const unless = { etag: '"v1"', lastModified: LAST };
const UNCHANGED = head('304 Not Modified', { ETag: '"v1"' });

describe('only what has changed', () => {
  test('an answer says what it is, and that is sent back', async () => {
    const server = await serve({ '/data': whole('[]', { ETag: '"v1"', 'Last-Modified': LAST }) });
    const answer = await httpRequest(asking(server));
    expect(validatorOf(answer)).toEqual(unless);
    expect(server.requests[0]).not.toMatch(/if-none-match|if-modified-since/i);
    await httpRequest(asking(server, { unless }));
    expect(server.requests[1]).toMatch(/if-none-match: "v1"\r\n/i);
    expect(server.requests[1]).toMatch(new RegExp(`if-modified-since: ${LAST}\r\n`, 'i'));
  });

  test('unchanged is an answer without a body', async () => {
    const server = await serve({ '/data': UNCHANGED });
    const { status, body } = await httpRequest(asking(server, { unless }));
    expect([status, body.length]).toEqual([304, 0]);
  });

  test('"unchanged" of something that was never asked about is no answer', async () => {
    const server = await serve({ '/data': UNCHANGED });
    expect(await codeOf(() => httpRequest(asking(server)))).toBe('SOURCE_UNEXPECTED_CONTENT');
    expect(await codeOf(() => httpRequest(asking(server, { unless: { etag: null, lastModified: null } })))).toBe(
      'SOURCE_UNEXPECTED_CONTENT',
    );
  });

  test('an answer that says nothing, or what could not be sent back, has no validator', () => {
    expect(validatorOf({ headers: {} })).toBeNull();
    expect(validatorOf({ headers: { etag: 'x'.repeat(300), 'last-modified': '' } })).toBeNull();
    expect(validatorOf({ headers: { etag: 'W/"a"' } })).toEqual({ etag: 'W/"a"', lastModified: null });
  });
});

describe('compression that was not asked for', () => {
  test('is opened whole, under the limit, also where its length is not said', async () => {
    const body = gzipSync(JSON.stringify(Array(1000).fill('x')));
    const gzip = { 'Content-Encoding': 'gzip' };
    const server = await serve({ '/data': Buffer.concat([Buffer.from(head('200 OK', gzip)), body]) });
    expect(JSON.parse((await httpRequest(asking(server))).body.toString())).toHaveLength(1000);
    expect(await codeOf(() => httpRequest(asking(server, { maxBytes: 900 })))).toBe('SOURCE_TOO_LARGE');
  });

  test.each([1, 10, 50, 99])('cut at %i in a hundred is SOURCE_TRUNCATED, though its length agrees', async (part) => {
    const body = gzipSync(JSON.stringify(Array.from({ length: 1000 }, (_, at) => at)));
    const cut = body.subarray(0, Math.max(1, Math.floor((body.length * part) / 100)));
    const server = await serve({ '/data': whole(cut, { 'Content-Encoding': 'gzip' }) });
    expect(await codeOf(() => httpRequest(asking(server)))).toBe('SOURCE_TRUNCATED');
  });
});

describe('redirects within a host', () => {
  const to = (location: string): string => head('302 Found', { Location: location, 'Content-Length': 0 });

  test('are followed where they were asked for', async () => {
    const server = await serve({ '/data': to('/moved'), '/moved': to('moved?2'), '/moved?2': whole('[1]') });
    expect((await httpRequest(asking(server, { sameHostRedirects: 2 }))).body.toString()).toBe('[1]');
    expect(await codeOf(() => httpRequest(asking(server, { sameHostRedirects: 1 })))).toBe('SSRF_BLOCKED');
    expect(await codeOf(() => httpRequest(asking(server)))).toBe('SSRF_BLOCKED');
  });

  test('a loop ends, and a form is not sent on', async () => {
    const server = await serve({ '/data': to('/data') });
    expect(await codeOf(() => httpRequest(asking(server, { sameHostRedirects: 3 })))).toBe('SSRF_BLOCKED');
    expect(server.requests).toHaveLength(4);
    const form = { method: 'POST', form: { a: 'b' }, sameHostRedirects: 3 } as const;
    expect(await codeOf(() => httpRequest(asking(server, form)))).toBe('SSRF_BLOCKED');
    expect(server.requests).toHaveLength(5);
  });

  test('another port, scheme or host is not asked, also where it is on the list, and gets no key', async () => {
    const trap = await serve({ '/data': whole('[]') });
    for (const place of [
      trap.url,
      'http://169.254.169.254/',
      'file:///etc/passwd',
      'https://127.0.0.1/',
      '//127.0.0.2/',
    ]) {
      const server = await serve({ '/data': to(place) });
      const request = asking(server, { sameHostRedirects: 3, allowedHosts: [server.host, trap.host] });
      expect(await codeOf(() => httpRequest(request))).toBe('SSRF_BLOCKED');
    }
    expect(trap.requests).toEqual([]);
  });
});
