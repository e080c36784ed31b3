// What a report holds once its tables are found: rows as printed, each with its place, before anything is matched or measured.
import type { Role } from './roles';

export type RowKind = 'kpi' | 'activity' | 'milestone';

export interface PrintedValue {
  readonly period: string;
  readonly text: string;
}

/** A target or floor as printed; `period` is the year or quarter it is for, null where nothing says so. */
export interface PrintedTarget {
  readonly text: string;
  readonly period: string | null;
}

/** A benchmark as printed: the cell, and what its group says of date, comparator and source. */
export interface PrintedBenchmark {
  readonly text: string;
  readonly date: string | null;
  readonly comparator: string | null;
  readonly source: string | null;
}

export interface ReportRow {
  readonly place: string;
  /** The row of its report, from 1: what `see 3` means. */
  readonly number: number;
  readonly kind: RowKind;
  /** The heading above the table or rows: a directorate, a service. */
  readonly section: string | null;
  readonly ref: string | null;
  /** The reference as printed, where a scanner had damaged it. */
  readonly refPrinted: string | null;
  readonly title: string;
  /** True where the report prints no readable measure: the title is then its target. */
  readonly titleLost: boolean;
  readonly priority: string | null;
  readonly action: string | null;
  /** A role as printed, a person by initials; null where none is printed. */
  readonly owner: string | null;
  /** The text of a role's cell; null where the cell is blank or the table has no such column. */
  readonly cell: (role: Role) => string | null;
  /** True where the table has a column of the role. */
  readonly has: (role: Role) => boolean;
  /** The unit that a column of units states, in the readings' words. */
  readonly unit: string | null;
  /** Cells of periods, oldest first; blank ones are left out. */
  readonly values: readonly PrintedValue[];
  /** The periods of the table's columns of values, also where this row's cell is blank. */
  readonly periods: readonly string[];
  /** The baseline's cell, and the period that its own column or its heading says. */
  readonly baseline: PrintedTarget | null;
  readonly target: PrintedTarget | null;
  readonly floor: PrintedTarget | null;
  /** All targets of a row that prints several, by period; the one above among them. */
  readonly targets: readonly PrintedTarget[];
  readonly benchmarks: readonly PrintedBenchmark[];
  readonly rag: { readonly text: string; readonly forecast: boolean } | null;
  /** The forecast RAG of a row that prints a current one beside it. */
  readonly ragForecast: string | null;
}

export interface Report {
  /** The quarter whose report it is, `2023-24-Q2`. Null where nothing says so. */
  readonly period: string | null;
  /** The year that targets without a year are for. */
  readonly year: string | null;
  readonly rows: readonly ReportRow[];
  /** What was accepted and noted: columns moved, rows joined, references mended. */
  readonly notes: readonly string[];
  /** Statements of a report without a table. */
  readonly narrative: readonly string[];
  /** Headings that we do not know: their cells were not read. */
  readonly unknown: readonly string[];
}
