// Cases 37 to 41 on loopback: an answer is whole, in time, of the right kind and from the right place, or it is refused.
import { afterEach, describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { QuarterdayError } from '../../contracts/failure';
import { httpRequest, type HttpRequest } from './http';
import { retryAfterOf } from './retry-after';
import { codeOf } from './testing/codes';
import { badServer, head, whole, type BadServer } from './testing/servers';

const started: BadServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

async function serve(answer: (socket: Socket, request: string) => void): Promise<BadServer> {
  const server = await badServer(answer);
  started.push(server);
  return server;
}

function asking(server: BadServer, more: Partial<HttpRequest> = {}): HttpRequest {
  return {
    url: server.url,
    method: 'GET',
    allowedHosts: [server.host],
    allowLoopback: true,
    deadlineMs: 3000,
    maxBytes: 1_000_000,
    accept: ['application/json'],
    headers: { 'X-Api-Key': 'canary' },
    ...more,
  };
}

async function codeFrom(bytes: string | Buffer, more: Partial<HttpRequest> = {}): Promise<string> {
  const server = await serve((socket) => socket.end(bytes));
  return codeOf(() => httpRequest(asking(server, more)));
}

const JSON_BODY = JSON.stringify(Array.from({ length: 5000 }, (_, id) => ({ id })));
const HALF_GZIP = gzipSync(JSON_BODY).subarray(0, 6000);
const GZIP = { 'Content-Encoding': 'gzip' };

describe('what is taken', () => {
  test('a whole answer, plain, chunked or compressed', async () => {
    const chunked = `${head('200 OK', { 'Transfer-Encoding': 'chunked' })}2\r\n[]\r\n0\r\n\r\n`;
    for (const bytes of [whole('[]'), chunked, whole(gzipSync('[]'), GZIP)]) {
      const server = await serve((socket) => socket.end(bytes));
      const answer = await httpRequest(asking(server));
      expect([answer.status, answer.body.toString()]).toEqual([200, '[]']);
      expect(server.requests[0]).toMatch(/accept-encoding: identity/i);
    }
  });

  test('a form is posted form-encoded, and another status where it was asked for', async () => {
    const server = await serve((socket) => socket.end(head('404 Not Found', { 'Content-Length': 0 })));
    const form = { poly: '51.1,0.2:51.2,0.3', date: '2023-07' };
    const answer = await httpRequest(asking(server, { method: 'POST', form, statuses: [200, 404] }));
    expect(answer.status).toBe(404);
    expect(server.requests[0]).toMatch(/content-type: application\/x-www-form-urlencoded/i);
    expect(server.requests[0]).toMatch(/poly=51.1%2C0.2%3A51.2%2C0.3&date=2023-07$/);
  });

  test('a body without length only where its format proves its end', async () => {
    const bytes = `${head('200 OK')}[1,2`;
    expect(await codeFrom(bytes)).toBe('SOURCE_TRUNCATED');
    expect(await codeFrom(bytes, { allowUnknownLength: true })).toBe('read');
  });
});

describe('case 37: time', () => {
  test.each([
    ['before the headers', ''],
    ['after the headers', head('200 OK', { 'Content-Length': 100 })],
  ])('a hang %s ends at the deadline, and the connection with it', async (_name, bytes) => {
    const server = await serve((socket) => socket.write(bytes));
    const from = performance.now();
    expect(await codeOf(() => httpRequest(asking(server, { deadlineMs: 400 })))).toBe('SOURCE_TIMEOUT');
    expect(performance.now() - from).toBeLessThan(1000);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(server.open()).toBe(0);
  });

  test('a trickle is not progress', async () => {
    const server = await serve((socket) => {
      socket.write(head('200 OK', { 'Content-Length': 1000 }));
      const drip = setInterval(() => socket.write('1'), 50);
      socket.on('close', () => clearInterval(drip));
    });
    expect(await codeOf(() => httpRequest(asking(server, { deadlineMs: 400 })))).toBe('SOURCE_TIMEOUT');
  });

  test('the signal of the caller stops it', async () => {
    const server = await serve(() => undefined);
    const signal = AbortSignal.timeout(100);
    expect(await codeOf(() => httpRequest(asking(server, { signal })))).toBe('INTERRUPTED');
  });
});

describe('cases 38, 39 and 41: content', () => {
  const length = (bytes: number) => head('200 OK', { 'Content-Length': bytes });
  test.each<[string, string | Buffer, string]>([
    ['half a gzip whose length agrees', whole(HALF_GZIP, GZIP), 'SOURCE_TRUNCATED'],
    ['half a gzip without a length', Buffer.concat([Buffer.from(head('200 OK', GZIP)), HALF_GZIP]), 'SOURCE_TRUNCATED'],
    ['fewer bytes than declared', `${length(100)}[1,2`, 'SOURCE_TRUNCATED'],
    [
      'a chunked answer without its end',
      `${head('200 OK', { 'Transfer-Encoding': 'chunked' })}4\r\n[1,2\r\n`,
      'SOURCE_TRUNCATED',
    ],
    ['a log-in page', whole('<html>', { 'Content-Type': 'text/html' }), 'SOURCE_UNEXPECTED_CONTENT'],
    ['a log-in page that says it is JSON', whole(' \n<!doctype html>'), 'SOURCE_UNEXPECTED_CONTENT'],
    ['an empty answer', whole(''), 'SOURCE_UNEXPECTED_CONTENT'],
    ['204', head('204 No Content'), 'SOURCE_UNEXPECTED_CONTENT'],
    ['404', head('404 Not Found', { 'Content-Length': 0 }), 'SOURCE_UNEXPECTED_CONTENT'],
    ['another content type', whole('a,b', { 'Content-Type': 'text/csv' }), 'SOURCE_UNEXPECTED_CONTENT'],
    ['an unknown compression', whole('x', { 'Content-Encoding': 'compress' }), 'SOURCE_UNEXPECTED_CONTENT'],
    ['something that is not HTTP', 'SSH-2.0-OpenSSH\r\n', 'SOURCE_UNEXPECTED_CONTENT'],
    ['a length over the limit', length(2_000_000), 'SOURCE_TOO_LARGE'],
    ['a gzip bomb', whole(gzipSync(Buffer.alloc(50_000_000)), GZIP), 'SOURCE_TOO_LARGE'],
    ['headers of 20 KB', head('200 OK', { 'X-Long': 'x'.repeat(20_000) }), 'SOURCE_TOO_LARGE'],
    ['503', head('503 Service Unavailable', { 'Content-Length': 0 }), 'SOURCE_UNAVAILABLE'],
    ['a connection closed without a word', '', 'SOURCE_UNAVAILABLE'],
  ])('%s', async (_name, bytes, code) => {
    expect(await codeFrom(bytes)).toBe(code);
  });

  test('an endless body ends at the limit', async () => {
    const server = await serve((socket) => {
      socket.write(head('200 OK', { 'Transfer-Encoding': 'chunked' }));
      const more = (): void => {
        while (!socket.destroyed && socket.write(`10000\r\n${'x'.repeat(65_536)}\r\n`));
      };
      socket.on('drain', more);
      more();
    });
    expect(await codeOf(() => httpRequest(asking(server)))).toBe('SOURCE_TOO_LARGE');
  });

  test('nobody there is unavailable; 429 carries its wait', async () => {
    const server = await serve((socket) =>
      socket.end(head('429 Too Many Requests', { 'Retry-After': '7', 'Content-Length': 0 })),
    );
    const error = await httpRequest(asking(server)).catch((fault: unknown) => fault);
    expect(error).toBeInstanceOf(QuarterdayError);
    expect(retryAfterOf(error)).toBe(7);
    await server.close();
    expect(await codeOf(() => httpRequest(asking(server)))).toBe('SOURCE_UNAVAILABLE');
  });
});

describe('case 40: places', () => {
  test.each(['http://169.254.169.254/', 'file:///etc/passwd', '/data', 'http://127.0.0.2:9/'])(
    'a redirect to %s is not followed',
    async (location) => {
      const trap = await serve((socket) => socket.end(whole('[]')));
      const target = location.endsWith(':9/') ? trap.url : location;
      const server = await serve((socket) => socket.end(head('302 Found', { Location: target, 'Content-Length': 0 })));
      expect(await codeOf(() => httpRequest(asking(server)))).toBe('SSRF_BLOCKED');
      expect([trap.requests.length, server.requests.length]).toEqual([0, 1]);
    },
  );

  test('a name that resolves to a local address is not asked', async () => {
    const trap = await serve((socket) => socket.end(whole('[]')));
    const names = { allowedHosts: ['data.police.uk'], url: 'https://data.police.uk/api' };
    for (const address of ['127.0.0.2', '10.0.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:8.8.8.8']) {
      const resolve: HttpRequest['resolve'] = (_host, done) =>
        done(null, [
          { address: '8.8.8.8', family: 4 },
          { address, family: address.includes(':') ? 6 : 4 },
        ]);
      const request = asking(trap, { ...names, allowLoopback: false, resolve });
      expect(await codeOf(() => httpRequest(request))).toBe('SSRF_BLOCKED');
    }
    expect(trap.requests).toEqual([]);
  });

  test.each([
    ['another host', 'https://data.police.uk/'],
    ['another port', 'http://127.0.0.1:1/'],
    ['a file', 'file:///etc/passwd'],
    ['data in a URL', 'data:application/json,[]'],
  ])('%s is refused before anything is sent', async (_name, url) => {
    const server = await serve((socket) => socket.end(whole('[]')));
    expect(await codeOf(() => httpRequest(asking(server, { url })))).toBe('SSRF_BLOCKED');
    expect(server.requests).toEqual([]);
  });

  test('a password in an address is refused, though its host is on the list', async () => {
    const server = await serve((socket) => socket.end(whole('[]')));
    const url = server.url.replace('http://', 'http://key:word@');
    expect(await codeOf(() => httpRequest(asking(server, { url })))).toBe('SSRF_BLOCKED');
    expect(server.requests).toEqual([]);
  });
});
