// Owners as they are kept: roles and teams as printed, persons by their initials. A person's name goes no further than this file.
const ROLE =
  /\b(?:manager|officers?|staff|director(?:ate)?|head|team|lead|leader|service|services|chief|executive|council|department|dept|unit|group|housing|finance|planning|digital|ict|it|hr|legal|leisure|revenues|benefits|communities|customer|environment|environmental|transport|highways|education|schools?|social|care|health|safety|resources|regulatory|waste|parks|police|fire|board|committee|coordinator|engineer|accountant|solicitor|surveyor|planner|adviser|auditor|contractor|partnership|not stated|tbc|n\/a)\b/i;

const initialsOf = (name: string): string =>
  /^[A-Z]{2,5}$/.test(name)
    ? name
    : name
        .split(/[^\p{L}]+/u)
        .filter((word) => /^\p{Lu}/u.test(word))
        .map((word) => word.charAt(0))
        .join('');

/** True where an owner is named by a role or a team, and no person. */
export function isRole(printed: string): boolean {
  return ROLE.test(printed);
}

/** How each owner of a report is kept: two persons of one report who share their initials are told apart by a number. */
export function ownersIn(printed: readonly (string | null)[]): ReadonlyMap<string, string | null> {
  const shown = new Map<string, string | null>();
  for (const owner of printed) {
    if (owner === null || shown.has(owner)) continue;
    const short = ownerOf(owner);
    const taken = [...shown.values()];
    let kept = short;
    if (short !== null && !isRole(owner)) for (let i = 2; taken.includes(kept); i += 1) kept = `${short}${i}`;
    shown.set(owner, kept);
  }
  return shown;
}

/** An owner without a person's name: `Depot Manager` stays, two persons with a stroke between them are `AB/CD`. */
export function ownerOf(printed: string | null): string | null {
  if (printed === null || isRole(printed)) return printed;
  const initials = printed
    .split(/\s*(?:\/|,|&|;|\band\b)\s*/)
    .map((name) => initialsOf(name.replace(/^(?:cllr|mr|mrs|ms|miss|dr)\.?\s+/i, '')))
    .filter((each) => each !== '');
  return initials.length === 0 ? null : initials.join('/');
}
