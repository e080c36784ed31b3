// Bulk deliveries: files of millions of rows that are never whole in memory, and what is made of them besides observations.
import type { ParseContext, ParseResult } from './connector';

/** What a bulk source allows itself: its own caps, for those of files made by people do not fit it. */
export interface BulkCaps {
  /** Bytes of the delivery as it arrives. */
  readonly maxBytes: number;
  /** Bytes that all that is read of an archive may inflate to. */
  readonly maxInflated: number;
  /** Entries of an archive, read or not. */
  readonly maxEntries: number;
  /** Inflated over deflated bytes of one entry. */
  readonly maxRatio: number;
}

/** The bytes of a delivery, read piece by piece. */
export interface BulkBytes {
  readonly size: number;
  /** Exactly `length` bytes from `position`; the caller stays within the size. */
  readonly read: (position: number, length: number) => Promise<Buffer>;
  /** All bytes in order; a piece is the reader's own until it asks for the next one. */
  readonly stream: () => AsyncIterable<Buffer>;
}

/** A kind of row that is counted (a type of crime), and the council's measure that it adds to. */
export interface AreaCategory {
  readonly code: string;
  readonly measure: string;
}

/** The counts of one small area in one month, by category in the order of `AreaCounts.categories`; 0 where there is none. */
export interface AreaRow {
  readonly period: string;
  readonly area: string;
  readonly name: string;
  readonly counts: readonly number[];
  /** Lines of the first and the last row that were counted, 0 where there is none. */
  readonly firstLines: readonly number[];
  readonly lastLines: readonly number[];
}

/** Counts by month, small area and category, in the order of month and area. */
export interface AreaCounts {
  readonly categories: readonly AreaCategory[];
  /** The months that the delivery holds, and the entry of the archive that each was read from (null for a bare file). */
  readonly months: readonly { readonly period: string; readonly entry: string | null }[];
  readonly rows: () => Iterable<AreaRow>;
}

export interface BulkResult extends ParseResult {
  /** Null where the delivery was no bulk file after all (an answer of the web service). */
  readonly areas: AreaCounts | null;
}

export type ReadBulk = (bytes: BulkBytes, context: ParseContext) => Promise<BulkResult>;
