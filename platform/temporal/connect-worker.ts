// The connection of a worker to Temporal; apart from the client's, for it loads the SDK's native part.
import { NativeConnection } from '@temporalio/worker';
import { type Config } from '../config';
import { security, unavailable } from './connect';

/** A worker's connection: whoever asked for it closes it. @throws QuarterdayError ORCHESTRATOR_UNAVAILABLE */
export async function connectWorker(config: Config, address: string): Promise<NativeConnection> {
  try {
    return await NativeConnection.connect({ address, ...security(config) });
  } catch (error) {
    throw unavailable(address, error);
  }
}
