// What reads the bytes of a bulk delivery row by row: in this thread, or in one of its own.

/** A scan of one delivery: one file, or the entries of an archive one after another. `E` says which entry, `R` what came of it. */
export interface Scan<E, R> {
  readonly begin: (entry: E) => void;
  /** Takes the next bytes of the entry, at most `CHUNK` of them. */
  readonly feed: (chunk: Uint8Array) => void;
  readonly end: () => void;
  /** What was found in all entries. */
  readonly finish: () => R;
  /** Lets go what the scan holds outside memory; safe to call twice. */
  readonly close: () => void;
}

/** The same, wherever it runs: each call comes back once the scan can take more. Throws what the scan throws. */
export interface ScanHost<E, R> {
  readonly begin: (entry: E) => Promise<void>;
  readonly feed: (chunk: Uint8Array) => Promise<void>;
  readonly end: () => Promise<void>;
  readonly finish: () => Promise<R>;
  readonly close: () => Promise<void>;
}

/** The largest piece that a scan is fed, in bytes. */
export const CHUNK = 262_144;

/** Where a scan's code is: a module that exports `createScan(options)`. */
export interface ScanModule<O> {
  readonly path: string;
  readonly options: O;
}

export type ToThread =
  | { readonly kind: 'begin'; readonly entry: unknown }
  | { readonly kind: 'chunk'; readonly slot: number; readonly length: number }
  | { readonly kind: 'end' }
  | { readonly kind: 'finish' };

export type FromThread =
  | { readonly kind: 'free'; readonly slot: number }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'failed'; readonly words: unknown };

export interface ThreadData {
  readonly module: ScanModule<unknown>;
  readonly slots: readonly SharedArrayBuffer[];
}
