// A parent whose busy child is watched over by the built thread of the workbook reader; it prints the child's number and waits to be killed.
const { fork } = require('node:child_process');
const path = require('node:path');

const WATCH = path.join(__dirname, '..', '..', '..', 'dist', 'connectors', '_readers', 'xlsx-watch.js');
if (process.argv[2] === 'child') {
  const { Worker } = require('node:worker_threads');
  const watch = new Worker(WATCH, { workerData: process.argv[3] });
  watch.once('online', () => {
    process.send('busy');
    setTimeout(() => {
      for (;;);
    }, 100);
  });
} else {
  const child = fork(__filename, ['child', String(process.pid)]);
  child.once('message', () => process.stdout.write(`${child.pid}\n`));
}
