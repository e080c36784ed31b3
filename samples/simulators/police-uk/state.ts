// What the simulator is told from outside: its own date, the months a force withheld, and faults on demand.
import { z } from 'zod';

export const FAULTS = ['unavailable', 'truncated-gzip', 'html', 'hang', 'too-many'] as const;

const faultSchema = z.object({
  kind: z.enum(FAULTS),
  /** How many requests it leaves alone first. */
  after: z.number().int().nonnegative().default(0),
  /** How many requests it spoils; the next one is answered truly. */
  times: z.number().int().positive().default(1),
  /** Only requests whose path contains this. */
  path: z.string().default(''),
});

/** What `POST /_simulator` takes; what is left out stays as it is. */
export const controlSchema = z.strictObject({
  date: z.iso.date().optional(),
  withheld: z.array(z.string().regex(/^\d{4}-\d{2}$/)).optional(),
  fault: faultSchema.nullable().optional(),
});

export type Fault = z.infer<typeof faultSchema>;

export interface SimulatorState {
  date: string;
  withheld: readonly string[];
  fault: Fault | null;
}

/** Takes the fault for this path, if there is one, and counts it down. */
export function takeFault(state: SimulatorState, path: string): Fault['kind'] | null {
  const fault = state.fault;
  if (fault === null || !path.includes(fault.path)) return null;
  if (fault.after > 0) {
    state.fault = { ...fault, after: fault.after - 1 };
    return null;
  }
  state.fault = fault.times > 1 ? { ...fault, times: fault.times - 1 } : null;
  return fault.kind;
}

/** Reads a control message into the state. */
export function control(state: SimulatorState, body: string): void {
  const { date, withheld, fault } = controlSchema.parse(JSON.parse(body));
  if (date !== undefined) state.date = date;
  if (withheld !== undefined) state.withheld = withheld;
  if (fault !== undefined) state.fault = fault;
}

/** A leaky bucket: 15 requests a second, a burst of 30. `now` in milliseconds. */
export interface Bucket {
  level: number;
  at: number;
}

const PER_SECOND = 15;
const BURST = 30;

/** True where the request may pass; false is a 429. */
export function admit(bucket: Bucket, now: number): boolean {
  bucket.level = Math.max(0, bucket.level - ((now - bucket.at) / 1000) * PER_SECOND);
  bucket.at = now;
  if (bucket.level + 1 > BURST) return false;
  bucket.level += 1;
  return true;
}
