// Workflow ids: business keys, so that the same work has one id whoever starts it.

/** A collection round: `collect/tmbc/2023-24-Q2`. */
export function roundId(council: string, period: string): string {
  return `collect/${council}/${period}`;
}

/** One source of a round, or asked by a chase: `collect/tmbc/police-uk/2023-24-Q2`. */
export function sourceId(council: string, source: string, period: string): string {
  return `collect/${council}/${source}/${period}`;
}

/** A published report that is read: `backfill/tmbc/4`. */
export function backfillId(council: string, deliveryId: string): string {
  return `backfill/${council}/${deliveryId}`;
}

/** One import run again: `replay/tmbc/17`, or a delivery in hand: `import/tmbc/4`. */
export function replayId(council: string, deliveryId: string, replayOf: string | null): string {
  return replayOf === null ? `import/${council}/${deliveryId}` : `replay/${council}/${replayOf}`;
}
