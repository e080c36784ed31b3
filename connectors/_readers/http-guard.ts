// Says where a request may go: hosts from the configuration only, and never to an address inside the council's own network.
import { lookup as systemLookup, type LookupAddress } from 'node:dns';
import { BlockList, isIP } from 'node:net';
import { QuarterdayError } from '../../contracts/failure';

/** Looks a name up, giving every address. */
export type Resolve = (host: string, done: (error: Error | null, addresses: readonly LookupAddress[]) => void) => void;

export interface Reach {
  /** `host` or `host:port` as in the configured address; compared whole. */
  readonly allowedHosts: readonly string[];
  /** Also 127.0.0.0/8 and ::1, and plain http to them, for simulators and tests. */
  readonly allowLoopback: boolean;
  /** Host names that the operator says are inside the council's network: a private address and plain http are right there. */
  readonly privateHosts?: readonly string[];
}

// One list for each family: a BlockList would find every IPv4 address in the range of the mapped ones.
const PRIVATE = {
  4: blockList('ipv4', [
    ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24'],
    ...['192.88.99.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/3'],
  ]),
  // Unspecified and IPv4-compatible, IPv4-mapped, NAT64, discard, Teredo, documentation, 6to4, unique local, link-local, site-local, multicast.
  6: blockList('ipv6', [
    ...['::/96', '::ffff:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48', '100::/64', '2001::/32', '2001:db8::/32'],
    ...['2002::/16', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8'],
  ]),
};
const LOOPBACK = { 4: blockList('ipv4', ['127.0.0.0/8']), 6: blockList('ipv6', ['::1/128']) };

function blockList(family: 'ipv4' | 'ipv6', subnets: readonly string[]): BlockList {
  const list = new BlockList();
  for (const subnet of subnets) {
    const [net, bits] = subnet.split('/');
    list.addSubnet(net ?? '', Number(bits), family);
  }
  return list;
}

/** Networks of a council's own: the ranges of RFC 1918, 6598 and 4193, and nothing else that is not public. */
const INSIDE = {
  4: blockList('ipv4', ['10.0.0.0/8', '100.64.0.0/10', '172.16.0.0/12', '192.168.0.0/16']),
  6: blockList('ipv6', ['fc00::/7']),
};

function isInside(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return INSIDE[4].check(address, 'ipv4');
  return family === 6 && INSIDE[6].check(address, 'ipv6');
}

/** True where a request may connect to this address; `inside` where its host is one of the operator's own. */
export function addressAllowed(address: string, allowLoopback: boolean, inside = false): boolean {
  if (isLoopback(address)) return allowLoopback;
  if (inside && isInside(address)) return true;
  const family = isIP(address);
  if (family === 4) return !PRIVATE[4].check(address, 'ipv4');
  return family === 6 && !PRIVATE[6].check(address, 'ipv6');
}

function isLoopback(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return LOOPBACK[4].check(address, 'ipv4');
  return family === 6 && LOOPBACK[6].check(address, 'ipv6');
}

/** The address to ask, checked: https (http on loopback), no password in it, its host on the list and not private. Throws SSRF_BLOCKED or CONFIG_INVALID. */
export function checkUrl(text: string, reach: Reach): URL {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null) {
    throw new QuarterdayError('CONFIG_INVALID', 'the address of a source is not a URL', {
      expected: 'such as https://data.police.uk/api',
      todo: 'correct the address in the settings of the source',
    });
  }
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const loopback = host === 'localhost' || isLoopback(host);
  const inside = hostInside(host, reach);
  const plain = (loopback && reach.allowLoopback) || inside;
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && plain)) {
    throw blocked(
      `an address that starts with ${url.protocol}`,
      'https (plain http only for loopback, where it is allowed, and for hosts that QUARTERDAY_PRIVATE_HOSTS names)',
    );
  }
  if (url.username !== '' || url.password !== '') throw blocked('a password in an address', 'keys in headers only');
  if (!reach.allowedHosts.includes(url.host)) throw blocked(`host ${url.host}`, reach.allowedHosts.join(', '));
  if (isIP(host) !== 0 && !addressAllowed(host, reach.allowLoopback, inside)) throw privateAddress(url.host);
  return url;
}

/** True where the operator has named the host as one of the council's own network. */
export function hostInside(host: string, { privateHosts = [] }: Pick<Reach, 'privateHosts'>): boolean {
  return privateHosts.some((name) => name.toLowerCase() === host.toLowerCase());
}

interface Found {
  readonly address: string;
  readonly family: 4 | 6;
}

/** A `lookup` for a connection: resolves once, refuses the name if any of its addresses is private, and so connects only to what was checked. */
export function guardedLookup(allowLoopback: boolean, resolve: Resolve = resolveAll, inside = false) {
  return (host: string, _options: object, done: (error: Error | null, found: Found[]) => void): void => {
    resolve(host, (error, addresses) => {
      if (error !== null) return done(error, []);
      const bad = addresses.some(({ address }) => !addressAllowed(address, allowLoopback, inside));
      if (bad || addresses.length === 0) return done(privateAddress(host), []);
      return done(
        null,
        addresses.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 })),
      );
    });
  };
}

function resolveAll(host: string, done: Parameters<Resolve>[1]): void {
  systemLookup(host, { all: true }, (error, addresses) => done(error, addresses ?? []));
}

/** SSRF_BLOCKED: the request was not sent. */
export function blocked(seen: string, expected: string): QuarterdayError {
  return new QuarterdayError('SSRF_BLOCKED', 'a request to this place is not allowed', {
    seen,
    expected,
    todo: 'correct the address in the settings of the source; if the supplier has moved, have the new host approved',
  });
}

function privateAddress(host: string): QuarterdayError {
  return blocked(
    `${host}, which is a private or local address`,
    'a public address, or a host that QUARTERDAY_PRIVATE_HOSTS names',
  );
}
