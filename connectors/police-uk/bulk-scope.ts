// Whose a small area is: the council's, by the district that its name begins with or by a list of codes.
import { QuarterdayError } from '../../contracts/failure';
import { createDictionary } from '../_bulk/dictionary';
import { LSOA_CODE, LSOA_NAME } from './bulk-fields';

/** What a row's area is, where it is not the number of one of the council's. */
export const AREA = { invalidCode: -1, invalidName: -2, elsewhere: -3, blank: -4 } as const;

export interface Areas {
  /** The number of the council's area that a row names by code and name; negative as `AREA` says. */
  readonly of: (bytes: Uint8Array, codeFrom: number, codeTo: number, nameFrom: number, nameTo: number) => number;
  /** The council's areas that were met, by their numbers. */
  readonly met: readonly { readonly code: string; readonly name: string }[];
}

const MOST = 200_000;

const tooMany = (): Error =>
  new QuarterdayError('FILE_TOO_LARGE', 'the file names more areas than there are', {
    seen: `more than ${MOST} different names`,
    expected: 'about 35,000 lower layer areas of England and Wales',
    todo: 'fetch the file again from its publisher',
  });

/** Districts are compared without regard to case; where a list of codes is given it alone decides. */
export function createAreas(districts: readonly string[], lsoaCodes: readonly string[] | null): Areas {
  const codes = createDictionary(MOST, tooMany);
  const names = createDictionary(MOST, tooMany);
  const own = new Set(districts.map((name) => name.toLowerCase()));
  const listed = lsoaCodes === null ? null : new Set(lsoaCodes);
  const met: { code: string; name: string }[] = [];
  const byCode = new Map<string, number>();
  // For each code the name that it last had, and what both came to: nearly every row has the pair of an earlier one.
  const lastName: number[] = [];
  const verdicts: number[] = [];
  const judge = (code: string, name: string): number => {
    if (!LSOA_CODE.test(code)) return AREA.invalidCode;
    const district = LSOA_NAME.exec(name)?.[1];
    if (district === undefined) return AREA.invalidName;
    const inScope = listed === null ? own.has(district.toLowerCase()) : listed.has(code);
    if (!inScope) return AREA.elsewhere;
    const known = byCode.get(code);
    if (known !== undefined) return known;
    if (met.length >= 65_536) throw tooMany();
    byCode.set(code, met.length);
    return met.push({ code, name }) - 1;
  };
  const of: Areas['of'] = (bytes, codeFrom, codeTo, nameFrom, nameTo) => {
    if (codeFrom === codeTo && nameFrom === nameTo) return AREA.blank;
    const code = codes.codeOf(bytes, codeFrom, codeTo);
    const name = names.codeOf(bytes, nameFrom, nameTo);
    if (lastName[code] === name) return verdicts[code] ?? AREA.invalidCode;
    const verdict = judge(codes.text(code), names.text(name));
    lastName[code] = name;
    verdicts[code] = verdict;
    return verdict;
  };
  return { of, met };
}

/** A force's name as the service's slugs write it: `Devon & Cornwall Police` is `devon-and-cornwall`. */
export function forceSlug(name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll('&', 'and')
    .replace(/^police service of /, '')
    .replace(/ (police|constabulary|police service)$/, '');
  return plain.trim().replaceAll(' ', '-');
}

export const BTP = 'British Transport Police';
