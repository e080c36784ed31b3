// Test helper: a web server on loopback that misbehaves as told, down to the bytes of its answer.
import { createServer, type Socket } from 'node:net';

export interface BadServer {
  readonly host: string;
  readonly url: string;
  /** The requests that reached it, as text. */
  readonly requests: string[];
  /** Connections that are still open. */
  readonly open: () => number;
  readonly close: () => Promise<void>;
}

/** Starts a server that gives every request to `answer`. */
export function badServer(answer: (socket: Socket, request: string) => void): Promise<BadServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
    socket.once('data', (data) => {
      requests.push(data.toString('latin1'));
      answer(socket, data.toString('latin1'));
    });
  });
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      for (const socket of sockets) socket.destroy();
      server.close(() => resolve());
    });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      const host = `127.0.0.1:${typeof at === 'object' && at !== null ? at.port : 0}`;
      resolve({ host, url: `http://${host}/data`, requests, open: () => sockets.size, close });
    });
  });
}

/** The head of an answer, with JSON as its type unless said otherwise. */
export function head(status: string, headers: Readonly<Record<string, string | number>> = {}): string {
  const all = { 'Content-Type': 'application/json', Connection: 'close', ...headers };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status}`, ...lines, '', ''].join('\r\n');
}

/** A whole answer with its length. */
export function whole(body: string | Buffer, headers: Readonly<Record<string, string | number>> = {}): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(head('200 OK', { 'Content-Length': bytes.length, ...headers })), bytes]);
}
