// One poll of an app: how many subscriptions there were on the day it was taken.
import { z } from 'zod';
import { KEPT, POLLED_ON } from './kept';

export const KEYS: readonly string[] = [POLLED_ON, ...KEPT];

/** The keys without which a poll says nothing. */
export const NEEDED = ['players', 'messageable_players'] as const;

const count = z.number().int().nonnegative();

export const pollSchema = z.object({
  /** Null where the file does not say it; then the period that it is imported for must be a day. */
  polled_on: z.iso.date().nullable().default(null),
  id: z.string().nullable().default(null),
  players: count,
  messageable_players: count,
});

export type Poll = z.infer<typeof pollSchema>;
