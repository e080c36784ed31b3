// Makes street-level CSVs of any size for the benchmark: made up, the same every time, written piece by piece.
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

const TYPES: readonly (readonly [string, number])[] = [
  ['Violence and sexual offences', 300],
  ['Anti-social behaviour', 170],
  ['Criminal damage and arson', 95],
  ['Public order', 85],
  ['Shoplifting', 80],
  ['Vehicle crime', 65],
  ['Other theft', 60],
  ['Burglary', 45],
  ['Drugs', 35],
  ['Other crime', 22],
  ['Bicycle theft', 13],
  ['Possession of weapons', 12],
  ['Robbery', 10],
  ['Theft from the person', 8],
];
const OUTCOMES = [
  'Investigation complete; no suspect identified',
  'Unable to prosecute suspect',
  'Under investigation',
  'Awaiting court outcome',
  'Court result unavailable',
  'Local resolution',
];
const STREETS = [
  'High Street and Market Square',
  'Hawthorn Crescent Recreation Area',
  'Station Approach and Forecourt',
  'Parking Area of the Leisure Centre',
  'Supermarket and Shopping Area',
  'Further/Higher Educational Building',
];
/** The twelve districts of the county, and a neighbour that is none of them. */
export const DISTRICTS = [
  'Ashford',
  'Canterbury',
  'Dartford',
  'Dover',
  'Folkestone and Hythe',
  'Gravesham',
  'Maidstone',
  'Sevenoaks',
  'Swale',
  'Thanet',
  'Tonbridge and Malling',
  'Tunbridge Wells',
];
const HEADER =
  'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context\n';
/** Small areas of the county, and of its neighbour after them. */
const AREAS = 1_030;
const ELSEWHERE = 60;
const MONTHS = Array.from({ length: 12 }, (_, n) =>
  n < 9 ? `2023-${String(n + 4).padStart(2, '0')}` : `2024-0${n - 8}`,
);

/** How many rows of ten thousand are what: the rest are ordinary rows of the county. */
const PER_TEN_THOUSAND = { repeated: 30, btp: 40, nowhere: 120, elsewhere: 300, fault: 5, quoted: 2 } as const;

type Random = () => number;

function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const CHANCES = TYPES.flatMap(([name, share]) => Array<string>(share).fill(name));
const pick = <T>(list: readonly T[], random: Random): T => list[random() % list.length] as T;

function areaOf(number: number): readonly [string, string] {
  const district = number < AREAS ? (DISTRICTS[number % DISTRICTS.length] ?? '') : 'Medway';
  const within = Math.floor(number / DISTRICTS.length);
  const name = `${district} ${String(1 + Math.floor(within / 5)).padStart(3, '0')}${'ABCDE'[within % 5] ?? 'A'}`;
  return [`E0102${String(3_900 + number).padStart(4, '0')}`, name];
}

function hexId(random: Random): string {
  let id = '';
  for (let word = 0; word < 8; word += 1) id += random().toString(16).padStart(8, '0');
  return id;
}

/** One row. `before` is an id that stands on an earlier row. */
function row(random: Random, before: string): { readonly text: string; readonly id: string } {
  const chance = random() % 10_000;
  const is = (kind: keyof typeof PER_TEN_THOUSAND): boolean => {
    let from = 0;
    for (const [name, share] of Object.entries(PER_TEN_THOUSAND)) {
      if (name === kind) return chance >= from && chance < from + share;
      from += share;
    }
    return false;
  };
  const type = pick(CHANCES, random);
  const asb = type === 'Anti-social behaviour';
  const force = is('btp') ? 'British Transport Police' : 'Kent Police';
  const [code, name] = areaOf(is('elsewhere') ? AREAS + (random() % ELSEWHERE) : random() % AREAS);
  const id = asb ? '' : is('repeated') && before !== '' ? before : hexId(random);
  const street = pick(STREETS, random);
  const location = is('quoted') ? `"On or near ${street}, ""The Old Mill"""` : `On or near ${street}`;
  const nowhere = is('nowhere');
  const place = nowhere
    ? ',,No Location,,'
    : `0.${String(random() % 1_000_000).padStart(6, '0')},51.${String(random() % 1_000_000).padStart(6, '0')},${location},${code},${name}`;
  const kind = is('fault') ? pick(['Stalking', '', 'Unheard of'], random) : type;
  const outcome = asb ? '' : pick(OUTCOMES, random);
  return { text: `${id},${pick(MONTHS, random)},${force},${force},${place},${kind},${outcome},\n`, id };
}

/** Writes a file of so many rows; gives its bytes. Memory stays flat. */
export async function writePoliceCsv(path: string, rows: number, seed = 20_231_016): Promise<number> {
  const random = randomOf(seed);
  const file = createWriteStream(path);
  let bytes = 0;
  let before = '';
  let batch = HEADER;
  for (let n = 0; n < rows; n += 1) {
    const made = row(random, before);
    batch += made.text;
    if (n % 997 === 0) before = made.id;
    if (batch.length < 1_000_000 && n < rows - 1) continue;
    bytes += batch.length;
    if (!file.write(batch)) await once(file, 'drain');
    batch = '';
  }
  file.end();
  await once(file, 'close');
  return bytes;
}
