// Which councils there is a catalogue for: a file each.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { QuarterdayError } from '../contracts/failure';
import { projectRoot } from '../platform/root';
import { didYouMean } from './suggest';

/** The codes of the councils, sorted. */
export function councilCodes(): string[] {
  return readdirSync(join(projectRoot(), 'catalogue'))
    .filter((name) => /^[a-z0-9-]+\.yaml$/.test(name))
    .map((name) => name.slice(0, -'.yaml'.length))
    .sort();
}

/** @throws QuarterdayError NOT_FOUND where the council has no catalogue. */
export function knownCouncil(code: string): string {
  const known = councilCodes();
  if (known.includes(code)) return code;
  throw new QuarterdayError('NOT_FOUND', 'there is no catalogue of this council', {
    seen: code,
    expected: known.join(', '),
    todo: didYouMean(code, known),
  });
}
