// One check of `doctor`: what it looks at, what it found, and what to do.
import { QuarterdayError } from '../../contracts/failure';
import { type Config } from '../config';

export interface Finding {
  readonly name: string;
  /** What was found, in a few words; null where nothing was. */
  readonly found: string | null;
  readonly version: string | null;
  /** False only where something that this configuration needs is missing or wrong. */
  readonly ok: boolean;
  /** What to do; null where nothing is to be done. */
  readonly todo: string | null;
}

export interface Check {
  readonly name: string;
  /** The finding without its name. */
  look(config: Config): Promise<Omit<Finding, 'name'>> | Omit<Finding, 'name'>;
}

export function fine(found: string, version: string | null = null): Omit<Finding, 'name'> {
  return { found, version, ok: true, todo: null };
}

/** Something may be done, but nothing needs to be. */
export function note(found: string | null, todo: string | null): Omit<Finding, 'name'> {
  return { found, version: null, ok: true, todo };
}

export function wrong(found: string | null, todo: string, version: string | null = null): Omit<Finding, 'name'> {
  return { found, version, ok: false, todo };
}

/** Runs a check; a fault in it is a finding too. */
export async function settle(check: Check, config: Config): Promise<Finding> {
  try {
    return { name: check.name, ...(await check.look(config)) };
  } catch (error) {
    if (error instanceof QuarterdayError) {
      const { message, seen, todo } = error.words;
      return { name: check.name, ...wrong(seen === null ? message : `${message}: ${seen}`, todo ?? message) };
    }
    const found = error instanceof Error ? error.message : 'the check itself failed';
    return { name: check.name, ...wrong(found, 'see what was found; if it is not clear, this is a fault of doctor') };
  }
}
