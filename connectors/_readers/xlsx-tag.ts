// Reads the start tag of a cell: a million of them stand in a large sheet, so the usual form is read letter by letter.
import { QuarterdayError } from '../../contracts/failure';
import { corrupt } from './unzip';
import { MAX_COLUMN, MAX_ROW, parseAddress } from './xlsx-types';
import { attributesAt } from './xlsx-xml';

/** What a cell's start tag says; one object is used for all of them. */
export interface CellTag {
  row: number;
  column: number;
  style: number;
  /** The `t` of the cell; empty where there is none. */
  type: string;
  /** `<c r="A1"/>` */
  closed: boolean;
  end: number;
}

const QUOTE = 34;
const SLASH = 47;
const END = 62;

/** Reads the tag from behind `<c` on into `tag`. Throws XLSX_CORRUPT, and XLSX_DIMENSION where no sheet has the address. */
export function readTag(xml: string, from: number, tag: CellTag): void {
  const at = quickAddress(xml, from, tag);
  if (at < 0 || !quickRest(xml, at, tag)) readAnyTag(xml, from, tag);
}

// ` r="AB12"`; answers where it ends, or -1 where it is written in another way.
function quickAddress(xml: string, from: number, tag: CellTag): number {
  if (!xml.startsWith(' r="', from)) return -1;
  let at = from + 4;
  let column = 0;
  let code = xml.charCodeAt(at);
  for (; code >= 65 && code <= 90 && column <= MAX_COLUMN; code = xml.charCodeAt((at += 1)))
    column = column * 26 + code - 64;
  if (code === 48) return -1;
  let row = 0;
  for (; code >= 48 && code <= 57 && row <= MAX_ROW; code = xml.charCodeAt((at += 1))) row = row * 10 + code - 48;
  if (code !== QUOTE || column < 1 || column > MAX_COLUMN || row < 1 || row > MAX_ROW) return -1;
  tag.row = row;
  tag.column = column;
  return at + 1;
}

// ` s="3" t="s">`, both or either.
function quickRest(xml: string, from: number, tag: CellTag): boolean {
  let at = from;
  tag.style = 0;
  tag.type = '';
  if (xml.startsWith(' s="', at)) {
    let code = xml.charCodeAt((at += 4));
    for (; code >= 48 && code <= 57 && tag.style < 100_000; code = xml.charCodeAt((at += 1)))
      tag.style = tag.style * 10 + code - 48;
    if (code !== QUOTE) return false;
    at += 1;
  }
  if (xml.startsWith(' t="', at)) {
    const end = xml.indexOf('"', at + 4);
    if (end < 0 || end > at + 13) return false;
    tag.type = xml.slice(at + 4, end);
    at = end + 1;
  }
  tag.closed = xml.charCodeAt(at) === SLASH;
  if (tag.closed) at += 1;
  tag.end = at + 1;
  return xml.charCodeAt(at) === END;
}

function readAnyTag(xml: string, from: number, tag: CellTag): void {
  const { attributes, end, closed } = attributesAt(xml, from);
  const r = attributes.get('r');
  if (r === undefined) throw corrupt('a cell without its address');
  const at = parseAddress(r);
  if (at === null) throw beyond();
  const style = Number(attributes.get('s') ?? 0);
  Object.assign(tag, { ...at, style, type: attributes.get('t') ?? '', closed, end });
}

function beyond(): QuarterdayError {
  return new QuarterdayError('XLSX_DIMENSION', 'the workbook goes beyond what a sheet can be', {
    seen: 'a cell address that no sheet has',
    expected: `at most ${MAX_ROW} rows and ${MAX_COLUMN} columns`,
    todo: 'copy the rows that are asked for into a new workbook, or export them as CSV',
  });
}
