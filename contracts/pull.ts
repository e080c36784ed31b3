// How a connector asks a web service: what it is given, and what it brings back.
import type { CouncilScope } from './connector';
import type { IsoDate } from './period';

/** What the environment says of a web service: its address (it wins over the catalogue's) and its secrets by lower-case name. */
export interface ServiceAccess {
  readonly url: string | null;
  /** From `QUARTERDAY_SOURCE_<KEY>_USER`, `_PASSWORD`, `_KEY`, `_SECRET`: `user`, `password`, `key`, `secret`. Never logged or kept. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** What an earlier answer said of itself, to ask "has it changed since?". */
export interface Validator {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Bytes that came from a source, before they are kept. */
export interface Pulled {
  readonly period: string;
  readonly name: string;
  readonly receivedOn: IsoDate;
  readonly body: Buffer;
  /** Kept beside the delivery under this name, so that the next pull may ask only for what has changed. */
  readonly validator?: { readonly resource: string } & Validator;
}

/** "Not published yet" is an answer, not an error: `waiting` says what was not there and why. */
export interface PullResult {
  readonly pulled: readonly Pulled[];
  readonly waiting: readonly { readonly period: string; readonly reason: string }[];
}

export interface PullContext {
  readonly council: CouncilScope;
  /** The period to collect (a quarter: the connector asks for its months). */
  readonly period: string;
  readonly asOf: IsoDate;
  readonly settings: unknown;
  /** Hosts on loopback are refused unless the operator has allowed them (simulators, tests). */
  readonly allowLoopback: boolean;
  /** Hosts inside the council's network, as the operator names them: they may have private addresses and speak plain http. */
  readonly privateHosts?: readonly string[];
  readonly access: ServiceAccess;
  /** The validator kept for a resource of this source and council (`Pulled.validator.resource`), or null. */
  readonly validatorOf: (resource: string) => Validator | null;
  readonly signal: AbortSignal;
  readonly heartbeat: (detail: string) => void;
}
