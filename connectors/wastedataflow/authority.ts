// Whether an authority as WasteDataFlow writes it is the council: the names vary (`… Borough Council`, `… MBC`, `… LB`, `… WDA ()`).
import type { CouncilScope } from '../../contracts/connector';

const KINDS =
  / (borough council|district council|city council|county council|metropolitan borough council|council|borough|district|city|mbc|lb|bc|dc|cc|wda|wca|ua)$/;

/** The name without what kind of authority it is: `Tonbridge & Malling Borough Council` is `tonbridge and malling`. */
export function plainName(name: string): string {
  let plain = name
    .toLowerCase()
    .replace(/\(.*?\)/g, ' ')
    .replace(/&/g, ' and ')
    .replace(/\s+/g, ' ')
    .trim();
  for (let shorter = plain.replace(KINDS, ''); shorter !== plain; shorter = plain.replace(KINDS, '')) plain = shorter;
  return plain;
}

/** A test of an authority by its ONS code where the file gives one, else by its name. */
export function isCouncil(council: CouncilScope): (authority: string, code: string) => boolean {
  const names = new Set([council.name, council.code, ...council.aliases].map(plainName));
  const known = new Map<string, boolean>();
  return (authority, code) => {
    if (code.trim() !== '') return code.trim() === council.gss;
    const before = known.get(authority);
    if (before !== undefined) return before;
    const same = names.has(plainName(authority));
    known.set(authority, same);
    return same;
  };
}
