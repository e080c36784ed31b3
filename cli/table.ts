// Tables for people: columns set apart by two spaces, wrapped to a terminal's width, one line a row in a pipe.

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

/** The words of a text on lines of at most `width` characters; a longer word is broken. */
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
    let rest = [...word];
    for (; rest.length > width; rest = rest.slice(width)) lines.push(rest.slice(0, width).join(''));
    line = rest.join('');
  }
  lines.push(line);
  return lines;
}

function widthsFor(columns: readonly Column[], cells: readonly string[][], room: number | null): number[] {
  const widths = columns.map((column, at) =>
    Math.max(length(column.title), ...cells.map((row) => length(row[at] ?? ''))),
  );
  if (room === null) return widths;
  const total = (): number => widths.reduce((sum, each) => sum + each, GAP * (widths.length - 1));
  while (total() > room) {
    const wrapped = widths.map((each, at) => (columns[at]?.wrap === true && each > NARROWEST ? each : 0));
    const widest = wrapped.indexOf(Math.max(...wrapped));
    if ((wrapped[widest] ?? 0) === 0) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
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
  const widths = widthsFor(columns, cells, options.width === null ? null : options.width - indent.length);
  const join = (parts: readonly string[]): string => (indent + parts.join(' '.repeat(GAP))).trimEnd();
  const heading = join(columns.map((column, at) => pad(column.title, widths[at] ?? 0, column.align)));
  const body = cells.flatMap((row) => {
    const wrapped = row.map((cell, at) => wrapWords(cell, Math.max(1, widths[at] ?? 1)));
    return Array.from({ length: Math.max(...wrapped.map((lines) => lines.length)) }, (_, line) =>
      join(
        columns.map((column, at) => {
          const text = pad(wrapped[at]?.[line] ?? '', widths[at] ?? 0, column.align);
          return column.paint ? column.paint(text, row[at] ?? '') : text;
        }),
      ),
    );
  });
  return [options.heading ? options.heading(heading) : heading, ...body].join('\n');
}
