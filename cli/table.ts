// Tables for people: columns set apart by two spaces, wrapped to a terminal's width, one line a row in a pipe.
// Where even that is too wide for the terminal, each row is a block of its own, a line for each column.

export interface Column {
  readonly title: string;
  readonly align?: 'left' | 'right';
  /** May be wrapped on a terminal that is too narrow; others never are. */
  readonly wrap?: boolean;
  /** In a pipe, where nothing is wrapped, longer text ends in `…`. Characters. */
  readonly most?: number;
  /** Colours a line of the cell after its width is known. */
  readonly paint?: (line: string, cell: string) => string;
}

export interface TableOptions {
  /** Columns of the terminal; null in a pipe. */
  readonly width: number | null;
  readonly heading?: (line: string) => string;
  readonly indent?: number;
}

const GAP = 2;
const NARROWEST = 12;

/** Text without control characters: a cell's words can then not steer a terminal. */
export function printable(text: string): string {
  // eslint-disable-next-line no-control-regex
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]+/g, ' ');
}

const length = (text: string): number => [...text].length;
const cut = (text: string, most: number): string =>
  length(text) <= most ? text : `${[...text].slice(0, most - 1).join('')}…`;

/** The length of the piece of a too long word that goes on one line: up to its last joiner there, else the whole line. */
function pieceOf(word: readonly string[], width: number): number {
  const joiner = word.slice(0, width).findLastIndex((character) => /[-_/.,]/.test(character));
  return joiner * 3 >= width ? joiner + 1 : width;
}

/** The words of a text on lines of at most `width` characters; a longer word is broken, after `-`, `_` or `/` where it has one. */
export function wrapWords(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (length(next) <= width) {
      line = next;
      continue;
    }
    if (line !== '') lines.push(line);
    const rest = [...word];
    while (rest.length > width) lines.push(rest.splice(0, pieceOf(rest, width)).join(''));
    line = rest.join('');
  }
  lines.push(line);
  return lines;
}

/** Widths of the columns, or null where the table cannot be made as narrow as the room. Headings are wrapped before cells are. */
function widthsFor(columns: readonly Column[], cells: readonly string[][], room: number | null): number[] | null {
  const longest = (texts: readonly string[]): number => Math.max(0, ...texts.map(length));
  const bodies = columns.map((_, at) => longest(cells.map((row) => row[at] ?? '')));
  const wide = columns.map(({ title }, at) => Math.max(length(title), bodies[at] ?? 0));
  if (room === null || wide.reduce((sum, each) => sum + each, GAP * (wide.length - 1)) <= room) return wide;
  const widths = columns.map(({ title }, at) => Math.max(longest(title.split(' ')), bodies[at] ?? 0));
  const total = (): number => widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1));
  while (total() > room) {
    const wrapped = widths.map((each, at) => (columns[at]?.wrap === true && each > NARROWEST ? each : 0));
    const widest = wrapped.indexOf(Math.max(...wrapped));
    if ((wrapped[widest] ?? 0) === 0) return null;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

/** Each row as a block: `title  text`, without what is empty. */
function blocks(columns: readonly Column[], cells: readonly string[][], options: TableOptions, room: number): string {
  const names = Math.max(...columns.map(({ title }) => length(title)));
  const block = (row: readonly string[]): string[] =>
    columns.flatMap((column, at) => {
      const text = row[at] ?? '';
      if (text === '') return [];
      const name = pad(column.title, names, 'left');
      return wrapWords(text, Math.max(NARROWEST, room - names - GAP)).map((line, nth) => {
        const begin = nth === 0 ? (options.heading?.(name) ?? name) : ' '.repeat(names);
        return `${' '.repeat(options.indent ?? 0)}${begin}  ${column.paint?.(line, text) ?? line}`;
      });
    });
  return cells.map((row) => block(row).join('\n')).join('\n\n');
}

function pad(text: string, width: number, align: Column['align']): string {
  const space = ' '.repeat(Math.max(0, width - length(text)));
  return align === 'right' ? space + text : text + space;
}

/** The lines of a table, heading first. Rows hold one text for each column. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[], options: TableOptions): string {
  const indent = ' '.repeat(options.indent ?? 0);
  const cells = rows.map((row) =>
    columns.map((column, at) => {
      const text = printable(row[at] ?? '').trim();
      return options.width === null && column.most !== undefined ? cut(text, column.most) : text;
    }),
  );
  const room = options.width === null ? null : options.width - indent.length;
  const widths = widthsFor(columns, cells, room);
  if (widths === null) return blocks(columns, cells, options, room ?? NARROWEST);
  const join = (parts: readonly string[]): string => (indent + parts.join(' '.repeat(GAP))).trimEnd();
  const linesOf = (row: readonly string[], paint: (text: string, at: number) => string): string[] => {
    const wrapped = row.map((cell, at) => wrapWords(cell, Math.max(1, widths[at] ?? 1)));
    return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, line) =>
      join(columns.map(({ align }, at) => paint(pad(wrapped[at]?.[line] ?? '', widths[at] ?? 0, align), at))),
    );
  };
  const titles = columns.map(({ title }) => title);
  const heading = linesOf(titles, (text) => text).map((line) => options.heading?.(line) ?? line);
  const body = cells.flatMap((row) => linesOf(row, (text, at) => columns[at]?.paint?.(text, row[at] ?? '') ?? text));
  return [...heading, ...body].join('\n');
}
