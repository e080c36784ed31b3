// A loopback relay to a server that breaks connections after so many bytes: a network at its worst.
import { createConnection, createServer, type Socket } from 'node:net';

export interface CutProxy {
  readonly port: number;
  /** Connections so far. */
  readonly connections: () => number;
  /** Bytes that have come from the server, over all connections. */
  readonly carried: () => number;
  /** Each connection is cut after so many bytes from the server; null for never. */
  cutAfter: number | null;
  readonly close: () => Promise<void>;
}

/** Starts a relay to a port of 127.0.0.1. */
export function startCutProxy(target: number): Promise<CutProxy> {
  const sockets = new Set<Socket>();
  let [connections, carried] = [0, 0];
  const server = createServer((client) => {
    connections += 1;
    let own = 0;
    const upstream = createConnection({ host: '127.0.0.1', port: target });
    const cut = (): void => [client, upstream].forEach((socket) => socket.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut);
      socket.on('close', () => {
        sockets.delete(socket);
        cut();
      });
    }
    client.on('data', (chunk: Buffer) => upstream.write(chunk));
    upstream.on('data', (chunk: Buffer) => {
      own += chunk.length;
      carried += chunk.length;
      client.write(chunk);
      if (proxy.cutAfter !== null && own > proxy.cutAfter) cut();
    });
  });
  const proxy: CutProxy = {
    port: 0,
    connections: () => connections,
    carried: () => carried,
    cutAfter: null,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => resolve());
      }),
  };
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const at = server.address();
      resolve(Object.assign(proxy, { port: typeof at === 'object' && at !== null ? at.port : 0 }));
    });
  });
}
