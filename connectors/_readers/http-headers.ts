// The headers of an answer, and what they say of whether it has changed: ETag and Last-Modified.
import type { Validator } from '../../contracts/pull';
import type { Headers } from './http-body';

/** A header of a validator is sent back as it came: one that could not be a header is not kept. */
const SENDABLE = /^[\x21\x23-\x7e\x80-\xff"][\x20-\x7e\x80-\xff]{0,255}$/;

/** Header values by lower-case name, without a prototype. */
export function plainHeaders(headers: object): Headers {
  const plain = Object.create(null) as Record<string, string>;
  for (const [name, value] of Object.entries(headers)) plain[name.toLowerCase()] = String(value);
  return plain;
}

/** What an answer says of itself, to be kept beside its delivery; null where it says nothing. */
export function validatorOf({ headers }: { readonly headers: Headers }): Validator | null {
  const [etag, lastModified] = [headers['etag'], headers['last-modified']].map((value) =>
    value !== undefined && SENDABLE.test(value) ? value : null,
  );
  return (etag ?? lastModified ?? null) === null ? null : { etag: etag ?? null, lastModified: lastModified ?? null };
}

/** The headers that ask for an answer only where it has changed. */
export function conditions(unless: Validator | null | undefined): Record<string, string> {
  return {
    ...(unless?.etag ? { 'If-None-Match': unless.etag } : {}),
    ...(unless?.lastModified ? { 'If-Modified-Since': unless.lastModified } : {}),
  };
}
