// What the simulated data.police.uk answers, as a pure function of the request and the state: also its silent widenings.
import { addMonths, latestMonth } from './calendar';
import { contains, parseArea } from './geometry';
import { crimesOf } from './records';
import type { SimulatorState } from './state';

export interface Request {
  readonly method: string;
  readonly target: string;
  readonly contentType: string;
  readonly body: string;
}

export interface Answer {
  readonly status: number;
  readonly type: string | null;
  readonly body: string;
}

const CATEGORIES = [
  ['all-crime', 'All crime'],
  ['anti-social-behaviour', 'Anti-social behaviour'],
  ['bicycle-theft', 'Bicycle theft'],
  ['burglary', 'Burglary'],
  ['criminal-damage-arson', 'Criminal damage and arson'],
  ['drugs', 'Drugs'],
  ['other-theft', 'Other theft'],
  ['possession-of-weapons', 'Possession of weapons'],
  ['public-order', 'Public order'],
  ['robbery', 'Robbery'],
  ['shoplifting', 'Shoplifting'],
  ['theft-from-the-person', 'Theft from the person'],
  ['vehicle-crime', 'Vehicle crime'],
  ['violent-crime', 'Violence and sexual offences'],
  ['other-crime', 'Other crime'],
] as const;

const MONTHS_HELD = 36;
const LONGEST_LINE = 4094;
const MOST_CRIMES = 10_000;

const json = (value: unknown): Answer => ({ status: 200, type: 'application/json', body: JSON.stringify(value) });
const empty = (status: number): Answer => ({ status, type: null, body: '' });
const html = (status: number, words: string): Answer => ({
  status,
  type: 'text/html',
  body: `<!DOCTYPE html><html><head><title>${words}</title></head><body><h1>${words}</h1></body></html>`,
});

function monthAsked(date: string | null, latest: string): string | 'refused' {
  if (date === null || date === '') return latest;
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(date)) return 'refused';
  return date < addMonths(latest, 1 - MONTHS_HELD) ? 'refused' : date;
}

function street(category: string, query: URLSearchParams, state: SimulatorState): Answer {
  const latest = latestMonth(state.date);
  const month = monthAsked(query.get('date'), latest);
  const area = parseArea(query.get('poly'), query.get('lat'), query.get('lng'));
  if (month === 'refused' || area === null) return empty(404);
  if (area.kind === 'poly' && area.ring.length < 3) return empty(502);
  if (month > latest || state.withheld.includes(month)) return json([]);
  const here = crimesOf(month).filter(({ location }) =>
    contains(area, { lat: Number(location.latitude), lng: Number(location.longitude) }),
  );
  if (here.length > MOST_CRIMES) return empty(503);
  const known = category !== 'all-crime' && CATEGORIES.some(([url]) => url === category);
  return json(known ? here.filter((one) => one.category === category) : here);
}

function dates(state: SimulatorState): Answer {
  const latest = latestMonth(state.date);
  const months = Array.from({ length: MONTHS_HELD }, (_, back) => addMonths(latest, -back));
  return json(months.map((date) => ({ date, 'stop-and-search': ['kent'] })));
}

/** Answers one request as the reference says the service does. */
export function answer(request: Request, state: SimulatorState): Answer {
  if (`${request.method} ${request.target} HTTP/1.1`.length > LONGEST_LINE) return html(400, '400 Bad Request');
  const url = new URL(request.target, 'http://simulator');
  const posted = request.method === 'POST';
  if (posted && !request.contentType.startsWith('application/x-www-form-urlencoded'))
    return html(400, '400 Bad Request');
  const query = posted ? new URLSearchParams(request.body) : url.searchParams;
  const path = url.pathname.replace(/^\/api(?=\/)/, '');
  if (path === '/crime-last-updated') return json({ date: `${latestMonth(state.date)}-01` });
  if (path === '/crime-categories') return json(CATEGORIES.map(([slug, name]) => ({ url: slug, name })));
  if (path === '/crimes-street-dates') return dates(state);
  const category = /^\/crimes-street\/([a-z-]+)$/.exec(path)?.[1];
  return category === undefined ? empty(404) : street(category, query, state);
}
