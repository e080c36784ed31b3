// What a report holds once its tables are found: rows as printed, each with its place, before anything is matched or measured.
import type { Role } from './roles';

export type RowKind = 'kpi' | 'activity' | 'milestone';

export interface PrintedValue {
  readonly period: string;
  readonly text: string;
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
  /** The text of a role's cell; null where the cell is blank or the table has no such column. */
  readonly cell: (role: Role) => string | null;
  /** Cells of periods, oldest first; blank ones are left out. */
  readonly values: readonly PrintedValue[];
  readonly target: { readonly text: string; readonly period: string | null } | null;
  readonly floor: { readonly text: string; readonly period: string | null } | null;
  readonly rag: { readonly text: string; readonly forecast: boolean } | null;
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
