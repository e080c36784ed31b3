// What a council's catalogue says of its OneSignal app: which app, and how late a poll may still stand for a quarter.
import { z } from 'zod';

export const settingsSchema = z.strictObject({
  /** The app's id; where it is left out, QUARTERDAY_SOURCE_ONESIGNAL_USER. It is an address, not a secret. */
  appId: z.string().trim().min(1).nullable().default(null),
  baseUrl: z.url().default('https://api.onesignal.com'),
  deadlineMs: z.number().int().positive().default(30_000),
  /** So many days after the quarter's last day a poll may still stand for the quarter: its figure is then called estimated. */
  allowedDays: z.number().int().min(0).max(31).default(0),
});

export type Settings = z.infer<typeof settingsSchema>;
