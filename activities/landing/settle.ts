// Tells the files of an inbox that their writers have left alone from those that are still being written.

/** What was seen of a file at one look. */
export interface Stamp {
  /** Size, time and number of the file as one text: another text means that it has changed. */
  readonly state: string;
  /** Milliseconds since 1970 at which it was last written, by its own word. */
  readonly writtenMs: number;
}

/** The clocks, and a wait that may be cut short by an abort. */
export interface Watch {
  /** Milliseconds since 1970 by the wall clock, which may be set while we look. */
  readonly wallMs: () => number;
  /** Milliseconds of a clock that nobody can set. */
  readonly steadyMs: () => number;
  readonly wait: (ms: number) => Promise<void>;
}

interface Look {
  readonly state: string;
  readonly atMs: number;
}

/** What was seen of files that were still young, by path: a later round of this process need not wait for them again. */
export type Looks = Map<string, Look>;

export interface Settling<F> {
  readonly quietMs: number;
  readonly watch: Watch;
  readonly looks: Looks;
  /** What is there now; null where the file is gone. */
  readonly stampOf: (file: F) => Promise<Stamp | null>;
}

export interface Settled<F> {
  readonly quiet: readonly F[];
  /** Those that changed between two looks. */
  readonly growing: readonly F[];
}

/** Milliseconds for which a file must still be watched; null where it is gone. Remembers the look at a young one. */
async function leftMs<F extends { readonly path: string }>(file: F, settling: Settling<F>): Promise<number | null> {
  const { quietMs, watch, looks } = settling;
  const stamp = await settling.stampOf(file);
  if (stamp === null) return null;
  const known = looks.get(file.path);
  const unchanged = known?.state === stamp.state;
  const watched = unchanged ? watch.steadyMs() - known.atMs : 0;
  // A time in the future, of a clock that is or was wrong, says nothing.
  const age = Math.max(0, watch.wallMs() - stamp.writtenMs);
  const left = quietMs - Math.max(age, watched);
  if (left > 0 && !unchanged) looks.set(file.path, { state: stamp.state, atMs: watch.steadyMs() });
  return Math.max(0, left);
}

async function unchanged<F extends { readonly path: string }>(file: F, settling: Settling<F>): Promise<boolean | null> {
  const { watch, looks } = settling;
  const stamp = await settling.stampOf(file);
  if (stamp === null) return null;
  const same = looks.get(file.path)?.state === stamp.state;
  if (!same) looks.set(file.path, { state: stamp.state, atMs: watch.steadyMs() });
  return same;
}

/**
 * Parts files by whether they have been left alone for `quietMs`: at once by their own times, else by a second look after one
 * wait for all of them. Files that are gone by then are in neither part. The order stays.
 */
export async function settle<F extends { readonly path: string }>(
  files: readonly F[],
  settling: Settling<F>,
): Promise<Settled<F>> {
  const left = new Map<F, number>();
  for (const file of files) {
    const ms = await leftMs(file, settling);
    if (ms !== null) left.set(file, ms);
  }
  const longest = Math.max(0, ...left.values());
  if (longest > 0) await settling.watch.wait(longest);
  const [quiet, growing]: [F[], F[]] = [[], []];
  for (const [file, ms] of left) {
    const same = ms === 0 ? true : await unchanged(file, settling);
    if (same !== null) (same ? quiet : growing).push(file);
  }
  return { quiet, growing };
}
