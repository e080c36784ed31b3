// Case 41 at its full size: a bomb of 200 MB, a body without end and headers without end cost little memory and end by themselves.
import { gzipSync } from 'node:zlib';
import { afterEach, expect, test } from '@jest/globals';
import { httpRequest } from '../../connectors/_readers';
import { codeOf } from '../../connectors/_readers/testing/codes';
import { badServer, head, whole, type BadServer } from '../../connectors/_readers/testing/servers';

const MB = 1 << 20;
const MOST = 64 * MB;

let server: BadServer;
afterEach(() => server.close());

/** The code of a request, and by how much the process grew meanwhile. */
async function cost(): Promise<{ code: string; grown: number }> {
  const before = process.memoryUsage().rss;
  let peak = before;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const request = { url: server.url, method: 'GET', allowedHosts: [server.host], allowLoopback: true } as const;
  const code = await codeOf(() =>
    httpRequest({ ...request, deadlineMs: 30_000, maxBytes: 8 * MB, accept: ['application/json'] }),
  );
  clearInterval(watch);
  return { code, grown: Math.max(peak, process.memoryUsage().rss) - before };
}

test('a gzip of 200 KB that holds 200 MB', async () => {
  const bomb = whole(gzipSync(Buffer.alloc(200 * MB, 32)), { 'Content-Encoding': 'gzip' });
  expect(bomb.length).toBeLessThan(MB);
  server = await badServer((socket) => socket.end(bomb));
  const { code, grown } = await cost();
  expect(code).toBe('SOURCE_TOO_LARGE');
  expect(grown).toBeLessThan(MOST);
});

test('a body without end', async () => {
  server = await badServer((socket) => {
    socket.write(head('200 OK', { 'Transfer-Encoding': 'chunked' }));
    const piece = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const more = (): void => {
      while (!socket.destroyed && socket.write(piece));
    };
    socket.on('drain', more);
    more();
  });
  const { code, grown } = await cost();
  expect(code).toBe('SOURCE_TOO_LARGE');
  expect(grown).toBeLessThan(MOST);
});

test.each([
  ['headers of 20 KB', (): string => `HTTP/1.1 200 OK\r\nX-Long: ${'x'.repeat(20_000)}\r\n\r\n`],
  ['a thousand cookies', (): string => `HTTP/1.1 200 OK\r\n${'Set-Cookie: a=b; path=/\r\n'.repeat(1_000)}\r\n`],
])('%s', async (_name, text) => {
  server = await badServer((socket) => socket.end(text()));
  const { code, grown } = await cost();
  expect(code).toBe('SOURCE_TOO_LARGE');
  expect(grown).toBeLessThan(MOST);
});

test('headers without end', async () => {
  server = await badServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    const more = (): void => {
      while (!socket.destroyed && socket.write('X: y\r\n'.repeat(500)));
    };
    socket.on('drain', more);
    more();
  });
  expect((await cost()).code).toBe('SOURCE_TOO_LARGE');
});

test('a trickle of one byte a second ends at its deadline, within a tenth, and its connection with it', async () => {
  server = await badServer((socket) => {
    socket.write(head('200 OK', { 'Content-Length': 1_000 }));
    const drip = setInterval(() => socket.write(' '), 1_000);
    socket.on('close', () => clearInterval(drip));
  });
  const began = performance.now();
  const request = { url: server.url, method: 'GET', allowedHosts: [server.host], allowLoopback: true } as const;
  const code = await codeOf(() =>
    httpRequest({ ...request, deadlineMs: 10_000, maxBytes: MB, accept: ['application/json'] }),
  );
  const took = performance.now() - began;
  expect([code, took > 9_000, took < 11_000]).toEqual(['SOURCE_TIMEOUT', true, true]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(server.open()).toBe(0);
});
