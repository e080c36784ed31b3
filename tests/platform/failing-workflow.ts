// A workflow that fails with a word that must not be readable in its history.
import { ApplicationFailure } from '@temporalio/workflow';

export async function failing(canary: string): Promise<void> {
  throw ApplicationFailure.nonRetryable(`it fails with ${canary}`, 'CELL_INVALID');
}
