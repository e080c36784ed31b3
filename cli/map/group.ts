// What `sources map` proposes: a group of columns at one table, each with the heading that it goes by.
export interface Candidate {
  readonly heading: string;
  /** `C`, as a spreadsheet names it. */
  readonly column: string;
  /** From 0 to 1, two decimals. */
  readonly sureness: number;
}

export interface ProposedColumn {
  readonly setting: string;
  readonly meaning: string;
  readonly required: boolean;
  /** Null where no heading will do. */
  readonly found: Candidate | null;
  readonly sure: boolean;
  readonly alternatives: readonly Candidate[];
}

export interface Group {
  /** The part of the settings that the columns belong to; empty where there is only one. */
  readonly name: string;
  readonly sheet: string | null;
  readonly sheetSetting: string | null;
  readonly row: number;
  readonly sure: boolean;
  /** Mean sureness of the required columns. */
  readonly score: number;
  readonly columns: readonly ProposedColumn[];
  /** Whether the rows above its header name it. */
  readonly titled: boolean;
  /** Headings that no column took. Column letters stand for those that look like values. */
  readonly unmatched: readonly string[];
}
