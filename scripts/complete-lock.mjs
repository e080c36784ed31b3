// Completes package-lock.json: `npm ci` refuses a lock without the optional packages of other platforms, which a registry mirror may not hold.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './build-files.mjs';

const path = join(root, 'package-lock.json');
const lock = JSON.parse(readFileSync(path, 'utf8'));

const systems = ['darwin', 'linux', 'win32', 'android', 'freebsd', 'openharmony'];
const processors = ['arm64', 'x64', 'ia32', 'ppc64', 's390x', 'riscv64', 'loong64', 'arm'];

/** What a platform package's name says: `@swc/core-linux-x64-musl` is for linux, x64, musl. */
function platformOf(name) {
  const words = name.split(/[/-]/);
  const os = systems.find((each) => words.includes(each));
  const cpu = processors.find((each) => words.includes(each));
  if (os === undefined || cpu === undefined) throw new Error(`${name} names no platform that this script knows`);
  const last = words.at(-1);
  const libc = os !== 'linux' ? undefined : last.startsWith('gnu') ? 'glibc' : last === 'musl' ? 'musl' : undefined;
  return { os: [os], cpu: [cpu], ...(libc === undefined ? {} : { libc: [libc] }) };
}

function missing() {
  const found = [];
  for (const [place, entry] of Object.entries(lock.packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const known = `node_modules/${name}` in lock.packages || `${place}/node_modules/${name}` in lock.packages;
      if (!known) found.push({ name, version, dev: entry.dev === true });
    }
  }
  return found;
}

const added = missing();
for (const { name, version, dev } of added) {
  const { cpu, libc, os } = platformOf(name);
  lock.packages[`node_modules/${name}`] = {
    version,
    cpu,
    ...(dev ? { dev } : {}),
    ...(libc === undefined ? {} : { libc }),
    optional: true,
    os,
  };
}
const order = Object.entries(lock.packages).sort(([one], [other]) => (one < other ? -1 : 1));
lock.packages = Object.fromEntries(order);
writeFileSync(path, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`package-lock.json: ${added.length} packages of other platforms added\n`);
