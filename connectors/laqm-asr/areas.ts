// The management areas: which there are, from when to when, and which of them are in force at the end of a year.
import type { Settings } from './settings';

export interface Area {
  readonly name: string;
  readonly declared: string | null;
  readonly revoked: string | null;
  readonly objective: string;
}

const plain = (text: string): string => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether the words say that a tube is in no area. */
export function inNoArea(text: string, { outside }: Settings): boolean {
  return text.trim() === '' || outside.some((word) => plain(word) === plain(text));
}

/** The listed area of a name or alias; null where the council lists none of that name. */
export function listedArea(text: string, { areas, objective }: Settings): Area | null {
  const found = areas.find(({ name, aliases }) => [name, ...aliases].some((one) => plain(one) === plain(text)));
  return found === undefined ? null : { ...found, objective: found.objective ?? objective };
}

/** The name by which rows of one area are brought together. */
export function areaKey(text: string): string {
  return plain(text);
}

/** Whether the area was declared by, and not revoked before or on, the year's last day. */
export function inForce({ declared, revoked }: Pick<Area, 'declared' | 'revoked'>, year: string): boolean {
  const end = `${year}-12-31`;
  return (declared === null || declared <= end) && (revoked === null || revoked > end);
}
