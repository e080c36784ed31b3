// The little of XML that a workbook needs, read strictly: tags, attributes, entities and texts; a document type never gets this far.
import { corrupt } from './unzip';

export interface Tag {
  readonly attributes: Map<string, string>;
  readonly end: number;
  readonly closed: boolean;
}

const ATTRIBUTE = /\s+([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;

/** The attributes of a start tag from behind its name on, raw, and where the tag ends. Throws XLSX_CORRUPT. */
export function attributesAt(xml: string, from: number): Tag {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  let end = from;
  for (let found = ATTRIBUTE.exec(xml); found !== null; found = ATTRIBUTE.exec(xml)) {
    end = ATTRIBUTE.lastIndex;
    if (attributes.has(found[1] ?? '')) throw corrupt('a tag with one attribute twice');
    attributes.set(found[1] ?? '', found[2] ?? found[3] ?? '');
  }
  end = skipSpace(xml, end);
  const closed = xml[end] === '/';
  if (xml[end + (closed ? 1 : 0)] !== '>') throw corrupt('a tag whose XML is broken');
  return { attributes, end: end + (closed ? 2 : 1), closed };
}

/** The attributes of every tag of this name. */
export function* tags(xml: string, name: string): Generator<Map<string, string>> {
  const start = new RegExp(`<${name}(?=\\s)`, 'g');
  for (let found = start.exec(xml); found !== null; found = start.exec(xml)) {
    yield attributesAt(xml, start.lastIndex).attributes;
  }
}

/** Where the next character stands that is no white space. */
export function skipSpace(xml: string, from: number): number {
  let at = from;
  for (let code = xml.charCodeAt(at); code === 32 || (code >= 9 && code <= 13); code = xml.charCodeAt(at)) at += 1;
  return at;
}

/** True where a tag of this name starts: `<row` is no `<rowBreaks`. */
export function opens(xml: string, at: number, start: string): boolean {
  if (!xml.startsWith(start, at)) return false;
  const next = xml.charCodeAt(at + start.length);
  return next === 62 || next === 47 || next === 32 || (next >= 9 && next <= 13);
}

export interface Element {
  /** What stands between its tags, raw; empty for `<v/>`. */
  readonly inner: string;
  readonly end: number;
}

/** The element of this name that starts here, or null where another does. Throws XLSX_CORRUPT where it does not end. */
export function elementAt(xml: string, at: number, name: string): Element | null {
  if (!opens(xml, at, `<${name}`)) return null;
  const { end, closed } = attributesAt(xml, at + name.length + 1);
  if (closed) return { inner: '', end };
  const close = xml.indexOf(`</${name}>`, end);
  if (close < 0) throw corrupt('a part of a cell that does not end');
  return { inner: xml.slice(end, close), end: close + name.length + 3 };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Text or an attribute's value with its entities decoded. Throws XLSX_CORRUPT where one is not known. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6});|#([0-9]{1,7});|([a-z]{1,4});)?/gi, (_, hex, decimal, name) => {
    const known = typeof name === 'string' && Object.hasOwn(ENTITIES, name) ? ENTITIES[name] : undefined;
    if (known !== undefined) return known;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    if (!isCharacter(code)) throw corrupt('an entity that is not known');
    return String.fromCodePoint(code);
  });
}

function isCharacter(code: number): boolean {
  if (code < 32) return code === 9 || code === 10 || code === 13;
  return code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
}

/** The raw text of a shared or inline string: its runs one after another, without the reading aids (`rPh`) beside them. */
export function runsOf(xml: string): string {
  let text = '';
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at)) {
    const run = elementAt(xml, at, 't');
    const aid = run === null ? elementAt(xml, at, 'rPh') : null;
    if (run !== null) {
      if (run.inner.includes('<')) throw corrupt('a text that holds a tag');
      text += run.inner;
    }
    at = run?.end ?? aid?.end ?? at + 1;
  }
  return text;
}

/** The XML without comments and instructions, which could hide a row from one reader and show it to another; CDATA becomes text. */
export function plainXml(xml: string): string {
  const parts: string[] = [];
  let at = 0;
  for (let start = nextAside(xml, 0); start >= 0; start = nextAside(xml, at)) {
    const cdata = xml.startsWith('<![CDATA[', start);
    const comment = xml.startsWith('<!--', start);
    const end = xml.indexOf(cdata ? ']]>' : comment ? '-->' : '?>', start + 2);
    if (end < 0 || (xml[start + 1] === '!' && !cdata && !comment)) throw corrupt('a comment that does not end');
    parts.push(xml.slice(at, start));
    if (cdata)
      parts.push(
        xml
          .slice(start + 9, end)
          .replaceAll('&', '&amp;')
          .replaceAll('<', '&lt;'),
      );
    at = end + (xml[end] === '?' ? 2 : 3);
  }
  return at === 0 ? xml : parts.join('') + xml.slice(at);
}

function nextAside(xml: string, from: number): number {
  const mark = xml.indexOf('<!', from);
  const instruction = xml.indexOf('<?', from);
  if (mark < 0 || instruction < 0) return Math.max(mark, instruction);
  return Math.min(mark, instruction);
}
