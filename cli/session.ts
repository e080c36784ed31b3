// Runs one command from its words to its exit code: output, signals, failures.
import { EXIT } from '../contracts/failure';
import { type Act, type CliContext } from './command';
import { errorDocument, errorText, exitOf, failureWords } from './failures';
import { createOutput, type OutputStream } from './output';

export interface Session {
  readonly act: Act;
  /** Prints a failure as the words asked for it, and keeps its exit code. */
  readonly fail: (error: unknown) => void;
  readonly exitCode: () => number;
}

/** The session of one run of the program. `json` is known before the words are parsed, so that bad usage is JSON too. */
export function createSession(json: boolean, stdout: OutputStream, stderr: OutputStream, signal: AbortSignal): Session {
  const output = createOutput(json, stdout, stderr);
  const context: CliContext = { output, signal };
  let code: number = EXIT.done;
  const fail = (error: unknown): void => {
    const words = failureWords(signal.aborted ? (signal.reason as unknown) : error);
    code = exitOf(words);
    if (json && !output.printed()) output.document(errorDocument(words));
    else output.say(errorText(words));
  };
  return {
    act:
      (work) =>
      async (...given) => {
        try {
          code = await work(context, ...given);
        } catch (error) {
          fail(error);
        } finally {
          output.progress.clear();
        }
      },
    fail,
    exitCode: () => code,
  };
}
