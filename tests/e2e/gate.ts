// A gate before the simulated data.police.uk: while it is shut, requests for crimes stand waiting in the middle of a round.
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { startSimulator } from '../../cli/demo/simulator';

export interface Gate {
  /** What POLICE_UK_URL is for a round that shall come by here. */
  readonly url: string;
  readonly setDate: (date: string) => Promise<void>;
  /** From now on requests for crimes wait; gives back how many have come, ever. */
  readonly shut: () => void;
  /** Lets through what waits and what comes. */
  readonly open: () => void;
  /** Requests for crimes that have come so far. */
  readonly seen: () => number;
  readonly close: () => Promise<void>;
}

function passOn(target: string, incoming: IncomingMessage, body: Buffer, response: ServerResponse): void {
  const { method, headers, url } = incoming;
  const onward = request(new URL(url ?? '/', target), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => response.destroy());
  onward.end(body);
}

async function bodyOf(incoming: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** Starts a simulator with its own date, and the gate before it. */
export async function startGate(date: string): Promise<Gate> {
  const simulator = await startSimulator(date);
  let waiting: (() => void)[] = [];
  let isShut = false;
  let seen = 0;
  const server = createServer((incoming, response) => {
    response.on('error', () => undefined);
    void bodyOf(incoming).then(
      (body) => {
        const pass = (): void => passOn(simulator.url, incoming, body, response);
        if (!incoming.url?.includes('crimes-street')) return pass();
        seen += 1;
        if (isShut) waiting.push(pass);
        else pass();
        return undefined;
      },
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    setDate: (next) => simulator.setDate(next),
    shut: () => {
      isShut = true;
    },
    open: () => {
      isShut = false;
      for (const pass of waiting) pass();
      waiting = [];
    },
    seen: () => seen,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await simulator.stop();
    },
  };
}
