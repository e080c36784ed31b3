// The simulated LG Inform Plus: tables of areas and periods with their repeated header, for signed and unsigned requests.
import { createHmac } from 'node:crypto';
import { startService, type Answer, type Asked, type Simulator } from '../_loopback/server';

export interface LgInformOptions {
  readonly key: string;
  /** Where it is given, a request must be signed with it. */
  readonly secret?: string;
  /** Values by metric type, area and period. Made up. */
  readonly values: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>;
  readonly labels?: Readonly<Record<string, string>>;
}

const text = (status: number, body: string, type = 'text/csv'): Answer => ({ status, type, body });

/** Whether the signature is that of all that stands before it. */
function signed({ url }: Asked, secret: string): boolean {
  const [before = '', given = ''] = url.href.split('&Signature=');
  return createHmac('sha1', secret).update(before).digest('base64') === decodeURIComponent(given);
}

function answer(asked: Asked, options: LgInformOptions): Answer {
  const { url } = asked;
  if (url.pathname !== '/data.csv') return text(404, 'Not found', 'text/plain');
  if (url.searchParams.get('ApplicationKey') !== options.key) return text(401, 'Unauthorised', 'text/plain');
  if (options.secret !== undefined && !signed(asked, options.secret)) return text(401, 'Signature', 'text/plain');
  const metric = options.values[url.searchParams.get('metricType') ?? ''] ?? {};
  const latest = Number(/^latest:(\d+)$/.exec(url.searchParams.get('period') ?? '')?.[1] ?? '1');
  const all = [...new Set(Object.values(metric).flatMap((values) => Object.keys(values)))].sort();
  const periods = all.slice(-latest);
  const header = ['area', 'area label', 'area long label', ...periods].join(',');
  const rows = (url.searchParams.get('area') ?? '').split(',').map((area) => {
    const label = options.labels?.[area] ?? area;
    return [area, label, label, ...periods.map((period) => metric[area]?.[period] ?? '')].join(',');
  });
  return text(200, `${[header, header, ...rows].join('\r\n')}\r\n`);
}

/** Starts the simulator on 127.0.0.1. */
export function startLgInform(options: LgInformOptions, port = 0): Promise<Simulator> {
  const tooMany = { ...text(429, 'Quota', 'text/plain'), headers: { 'retry-after': '30' } };
  return startService({ answer: (asked) => answer(asked, options), tooMany }, port);
}
