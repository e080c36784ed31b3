// Which files the build reads, and which files in dist/ have lost their source.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const skipped = new Set(['node_modules', 'dist', '.git', '.quarterday', 'coverage', 'docs']);
/** Outputs that no single source stands behind. */
const own = new Set(['.built', 'workflow-bundle.js']);

function walk(folder, found = []) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      if (!skipped.has(entry.name)) walk(join(folder, entry.name), found);
    } else if (entry.isFile()) found.push(join(folder, entry.name));
  }
  return found;
}

const isBuilt = (name) =>
  (name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('tests/')) ||
  (name.startsWith('samples/') && name.endsWith('.json'));

/** Changes whenever a source, the compiler's settings or the lock file change. */
export function fingerprint() {
  const settings = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', 'scripts/build.mjs'];
  const sources = walk(root)
    .map((file) => relative(root, file))
    .filter((name) => isBuilt(name) || settings.includes(name));
  const hash = createHash('sha256');
  for (const name of sources.sort()) {
    const { mtimeMs, size } = statSync(join(root, name));
    hash.update(`${name} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
}

/** The absolute paths of files in `dist` that no source makes any more. */
export function orphans(dist) {
  return walk(dist).filter((file) => {
    const name = relative(dist, file);
    if (own.has(name)) return false;
    const source = name.replace(/\.js(\.map)?$/, '.ts');
    const made = existsSync(join(root, source)) && isBuilt(source);
    return !made && !(name.endsWith('.json') && existsSync(join(root, name)));
  });
}
