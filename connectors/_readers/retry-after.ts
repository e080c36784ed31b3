// Reads a Retry-After header strictly: Date.parse would take `7` for a day in 2001.

const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** Seconds to wait, between 1 and 3,600; null where the header is not there or is neither whole seconds nor an HTTP date. */
export function retryAfterSeconds(header: string | null, nowMs: number): number | null {
  const text = header?.trim() ?? '';
  if (/^[0-9]{1,15}$/.test(text)) return clamp(Number(text));
  if (!HTTP_DATE.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : clamp(Math.ceil((at - nowMs) / 1000));
}

function clamp(seconds: number): number {
  return Math.min(Math.max(seconds, 1), 3_600);
}

/** The wait that a source asked for, as `httpRequest` put it on a SOURCE_UNAVAILABLE; null where it asked for none. */
export function retryAfterOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('retryAfterSeconds' in error)) return null;
  return typeof error.retryAfterSeconds === 'number' ? error.retryAfterSeconds : null;
}
