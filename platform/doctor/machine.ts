// Doctor: the machine (Node.js, the build, disk space, time zones, Java for tests).
import { execFileSync } from 'node:child_process';
import { existsSync, statfsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Check, fine, note, wrong } from './check';

const node: Check = {
  name: 'node',
  look: () => {
    const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
    const enough = major > 20 || (major === 20 && minor >= 19);
    if (!enough) return wrong('too old', 'install Node.js 20.19 or later', process.versions.node);
    return fine(process.execPath, process.versions.node);
  },
};

const build: Check = {
  name: 'dependencies and build',
  look: ({ root }) => {
    if (!existsSync(join(root, 'node_modules', 'pg'))) return wrong('no node_modules', 'run `npm ci`');
    if (!existsSync(join(root, 'dist', 'cli', 'main.js'))) return wrong('no dist', 'run `npm ci`, or `npm run build`');
    return fine(join(root, 'dist'));
  },
};

/** The nearest folder that exists, for a home that is not made yet. */
function existing(folder: string): string {
  return existsSync(folder) ? folder : existing(dirname(folder));
}

const disk: Check = {
  name: 'disk space',
  look: ({ home }) => {
    const space = statfsSync(existing(home));
    const megabytes = Math.floor((space.bavail * space.bsize) / 1_000_000);
    const found = `${megabytes} MB free for ${home}`;
    return megabytes < 1_000 ? wrong(found, 'free 1 GB, or set QUARTERDAY_HOME to a larger disk') : fine(found);
  },
};

const zone: Check = {
  name: 'time zone Europe/London',
  look: () => {
    const format = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', hour12: false });
    const summer = format.format(new Date('2023-07-01T11:30:00Z'));
    return summer === '12'
      ? fine('known, with summer time')
      : wrong(`says ${summer}`, 'install a Node.js with full ICU');
  },
};

const java: Check = {
  name: 'java (tests only)',
  look: () => {
    try {
      execFileSync('java', ['-version'], { stdio: 'ignore', timeout: 10_000 });
      return fine('here');
    } catch {
      return note(null, 'only the time-skipping tests need it: install Java 17');
    }
  },
};

export const machineChecks: readonly Check[] = [node, build, disk, zone, java];
