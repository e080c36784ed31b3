// A thread of the child process that ends it when its parent is gone, also while the child is too busy to notice.
import { workerData } from 'node:worker_threads';

const parent = Number(workerData);

setInterval(() => {
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 500);
