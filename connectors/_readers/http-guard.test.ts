// Which addresses may be asked, and how a wait is read.
import { describe, expect, test } from '@jest/globals';
import { addressAllowed, checkUrl, guardedLookup, type Resolve } from './http-guard';
import { retryAfterSeconds } from './retry-after';
import { codeOf } from './testing/codes';

describe('addresses', () => {
  const inside = [
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '198.18.0.1',
  ];
  const odd = ['224.0.0.1', '255.255.255.255', '::', 'fe80::1', 'fc00::1', 'ff02::1', '64:ff9b::a00:1', '2002:a00:1::'];
  const mapped = ['::ffff:8.8.8.8', '::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1', 'not an address'];

  test.each([...inside, ...odd, ...mapped])('%s is never asked', (address) => {
    expect([addressAllowed(address, false), addressAllowed(address, true)]).toEqual([false, false]);
  });

  test('loopback only where it is allowed; public addresses always', () => {
    for (const address of ['127.0.0.1', '127.9.9.9', '::1']) {
      expect([addressAllowed(address, false), addressAllowed(address, true)]).toEqual([false, true]);
    }
    for (const address of ['8.8.8.8', '172.32.0.1', '2606:4700::1111'])
      expect(addressAllowed(address, false)).toBe(true);
  });

  test('plain http, disguised loopback and non-URLs are refused', async () => {
    const reach = { allowedHosts: ['127.0.0.1', 'a.example', '[::1]:8'], allowLoopback: false };
    for (const url of ['http://a.example/', 'https://0x7f.1/', 'https://2130706433/', 'https://[::1]:8/']) {
      expect(await codeOf(() => checkUrl(url, reach))).toBe('SSRF_BLOCKED');
    }
    expect(await codeOf(() => checkUrl('http://[::1]:8/', { ...reach, allowLoopback: true }))).toBe('read');
    expect(await codeOf(() => checkUrl('/api', reach))).toBe('CONFIG_INVALID');
  });
});

describe('Retry-After', () => {
  const now = Date.parse('2026-10-16T10:00:00Z');
  test.each([
    ['7', 7],
    ['0', 1],
    ['999999999', 3600],
    ['Fri, 16 Oct 2026 10:02:00 GMT', 120],
    ['Fri, 16 Oct 2020 10:02:00 GMT', 1],
    ['-1', null],
    ['1.5', null],
    ['abc', null],
    ['2026-10-16', null],
    ['', null],
    [null, null],
  ])('%j is %j seconds', (header, seconds) => {
    expect(retryAfterSeconds(header, now)).toBe(seconds);
  });
});

describe("a host of the council's own network, as the operator names it", () => {
  const reach = { allowedHosts: ['reports.council.local', 'other.council.local'], allowLoopback: false };
  const named = { ...reach, privateHosts: ['Reports.council.local'] };

  test('may speak plain http; one that is not named may not', () => {
    expect(checkUrl('http://reports.council.local/ReportServer', named).hostname).toBe('reports.council.local');
    expect(() => checkUrl('http://reports.council.local/ReportServer', reach)).toThrow('not allowed');
    expect(() => checkUrl('http://other.council.local/', named)).toThrow('not allowed');
  });

  test.each(['10.1.2.3', '172.20.0.5', '192.168.1.9', '100.64.0.1', 'fd00::1'])('may be at %s', (address) => {
    expect(addressAllowed(address, false, true)).toBe(true);
    expect(addressAllowed(address, false)).toBe(false);
  });

  test.each(['169.254.169.254', '127.0.0.1', '0.0.0.0', 'fe80::1', '::1', '::ffff:10.0.0.1', '224.0.0.1'])(
    'is never at %s',
    (address) => {
      expect(addressAllowed(address, false, true)).toBe(false);
    },
  );

  test('is looked up by the same rule, and connects to what was checked', async () => {
    const asked = (inside: boolean): Promise<unknown> =>
      new Promise((done) => {
        const resolve: Resolve = (_, found) => found(null, [{ address: '10.1.2.3', family: 4 }]);
        guardedLookup(false, resolve, inside)('reports.council.local', {}, (error, found) =>
          done(error?.message ?? found),
        );
      });
    expect(await asked(true)).toEqual([{ address: '10.1.2.3', family: 4 }]);
    expect(await asked(false)).toContain('not allowed');
  });
});
