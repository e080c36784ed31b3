// Postgres refuses to run as root: as root it runs as the system user `postgres`, which is made if it is missing.
import { execFileSync } from 'node:child_process';
import { QuarterdayError } from '../../contracts/failure';

export interface RunAs {
  readonly uid: number;
  readonly gid: number;
}

const name = 'postgres';

function lookUp(): RunAs | null {
  try {
    const ask = (flag: string): number => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: 'pipe' }));
    return { uid: ask('-u'), gid: ask('-g') };
  } catch {
    return null;
  }
}

function create(): void {
  try {
    execFileSync('groupadd', ['--system', '--force', name], { stdio: 'pipe' });
    const options = [
      '--system',
      '--gid',
      name,
      '--no-create-home',
      '--home-dir',
      '/nonexistent',
      '--shell',
      '/bin/false',
    ];
    execFileSync('useradd', [...options, name], { stdio: 'pipe' });
  } catch {
    if (lookUp() !== null) return;
    throw new QuarterdayError(
      'WAREHOUSE_UNAVAILABLE',
      'Postgres cannot run as root, and no user for it could be made',
      {
        seen: `we are root, and there is no user ${name}`,
        expected: `a system user ${name}`,
        todo: `run Quarterday as an ordinary user, or make the user ${name}, or set DATABASE_URL`,
      },
    );
  }
}

/** Whom to run Postgres as: null means as ourselves, which is right unless we are root. */
export function postgresUser(makeIt = true): RunAs | null {
  if (process.getuid?.() !== 0) return null;
  if (lookUp() === null && makeIt) create();
  return lookUp();
}
