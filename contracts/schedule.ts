// What a schedule hands to the launcher, and what it says it started.
import type { IsoDate } from './period';

export interface LaunchInput {
  readonly council: string;
  /** Null for the quarterly round of all sources; else the one source to pull. */
  readonly source: string | null;
}

export interface Launched {
  readonly workflowId: string;
  readonly period: string;
  readonly asOf: IsoDate;
  /** True where the work was running already and was left alone. */
  readonly joined: boolean;
}
