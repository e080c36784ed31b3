// Lets works of one key run one after another, and no more than a few of any key at once: an SFTP server drops what comes in a crowd.
const AT_ONCE = 4;

const last = new Map<string, Promise<unknown>>();
const waiting: (() => void)[] = [];
let running = 0;

async function enter(): Promise<void> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

function leave(): void {
  const next = waiting.shift();
  if (next === undefined) running -= 1;
  else next();
}

/** Runs `work` when its turn has come. */
export async function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const before = last.get(key) ?? Promise.resolve();
  const run = before
    .catch(() => undefined)
    .then(enter)
    .then(work);
  const ended = run.finally(leave);
  last.set(key, ended);
  try {
    return await ended;
  } finally {
    if (last.get(key) === ended) last.delete(key);
  }
}
