// One source on the test's SFTP server and its inbox, fresh for each test; shared by the tests of SFTP.
import { mkdirSync, mkdtempSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fetchRemote, type RemoteWanted } from '../../activities/landing/fetch-remote';
import type { InboxTaken } from '../../activities/landing/take-inbox';
import type { TestSshd } from '../helpers/sshd';

export const DAY = ['2023-24-Q2', '2023-10-12'] as const;
/** Long before any quiet time. */
export const OLD = 1_697_000_000;

export interface Place {
  readonly inbox: string;
  readonly remote: (...path: string[]) => string;
  /** Lays a file onto the server, as old as its writer's last word long ago. */
  readonly lay: (name: string, body?: string | Buffer, seconds?: number) => string;
  readonly local: (name: string) => string;
  /** The names in the day's folder of the inbox, sorted. */
  readonly here: () => string[];
  readonly fetching: (more?: Partial<RemoteWanted>) => Promise<InboxTaken>;
}

let counter = 0;

/** A source that nobody has used yet. */
export function makePlace(sshd: TestSshd): Place {
  counter += 1;
  const source = `source-${counter}`;
  const inbox = mkdtempSync(join(tmpdir(), 'sftp-inbox-'));
  const remote = (...path: string[]): string => join(sshd.files, 'tmbc', source, ...path);
  const day = join(inbox, ...DAY);
  return {
    inbox,
    remote,
    lay: (name, body = 'a,b\n1,2\n', seconds = OLD) => {
      const path = remote(...DAY, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, body);
      utimesSync(path, seconds, seconds);
      return path;
    },
    local: (name) => join(day, name),
    here: () => (statSync(day, { throwIfNoEntry: false }) === undefined ? [] : readdirSync(day).toSorted()),
    fetching: (more = {}) =>
      fetchRemote({
        server: sshd.config,
        council: 'tmbc',
        source,
        folder: inbox,
        upTo: '2023-24-Q2',
        asOf: '2023-10-16',
        maxBytes: 5_000_000,
        quietMs: 400,
        looks: new Map(),
        signal: new AbortController().signal,
        heartbeat: () => undefined,
        ...more,
      }),
  };
}
