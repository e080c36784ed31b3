// What the monthly archive may weigh: its own caps, for it is a national file of three years.
import type { BulkCaps } from '../../contracts/bulk';

/** The national archive of 36 months is some 1.6 GB in about 5,000 entries; a force's own months are far less. To be confirmed against a real one. */
export const CAPS: BulkCaps = {
  maxBytes: 4_000_000_000,
  maxInflated: 12_000_000_000,
  maxEntries: 20_000,
  maxRatio: 200,
};
