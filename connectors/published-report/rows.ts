// The rows of a table: group values carried down, headings among rows taken up, and every other blank left blank.
import { align } from './align';
import { mendRows, type Mended } from './mend';
import type { ReportRow, RowKind } from './report';
import type { Role } from './roles';
import type { Column, ReportTable } from './table';

export interface TableRows {
  readonly rows: readonly ReportRow[];
  readonly notes: readonly string[];
  readonly unknown: readonly string[];
}

interface Above {
  readonly section: string | null;
  readonly kind: RowKind | null;
}

const KIND: readonly (readonly [RegExp, RowKind])[] = [
  [/^(?:key )?performance indicators?:?$|^additional kpis?:?$|^kpis?:?$/i, 'kpi'],
  [/^activity (?:indicators?|measures?):?$/i, 'activity'],
];

const kindOf = (text: string): RowKind | null => KIND.find(([pattern]) => pattern.test(text.trim()))?.[1] ?? null;

/** A report's own title, a page's heading: no section of it. */
const NO_SECTION = /[.]$|^#|\bappendix\b|\b20\d\d\b|^quarter (?:one|two|three|four)$/i;

/** What the texts above a table say: the kind of its rows, and the heading (a directorate) that they stand under. */
export function aboveOf(table: ReportTable, before: Above): Above {
  const [last = '', previous] = [...table.above].reverse();
  const kind = kindOf(last);
  const heading = kind === null ? last : previous;
  const short = heading !== undefined && heading !== '' && heading.length <= 80 && !NO_SECTION.test(heading);
  return { section: short ? heading.replace(/:$/, '') : before.section, kind };
}

interface Carried {
  section: string | null;
  priority: string | null;
  action: string | null;
}

const NOTHING = /^[-–—.,\s]*$/;
/** A measure of which a scanner has left no word. */
const lost = (text: string): boolean => text === '' || NOTHING.test(text) || !/[A-Za-z]{2}/.test(text);

/** Carries a group's text down. One that begins in lower case goes on with the one above, which a page break had cut. */
function carry(carried: Carried, key: 'priority' | 'action', text: string, rows: readonly Mutable[]): void {
  if (text === '') return;
  const above = carried[key];
  if (above === null || !/^[a-z]/.test(text)) {
    carried[key] = text;
    return;
  }
  const whole = `${above} ${text}`;
  for (const row of rows) if (row[key] === above) row[key] = whole;
  carried[key] = whole;
}

type Mutable = { -readonly [K in keyof ReportRow]: ReportRow[K] };

function indexesOf(columns: readonly Column[]): ReadonlyMap<Role, number> {
  const indexes = new Map<Role, number>();
  columns.forEach(({ role }, i) => role !== null && !indexes.has(role) && indexes.set(role, i));
  return indexes;
}

interface Reading {
  readonly table: ReportTable;
  readonly columns: readonly Column[];
  readonly indexes: ReadonlyMap<Role, number>;
  readonly kind: RowKind | null;
}

function rowOf({ table, columns, indexes, kind }: Reading, mended: Mended, carried: Carried, number: number): Mutable {
  const cell = (role: Role): string | null => {
    const text = mended.cells[indexes.get(role) ?? -1] ?? '';
    return text === '' ? null : text;
  };
  const dated = (role: 'target' | 'floor'): ReportRow['target'] => {
    const text = cell(role);
    return text === null ? null : { text, period: columns[indexes.get(role) ?? -1]?.period ?? table.year };
  };
  const values = columns.flatMap(({ role, period }, i) => {
    const text = mended.cells[i] ?? '';
    return role === 'value' && period !== null && text !== '' ? [{ period, text }] : [];
  });
  const title = cell('title') ?? '';
  const gone = lost(title);
  const target = dated('target');
  const rag = cell('rag');
  const forecast = columns[indexes.get('rag') ?? -1]?.forecast ?? false;
  return {
    ...{ place: mended.place, number, section: carried.section, ref: cell('ref'), refPrinted: mended.refPrinted },
    kind: kind ?? (rag === null ? 'kpi' : 'milestone'),
    ...{ title: gone ? (target?.text ?? title) : title, titleLost: gone },
    ...{ priority: carried.priority, action: carried.action, cell, values, target },
    ...{ floor: dated('floor'), rag: rag === null ? null : { text: rag, forecast } },
  };
}

/** The rows of one table. `before` is what stood above the last table, `count` how many rows the report has so far. */
export function rowsOf(table: ReportTable, above: Above, count: number): TableRows {
  const full = table.rows.filter((line) => line.cells.filter((cell) => cell !== '').length > 1);
  const aligned = align(
    table.columns,
    full.map(({ cells }) => cells),
  );
  const { columns } = aligned;
  const reading: Reading = { table, columns, indexes: indexesOf(columns), kind: above.kind };
  const narrow = columns.length < 3;
  const carried: Carried = { section: above.section, priority: null, action: null };
  const rows: Mutable[] = [];
  const mendedRows = mendRows(table.rows, columns);
  for (const mended of mendedRows) {
    const filled = mended.cells.filter((cell) => cell !== '');
    if (!narrow && filled.length === 1 && mended.cells[0] !== '') {
      carried.section = filled[0] ?? null;
      continue;
    }
    for (const key of ['priority', 'action'] as const)
      carry(carried, key, mended.cells[reading.indexes.get(key) ?? -1] ?? '', mended.gap ? rows.slice(-1) : []);
    rows.push(rowOf(reading, mended, carried, count + rows.length + 1));
  }
  const notes = [...(aligned.note === null ? [] : [aligned.note]), ...mendedRows.flatMap((mended) => mended.notes)];
  const unknown = columns.filter(({ role, heading }) => role === null && heading !== '').map(({ heading }) => heading);
  return { rows, notes, unknown };
}
