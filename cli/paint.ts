// Colour for a terminal, and nothing at all elsewhere (NO_COLOR, TERM=dumb, a pipe).

export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly green: (text: string) => string;
  readonly amber: (text: string) => string;
  readonly red: (text: string) => string;
  readonly blue: (text: string) => string;
}

const wrap =
  (on: number, off: number) =>
  (text: string): string =>
    `\u001b[${on}m${text}\u001b[${off}m`;
const same = (text: string): string => text;

/** Gives back every text as it is. */
export const plainPaint: Paint = { bold: same, dim: same, green: same, amber: same, red: same, blue: same };

const colours: Paint = {
  bold: wrap(1, 22),
  dim: wrap(2, 22),
  green: wrap(32, 39),
  amber: wrap(33, 39),
  red: wrap(31, 39),
  blue: wrap(34, 39),
};

/** The paint for a stream: colours where it is a terminal that has them. Node itself reads NO_COLOR and TERM. */
export function paintFor(stream: { isTTY?: boolean; hasColors?: () => boolean }): Paint {
  return stream.isTTY === true && stream.hasColors?.() === true ? colours : plainPaint;
}
