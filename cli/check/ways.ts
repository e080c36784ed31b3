// Whether a source can be reached, for each way in which it arrives: its inbox, the SFTP server, its web service. Nothing is taken or kept.
import { constants } from 'node:fs';
import { access, readdir } from 'node:fs/promises';
import { remoteFolder } from '../../activities/landing/fetch-remote';
import { inboxFolder, listInbox, type InboxFile } from '../../activities/landing/inbox';
import { listRemote } from '../../activities/landing/list-remote';
import { councilScope, sourceSettings } from '../../activities/scope';
import type { Catalogue } from '../../contracts/catalogue';
import type { Connector } from '../../contracts/connector';
import { QuarterdayError, type FailureWords } from '../../contracts/failure';
import type { Config } from '../../platform/config';
import { withSftp } from '../../platform/sftp/session';
import { accessOf } from '../../platform/source-access';
import { previousQuarter, quarterOf, findPeriod } from '../../rules/calendar/periods';
import { failureWords } from '../failures';

export interface CheckedWay {
  readonly way: 'inbox' | 'sftp' | 'http';
  /** Null where there was nothing to ask: no address is configured. */
  readonly reached: boolean | null;
  readonly place: string;
  readonly seen: string;
  readonly failure: FailureWords | null;
}

export interface CheckWanted {
  readonly config: Config;
  readonly connector: Connector;
  readonly catalogue: Catalogue;
  readonly today: string;
  readonly signal: AbortSignal;
}

/** Later than every period that a folder may be for. */
const FOR_EVER = '2999-12-31';

const failed = (way: CheckedWay['way'], place: string, error: unknown): CheckedWay => {
  const failure = failureWords(error);
  return { way, place, reached: false, seen: failure.seen ?? failure.message, failure };
};

/** The files of an inbox by now, oldest first; and how many entries lie where no round looks. */
async function lookThrough(
  folder: string,
  today: string,
): Promise<{ files: readonly InboxFile[]; stray: number; refused: number }> {
  const names = await readdir(folder);
  const stray = names.filter((name) => findPeriod(name) === null && !/^[.~]/.test(name)).length;
  const { files, refused } = await listInbox(folder, FOR_EVER, today);
  return { files, stray, refused: refused.length };
}

/** The inbox, and the newest file in it. */
export async function checkInbox(wanted: CheckWanted): Promise<CheckedWay & { readonly newest: InboxFile | null }> {
  const { config, connector, catalogue, today } = wanted;
  const place = inboxFolder(config.inbox, catalogue.council.code, connector.manifest.key);
  try {
    await access(place, constants.R_OK | constants.X_OK).catch((error: NodeJS.ErrnoException) => {
      throw new QuarterdayError('SOURCE_UNAVAILABLE', 'the inbox cannot be looked through', {
        seen: error.code === 'ENOENT' ? 'there is no such folder' : `this user may not read it (${error.code})`,
        expected: 'a folder that this user may list and read',
        todo: `make ${place}; files go to <period>/<date received>/ below it`,
      });
    });
    const { files, stray, refused } = await lookThrough(place, today);
    const newest = [...files].sort((a, b) => (a.receivedOn < b.receivedOn ? -1 : 1)).at(-1) ?? null;
    const seen = [
      newest === null
        ? 'no file yet'
        : `${files.length} file${files.length === 1 ? '' : 's'}, newest of ${newest.receivedOn} for ${newest.period}`,
      ...(refused === 0 ? [] : [`${refused} refused: see quarterday quarantine`]),
      ...(stray === 0 ? [] : [`${stray} outside <period>/<date received>/, where no round looks`]),
    ].join('; ');
    return { way: 'inbox', place, reached: true, seen, failure: null, newest };
  } catch (error) {
    return { ...failed('inbox', place, error), newest: null };
  }
}

/** The SFTP server: its key, the login, and what the source has left there. Null where none is configured. */
export async function checkSftp({
  config,
  connector,
  catalogue,
  today,
  signal,
}: CheckWanted): Promise<CheckedWay | null> {
  const { sftp } = config;
  if (sftp === null) return null;
  const folder = remoteFolder(sftp, catalogue.council.code, connector.manifest.key);
  const place = `${sftp.host}:${sftp.port}${folder}`;
  try {
    const seen = await withSftp(sftp, signal, async (session) => {
      if ((await session.list(folder)) === null) return 'logged in; the source has no folder there yet';
      const { files } = await listRemote(session, folder, { folder: '', upTo: FOR_EVER, asOf: today });
      return `logged in; ${files.length} file${files.length === 1 ? '' : 's'}`;
    });
    return { way: 'sftp', place, reached: true, seen, failure: null };
  } catch (error) {
    return failed('sftp', place, error);
  }
}

/** Ends a pull after its first answer: that one has come and was understood, which is all that is asked here. */
class FirstAnswer extends Error {}

async function firstAnswer(wanted: CheckWanted): Promise<string | null> {
  const { config, connector, catalogue, today, signal } = wanted;
  const { key } = connector.manifest;
  let asked = 0;
  const context = {
    council: councilScope(catalogue),
    period: previousQuarter(quarterOf(today)),
    asOf: today,
    settings: sourceSettings(catalogue, key),
    allowLoopback: config.allowLoopbackSources,
    privateHosts: config.privateHosts,
    access: accessOf(config.sources, key),
    validatorOf: () => null,
    signal,
    heartbeat: () => {
      asked += 1;
      if (asked > 1) throw new FirstAnswer('enough');
    },
  };
  if (connector.check !== undefined) return (await connector.check(context)).seen;
  try {
    const { waiting } = (await connector.pull?.(context)) ?? { waiting: [] };
    if (asked === 0) return null;
    return waiting[0] === undefined ? 'it answers as agreed' : `it answers: ${waiting[0].reason}`;
  } catch (error) {
    if (error instanceof FirstAnswer) return 'it answers as agreed';
    throw error;
  }
}

/** The web service: by the connector's own check, else by the first request of a pull. */
export async function checkService(wanted: CheckWanted): Promise<CheckedWay> {
  const { config, connector } = wanted;
  const url = accessOf(config.sources, connector.manifest.key).url;
  const place = url === null ? 'the address of its settings' : new URL(url).host;
  try {
    const seen = await firstAnswer(wanted);
    if (seen === null)
      return { way: 'http', place, reached: null, seen: 'no address or key is configured', failure: null };
    return { way: 'http', place, reached: true, seen, failure: null };
  } catch (error) {
    return failed('http', place, error);
  }
}
