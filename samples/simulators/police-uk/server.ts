// The simulated data.police.uk as a server on loopback: limits and faults around the pure answers.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { answer, type Answer } from './answers';
import { admit, control, takeFault, type Bucket, type Fault, type SimulatorState } from './state';

export interface SimulatorOptions {
  /** Its own date, `YYYY-MM-DD`: decides which month is the latest. */
  readonly date: string;
  readonly withheld?: readonly string[];
  /** Milliseconds; for tests of the rate limit. */
  readonly now?: () => number;
}

export interface Simulator {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function send(response: ServerResponse, { status, type, body }: Answer): void {
  const length = { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, type === null ? length : { 'content-type': type, ...length }).end(body);
}

function spoil(response: ServerResponse, kind: Fault['kind'], truth: Answer): void {
  if (kind === 'hang') return;
  if (kind === 'unavailable') return send(response, { status: 503, type: null, body: '' });
  if (kind === 'too-many') return send(response, { status: 429, type: null, body: '' });
  if (kind === 'html')
    return send(response, { status: 200, type: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' });
  const packed = gzipSync(truth.body);
  const half = packed.subarray(0, Math.floor(packed.length / 2));
  response.writeHead(200, {
    'content-type': 'application/json',
    'content-encoding': 'gzip',
    'content-length': half.length,
  });
  response.end(half);
}

async function handle(
  request: IncomingMessage,
  response: ServerResponse,
  state: SimulatorState,
  bucket: Bucket,
  now: () => number,
): Promise<void> {
  const body = await bodyOf(request);
  const target = request.url ?? '/';
  const method = request.method ?? 'GET';
  if (target === '/_simulator') {
    try {
      if (method === 'POST') control(state, body);
      return send(response, { status: 200, type: 'application/json', body: JSON.stringify(state) });
    } catch {
      return send(response, { status: 400, type: null, body: '' });
    }
  }
  if (!admit(bucket, now())) return send(response, { status: 429, type: null, body: '' });
  const truth = answer({ method, target, contentType: request.headers['content-type'] ?? '', body }, state);
  const fault = takeFault(state, target);
  return fault === null ? send(response, truth) : spoil(response, fault, truth);
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
}

/** Starts the simulator on 127.0.0.1; port 0 takes a free one. */
export async function startSimulator(options: SimulatorOptions, port = 0): Promise<Simulator> {
  const state: SimulatorState = { date: options.date, withheld: options.withheld ?? [], fault: null };
  const now = options.now ?? Date.now;
  const bucket: Bucket = { level: 0, at: now() };
  const server = createServer((request, response) => {
    handle(request, response, state, bucket, now).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return { url: `http://127.0.0.1:${used}`, close: () => closing(server) };
}
