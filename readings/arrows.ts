// The arrows of trend cells: of Unicode, of symbol fonts whose letters are arrows, and drawn with the keyboard.
import type { Direction } from '../contracts/reading';

/** An arrow that slopes points up or down; one that lies is no change, whichever way it points. */
const ARROWS: readonly (readonly [Direction, string])[] = [
  ['up', '↑⬆▲△▴▵⇧⇑⇈↟↥🡅🡑🠅🠝🡹🢁⮝⮙⏶🔼⏫⤊🔺➚↗⇗⬈🡕🡭🡽⬀🢅⤴☝👆'],
  ['down', '↓⬇▼▽▾▿⇩⇓⇊↡↧🡇🡓🠇🠟🡻🢃⮟⮛⏷🔽⏬⤋🔻➘↘⇘⬊🡖🡮🡾⬂🢆⤵👇'],
  ['same', '→↔⇒⇔➔➜➙➡⬌⇨⮕►▶▸▷◄◀◂◁←⬅⇐⇦⟷⟶⟺⇄⇆🡆🡒🠆🠞🡺🢂⬄↦➝➞➤'],
];

const BY_CHARACTER: ReadonlyMap<string, Direction> = new Map(
  ARROWS.flatMap(([direction, characters]) => [...characters].map((character) => [character, direction] as const)),
);

// Wingdings: the arrows sit on the accented letters (é is an arrow up). A cell of a trend holds no such letter otherwise.
const WINGDINGS: readonly (readonly [Direction, string])[] = [
  ['up', 'éáìäñëã'],
  ['down', 'êâîæòíå'],
  ['same', 'èàçßðïó'],
];
/** Wingdings 3 and Webdings put them on plain letters and digits: only where the column is said to be of trends. */
const PLAIN_LETTERS: readonly (readonly [Direction, string])[] = [
  ['up', 'ph5'],
  ['down', 'qi6'],
  ['same', 'utg4'],
];

const table = (lists: readonly (readonly [Direction, string])[]): ReadonlyMap<string, Direction> =>
  new Map(lists.flatMap(([direction, letters]) => [...letters].map((letter) => [letter, direction] as const)));
const WINGDING = table(WINGDINGS);
const LETTER = table(PLAIN_LETTERS);

/** Drawn: `->`, `<->`, `=`. */
const DRAWN: ReadonlyMap<string, Direction> = new Map([
  ['->', 'same'],
  ['—>', 'same'],
  ['–>', 'same'],
  ['-->', 'same'],
  ['<-', 'same'],
  ['<->', 'same'],
  ['<-->', 'same'],
  ['=>', 'same'],
  ['<=>', 'same'],
  ['=', 'same'],
  ['◄►', 'same'],
  ['◀▶', 'same'],
  ['←→', 'same'],
  ['><', 'same'],
  ['/\\', 'up'],
  ['\\/', 'down'],
  ['^', 'up'],
]);

/** Symbol fonts in the private area: U+F0E9 is é of Wingdings, U+F0AD the arrow up of Symbol, U+F070 the triangle of Wingdings 3. */
function privateUse(code: number): Direction | null {
  if (code < 0xf000 || code > 0xf0ff) return null;
  const symbol: Readonly<Record<number, Direction>> = {
    0xad: 'up',
    0xaf: 'down',
    0xae: 'same',
    0xac: 'same',
    0xab: 'same',
  };
  const letter = String.fromCharCode(code - 0xf000);
  return symbol[code - 0xf000] ?? WINGDING.get(letter) ?? (/[a-z]/.test(letter) ? (LETTER.get(letter) ?? null) : null);
}

/** The direction of one character that is an arrow anywhere, or null. */
export function arrowOf(character: string): Direction | null {
  return BY_CHARACTER.get(character) ?? privateUse(character.codePointAt(0) ?? 0);
}

/** The direction of a whole cell that is one arrow, also one drawn or set in a symbol font, or null. */
export function loneArrow(cell: string, inTrendColumn: boolean): Direction | null {
  const drawn = DRAWN.get(cell);
  if (drawn !== undefined) return drawn;
  if ([...cell].length !== 1) return null;
  return arrowOf(cell) ?? WINGDING.get(cell) ?? (inTrendColumn ? (LETTER.get(cell) ?? null) : null);
}
