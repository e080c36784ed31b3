// Runs sshd for as long as its own stdin is open, and ends it with all of its sessions then: no sshd outlives a test, however it ends.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const [path, config, user] = process.argv.slice(2);
const [uid, gid] = user.split(':').map(Number);
const identity = user === '' ? {} : { uid, gid };
const server = spawn(path, ['-D', '-e', '-f', config], { stdio: ['ignore', 'inherit', 'inherit'], ...identity });

/** Sessions lead process groups of their own, so they are found as children. */
function family(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
    return [pid, ...children.flatMap(family)];
  } catch {
    return [pid];
  }
}

function end() {
  for (const pid of family(server.pid).reverse()) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }
}

server.once('exit', (code) => process.exit(code ?? 0));
server.once('error', (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
process.stdin.resume();
process.stdin.once('end', end);
process.once('SIGTERM', end);
process.on('SIGINT', () => undefined);
