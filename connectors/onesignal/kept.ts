// What may be kept of an app as OneSignal words it: the body also holds the credentials by which pushes are sent.
import { isoDate, type IsoDate } from '../../contracts/period';
import { z } from 'zod';

/** All other keys are dropped before the answer becomes a delivery. */
export const KEPT = [
  'id',
  'name',
  'players',
  'messageable_players',
  'created_at',
  'updated_at',
  'organization_id',
] as const;

/** Ours, not OneSignal's: the day of the poll, which the service does not say. */
export const POLLED_ON = 'polled_on';

/** Names of keys that hold credentials: `fcm_v1_service_account_json`, `apns_p8`, `gcm_key`, `basic_auth_key`, `safari_apns_p12`… */
export const CREDENTIAL =
  /key|secret|token|password|credential|certificate|service_account|private|_p8\b|_p12\b|p8$|p12$/i;

export const appSchema = z.looseObject({
  id: z.string().min(1),
  players: z.number().int().nonnegative(),
  messageable_players: z.number().int().nonnegative(),
});

/** The bytes of a delivery: one poll, its day, and nothing but the keys that may be kept. */
export function deliveryOf(app: z.infer<typeof appSchema>, polledOn: IsoDate): Buffer {
  const text = (key: string): unknown =>
    typeof app[key] === 'string' || typeof app[key] === 'number' ? app[key] : null;
  const kept = Object.fromEntries(KEPT.map((key) => [key, text(key)]));
  return Buffer.from(`${JSON.stringify([{ [POLLED_ON]: isoDate.parse(polledOn), ...kept }], null, 1)}\n`);
}
