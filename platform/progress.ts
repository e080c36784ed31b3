// Progress for a person at a terminal; elsewhere silent, but for a line now and then while something takes minutes.

export interface Progress {
  /** One short thing begins. Shown on a terminal only. */
  readonly step: (text: string) => void;
  /** Something long goes on: `seconds` since it began. Rewritten on a terminal, a line every 20 seconds elsewhere. */
  readonly waiting: (text: string, seconds: number) => void;
  /** A line that everybody should see (a long build begins). */
  readonly say: (text: string) => void;
  /** Takes the last progress line off a terminal. */
  readonly clear: () => void;
}

export const silentProgress: Progress = { step: noop, waiting: noop, say: noop, clear: noop };

function noop(): void {}

export interface ProgressStream {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** Progress on a stream (stderr): lines that replace each other on a terminal. */
export function createProgress(stream: ProgressStream = process.stderr): Progress {
  const terminal = stream.isTTY === true;
  let lastSaid = 0;
  const show = (text: string): unknown => (terminal ? stream.write(`\r\u001b[2K${text}`) : undefined);
  return {
    step: (text) => void show(text),
    waiting: (text, seconds) => {
      if (terminal) return void show(`${text} (${seconds} s)`);
      if (seconds - lastSaid < 20 && seconds >= lastSaid) return;
      lastSaid = seconds;
      if (seconds > 0) stream.write(`${text} (${seconds} s)\n`);
    },
    say: (text) => void stream.write(terminal ? `\r\u001b[2K${text}\n` : `${text}\n`),
    clear: () => void show(''),
  };
}
