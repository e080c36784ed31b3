// The simulated data.police.uk of the demo: a child process on loopback whose own date we set.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { QuarterdayError } from '../../contracts/failure';
import { projectRoot } from '../../platform/root';

export interface Simulator {
  readonly url: string;
  /** Sets its own date, which decides what is published. */
  setDate(date: string): Promise<void>;
  /** Ends it and waits for its end. */
  stop(): Promise<void>;
}

function fault(seen: string): QuarterdayError {
  return new QuarterdayError('SOURCE_UNAVAILABLE', 'the simulator of data.police.uk did not start', {
    seen,
    expected: 'a line with its address',
    todo: 'run npm run build, then the demo again',
  });
}

function firstLine(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.once('error', (error: NodeJS.ErrnoException) => reject(fault(error.code ?? error.name)));
    child.once('exit', (code) => reject(fault(`it ended with ${code ?? 'a signal'}`)));
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
  });
}

/** Starts it; it also ends by itself when this process is gone. @throws QuarterdayError SOURCE_UNAVAILABLE */
export async function startSimulator(date: string): Promise<Simulator> {
  const program = join(projectRoot(), 'dist', 'samples', 'simulators', 'police-uk', 'main.js');
  // A session of its own: a Ctrl-C at the terminal is ours to handle.
  const child = spawn(process.execPath, [program, '--date', date], {
    stdio: ['pipe', 'pipe', 'ignore'],
    detached: true,
  });
  const { url } = JSON.parse(await firstLine(child)) as { url: string };
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    url,
    setDate: async (next) => {
      const answer = await fetch(`${url}/_simulator`, { method: 'POST', body: JSON.stringify({ date: next }) });
      if (!answer.ok) throw fault(`it answered ${answer.status} to a new date`);
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
