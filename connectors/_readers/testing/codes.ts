// Test helper: the stable code that a reader failed with, or `read` where it did not fail.
import { QuarterdayError } from '../../../contracts/failure';

/** The failure code of a call or promise; anything but a QuarterdayError is thrown on. */
export async function codeOf(action: () => unknown): Promise<string> {
  try {
    await action();
    return 'read';
  } catch (error) {
    if (error instanceof QuarterdayError) return error.code;
    throw error;
  }
}
