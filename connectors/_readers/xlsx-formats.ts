// What a cell's number format makes of its number: a percentage, a day, a time that has passed, or just a number.
import { attributesAt, decodeEntities, tags } from './xlsx-xml';

export interface Format {
  readonly percent: boolean;
  readonly date: boolean;
  /** An elapsed time, such as `[h]:mm`. */
  readonly elapsed: boolean;
}

export const GENERAL: Format = { percent: false, date: false, elapsed: false };

// The formats that every spreadsheet program knows by number. 27 to 36 and 50 to 58 are days in East Asian settings.
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  ...Object.fromEntries([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)].map((id) => [id, 'd/m/y'])),
  ...{ 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 45: 'mm:ss', 46: '[h]:mm:ss', 47: 'mm:ss.0' },
};

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

/** The formats of a styles part, by the number that cells give in `s`. */
export function formatsOf(xml: string): Format[] {
  const own = new Map<number, string>();
  for (const tag of tags(between(xml, 'numFmts'), 'numFmt')) {
    own.set(Number(tag.get('numFmtId')), decodeEntities(tag.get('formatCode') ?? ''));
  }
  const known = new Map<number, Format>();
  return [...cellFormats(between(xml, 'cellXfs'))].map((id) => {
    const format = known.get(id) ?? formatOf(own.get(id) ?? BUILT_IN[id] ?? '');
    known.set(id, format);
    return format;
  });
}

// A bare `<xf/>` counts as well: cells give their style by its position.
function* cellFormats(xml: string): Generator<number> {
  const start = /<xf(?=[\s/>])/g;
  for (let found = start.exec(xml); found !== null; found = start.exec(xml)) {
    yield Number(attributesAt(xml, start.lastIndex).attributes.get('numFmtId') ?? 0);
  }
}

function between(xml: string, name: string): string {
  const from = xml.indexOf(`<${name}`);
  const to = xml.indexOf(`</${name}>`, from);
  return from < 0 || to < 0 ? '' : xml.slice(from, to);
}

/** What a format code says. */
export function formatOf(code: string): Format {
  const shown = bare(code.slice(0, 1_000));
  return { percent: shown.includes('%'), date: /[ymdhs]/i.test(shown), elapsed: /\[(?:h+|m+|s+)\]/i.test(code) };
}

// The first section of a number format without quoted text, escaped characters, paddings, conditions and the word General.
function bare(code: string): string {
  const stripped = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?:h+|m+|s+)\]/gi, 'h');
  return (stripped.replace(/\[[^\]]*\]/g, '').split(';')[0] ?? '').replace(/general/gi, '');
}
