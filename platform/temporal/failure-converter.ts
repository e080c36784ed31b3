// Puts messages and stacks of failures into payloads, so that the codec encrypts them too. Loaded by path, in workflows as well.
import { DefaultFailureConverter } from '@temporalio/common';

/** The name is Temporal's: it looks for an export called `failureConverter`. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
