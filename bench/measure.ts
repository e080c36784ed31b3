// Measuring: medians of several runs, and the machine they were made on, said without naming it.
import { cpus, totalmem } from 'node:os';

export interface Measured {
  /** Seconds of wall time, one number a run. */
  readonly seconds: readonly number[];
  readonly median: number;
}

const rounded = (seconds: number): number => Number(seconds.toFixed(3));

/** Runs `work` so many times, one after another; each run gets its number, from 0. */
export async function measure(times: number, work: (run: number) => Promise<void>): Promise<Measured> {
  const seconds: number[] = [];
  for (let run = 0; run < times; run += 1) {
    const began = process.hrtime.bigint();
    await work(run);
    seconds.push(rounded(Number(process.hrtime.bigint() - began) / 1e9));
  }
  const sorted = [...seconds].sort((one, other) => one - other);
  return { seconds, median: sorted[Math.floor(sorted.length / 2)] ?? 0 };
}

/** The machine in general words: results of different machines are not compared by seconds, but by ratio. */
export function machine(): { readonly cores: number; readonly memoryGb: number; readonly node: string } {
  return { cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), node: process.versions.node };
}
