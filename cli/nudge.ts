// Tells chases that something has changed, where a Temporal server runs; where none does they will look when they wake.
import { CHASE, chaseId } from '../contracts/chase';
import type { Config } from '../platform/config';
import { runningTemporal } from '../platform/embedded/temporal';
import { connectClient } from '../platform/temporal/connect';
import type { Acted } from './acts';

function addressOf(config: Config): string | null {
  if (config.temporal.address !== null) return config.temporal.address;
  const running = runningTemporal(config);
  return running === null ? null : `127.0.0.1:${running.port}`;
}

/** Asks the chases of these figures to look now; how many were reached. A chase that has ended is no fault. */
export async function nudgeChases(config: Config, acted: readonly Acted[]): Promise<number> {
  const address = addressOf(config);
  if (address === null) return 0;
  const ids = [...new Set(acted.map(({ council, source, period }) => chaseId({ council, source, period })))];
  try {
    const { client, close } = await connectClient(config, address);
    const told = await Promise.allSettled(ids.map((id) => client.workflow.getHandle(id).signal(CHASE.nudge)));
    await close();
    return told.filter((each) => each.status === 'fulfilled').length;
  } catch {
    return 0;
  }
}
