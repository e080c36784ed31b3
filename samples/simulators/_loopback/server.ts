// What the simulated services share: a server on loopback that answers, writes down what it was asked, and misbehaves as it is told.
import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
}

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Fault {
  readonly kind: 'unavailable' | 'too-many' | 'html' | 'hang' | 'truncated' | 'truncated-gzip';
  /** How many requests it leaves alone first; none unless said otherwise. */
  readonly after?: number;
  /** How many requests it spoils; one unless said otherwise. */
  readonly times?: number;
}

export interface Simulator {
  readonly url: string;
  /** What it was asked, in order: method and address with its query. */
  readonly requests: readonly string[];
  readonly spoil: (fault: Fault | null) => void;
  readonly close: () => Promise<void>;
}

export interface Service {
  readonly answer: (asked: Asked) => Answer;
  /** How this service says that it was asked too often. */
  readonly tooMany: Answer;
}

function send(response: ServerResponse, { status, type, body, headers }: Answer): void {
  const length = { 'content-length': Buffer.byteLength(body) };
  response.writeHead(status, { ...(type === null ? {} : { 'content-type': type }), ...length, ...headers }).end(body);
}

function spoilt(response: ServerResponse, kind: Fault['kind'], truth: Answer, { tooMany }: Service): void {
  if (kind === 'hang') return;
  if (kind === 'unavailable') return send(response, { status: 503, type: null, body: '' });
  if (kind === 'too-many') return send(response, tooMany);
  if (kind === 'html') {
    return send(response, { status: 200, type: 'text/html', body: '<!DOCTYPE html><title>Sign in</title>' });
  }
  const type = { 'content-type': truth.type ?? 'text/plain' };
  if (kind === 'truncated') {
    response.writeHead(200, { ...type, 'content-length': Buffer.byteLength(truth.body) });
    response.write(truth.body.slice(0, Math.floor(truth.body.length / 2)), () => response.destroy());
    return;
  }
  const packed = gzipSync(truth.body);
  const half = packed.subarray(0, Math.floor(packed.length / 2));
  response.writeHead(200, { ...type, 'content-encoding': 'gzip', 'content-length': half.length }).end(half);
}

/** The fault for this request, and what is left of it for the next. */
function next(fault: Fault | null): { readonly now: Fault['kind'] | null; readonly left: Fault | null } {
  if (fault === null) return { now: null, left: null };
  const { after = 0, times = 1 } = fault;
  if (after > 0) return { now: null, left: { ...fault, after: after - 1 } };
  return { now: fault.kind, left: times > 1 ? { ...fault, times: times - 1 } : null };
}

function closing(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Starts a service on 127.0.0.1; port 0 takes a free one. */
export async function startService(service: Service, port = 0): Promise<Simulator> {
  const requests: string[] = [];
  let fault: Fault | null = null;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const method = request.method ?? 'GET';
    requests.push(`${method} ${url.pathname}${url.search}`);
    const truth = service.answer({ method, url, headers: request.headers });
    const { now, left } = next(fault);
    fault = left;
    if (now === null) send(response, truth);
    else spoilt(response, now, truth, service);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const used = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${used}`,
    requests,
    spoil: (wanted) => {
      fault = wanted;
    },
    close: () => closing(server),
  };
}
