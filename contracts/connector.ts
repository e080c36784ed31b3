// What a connector is, and what it makes of a delivery. A connector is data and pure functions; only `pull` reaches out.
import type { BulkCaps, ReadBulk } from './bulk';
import type { Indicator } from './catalogue';
import type { FailureCode } from './failure';
import type { IsoDate } from './period';
import type { PullContext, PullResult } from './pull';
import type { Decision, ReportLine } from './report';

/** How a source's deliveries arrive: files laid into an inbox (by hand or by SFTP), or answers to our own requests. */
export type Arrival = 'inbox' | 'http';

export interface MeasureSpec {
  readonly key: string;
  readonly title: string;
  /** A unit of CONTRACT.md section 3. */
  readonly unit: string;
}

/** What a source is, as data. */
export interface Manifest {
  /** One of the source keys of CONTRACT.md section 2; also the folder's name. */
  readonly key: string;
  readonly title: string;
  /** Raised by one whenever the same bytes could give other observations: it is part of the ledger's key. */
  readonly parserVersion: number;
  /** All the ways in which it may arrive; `http` is there if and only if the connector has a `pull`. */
  readonly arrival: readonly Arrival[];
  /** `national`: rows of other councils are ignored; `council`: they are out of scope. */
  readonly scope: 'council' | 'national';
  readonly formats: readonly ('csv' | 'xlsx' | 'json' | 'text' | 'html' | 'zip')[];
  readonly maxBytes: number;
  /** The caps of a source whose files are too large to be read whole: it has a `bulk` reader, and its files are kept and read piece by piece. */
  readonly bulk?: BulkCaps | undefined;
  readonly measures: readonly MeasureSpec[];
  /** Headings or keys (as the default layout has them) whose values are about a person: read at most in memory, never kept outside the sealed delivery. */
  readonly personal: readonly string[];
  /** Where the layout was seen, or that it was not: said again in the connector's README. */
  readonly verified: string;
}

/** The council as a connector needs it to recognise its rows. */
export interface CouncilScope {
  readonly code: string;
  readonly name: string;
  readonly gss: string;
  /** Other spellings of the name that exports use. */
  readonly aliases: readonly string[];
}

/** An indicator as the return form needs it. */
export interface IndicatorScope {
  readonly slug: string;
  readonly title: string;
  readonly unit: string | null;
  readonly decimals: number;
  /** Component labels that the owner must fill in, in order; empty for a single value. */
  readonly components: readonly string[];
  /** What a published report needs to know it again, and to say which period its cells are for. */
  readonly known?: Pick<Indicator, 'ref' | 'kind' | 'polarity' | 'reference' | 'accumulation' | 'duplicates'>;
}

export interface ParseContext {
  readonly council: CouncilScope;
  /** The period that the delivery is collected for (a quarter, or a month or year where the source has those). */
  readonly period: string;
  readonly asOf: IsoDate;
  /** The source's part of the catalogue: column maps and the like, checked by the connector's own zod schema. */
  readonly settings: unknown;
  readonly indicators: readonly IndicatorScope[];
  /** What a person has decided of rows that were in doubt; only for published reports. */
  readonly decisions?: readonly Decision[];
}

/** One number that a source produced for one period. Values are exact decimals as strings, unrounded. */
export interface Observation {
  /** A key of the manifest, or `return/<indicator>` for a figure typed into a return form. */
  readonly measure: string;
  /** The reference period: what the number measures. */
  readonly period: string;
  /** Null where only components are given. */
  readonly value: string | null;
  readonly components: readonly { readonly label: string; readonly value: string }[];
  /** The cell as it was written, for a typed figure. */
  readonly text: string | null;
  readonly coverageFrom: IsoDate;
  readonly coverageTo: IsoDate;
  /** The day a snapshot was taken for, else null. */
  readonly observedOn: IsoDate | null;
  /** Of CONTRACT.md section 3: provisional, estimated, audited, … */
  readonly qualifiers: readonly string[];
  /** The unit as written beside the figure, read into our words; null where none is stated. */
  readonly statedUnit: string | null;
  /** Where it came from: `sheet!cell`, `line 7`, or `lines 12-1840`. */
  readonly place: string;
  /** For a typed figure: by whom, when, and on what evidence. */
  readonly typed: { readonly owner: string; readonly on: IsoDate; readonly evidence: string } | null;
}

/** What the service said of one indicator in one quarter's return: words, never figures. */
export interface Statement {
  readonly indicator: string;
  /** The quarter whose report the words are for. */
  readonly shownIn: string;
  readonly comment: string | null;
  readonly assurance: 'yes' | 'no' | 'not_applicable' | 'not_stated';
  /** The arrow as stated: `↑`, `↓`, `→` or null. */
  readonly trend: string | null;
  /** What the cell or comment says of availability ("still awaited"), kept as said. */
  readonly availability: string | null;
  readonly place: string;
}

/** A row (or cell) that was refused. `raw` may hold allow-listed columns only and is stored encrypted. */
export interface Rejection {
  readonly place: string;
  readonly rule: FailureCode;
  readonly message: string;
  readonly expected: string;
  readonly todo: string;
  readonly raw: string;
  /** Measures that may be short by this row. */
  readonly measures: readonly string[];
}

/**
 * What a delivery holds. The counts balance: rowsIn = Σ fed.rows + Σ ignored.rows + rejections.length.
 * `fed` groups data rows by the observations or statements that they fed (keys `measure@period`, `statement/<indicator>@<shownIn>`).
 */
export interface ParseResult {
  readonly rowsIn: number;
  readonly fed: readonly { readonly rows: number; readonly keys: readonly string[] }[];
  readonly ignored: readonly { readonly rows: number; readonly reason: string }[];
  readonly rejections: readonly Rejection[];
  readonly observations: readonly Observation[];
  readonly statements: readonly Statement[];
  /** Things accepted and noted: additional or reordered columns (names only), a repeated header. */
  readonly notes: readonly string[];
  /** The rows of a published report, each as it was understood; other sources have none. */
  readonly report?: readonly ReportLine[];
}

/** A column whose heading each council's export may word its own way: what `sources map` looks for in a real file. */
export interface MappedColumn {
  /** Where the heading is written in the source's settings: `columns.opened`, `absence.columns.start`. */
  readonly setting: string;
  /** The heading of the layout that we ship. */
  readonly heading: string;
  /** Where the name of the sheet that holds the column is written, if a workbook has several: `staff.sheet`. */
  readonly sheetSetting?: string;
  /** What the column holds, in words for a person. */
  readonly meaning: string;
  readonly required: boolean;
  readonly holds: 'text' | 'reference' | 'date' | 'datetime' | 'month' | 'number' | 'percent' | 'duration' | 'yes_no';
  /** Other headings seen or likely, which make a proposal surer. */
  readonly likely?: readonly string[];
}

export interface Connector {
  readonly manifest: Manifest;
  /** The columns that a council may have to map; none where the layout is fixed by its publisher. */
  readonly columns?: readonly MappedColumn[];
  /** Only where `http` is a way of arrival; with no address configured it gives nothing. Throws QuarterdayError SOURCE_… where the source cannot be had. */
  readonly pull?: (context: PullContext) => Promise<PullResult>;
  /** Whether the web service answers and holds its contract, by the smallest request that shows it; throws as `pull` does. Without it the address is asked. */
  readonly check?: (context: PullContext) => Promise<{ readonly seen: string }>;
  /**
   * Pure but for the child process that reads a workbook. Throws QuarterdayError for a fault of the whole delivery
   * (FILE_…, CSV_…, XLSX_…, CONTRACT_DRIFT, SCOPE_MISMATCH, VOLUME_ANOMALY for a header without rows);
   * a fault of a row is a rejection.
   */
  readonly parse: (body: Buffer, context: ParseContext) => Promise<ParseResult>;
  /** Reads a delivery piece by piece, as `parse` would read it whole; there if and only if the manifest has `bulk`. Throws as `parse` does. */
  readonly bulk?: ReadBulk;
}
