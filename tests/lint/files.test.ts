// What holds for every file of the repository: short enough to know, and silent about the machine it was written on.
import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir, hostname } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../platform/root';

const root = projectRoot();
const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard', '-z'], { cwd: root, encoding: 'utf8' });
const files = listed.split('\0').filter((name) => name !== '' && existsSync(join(root, name)));
const text = (name: string): string => readFileSync(join(root, name), 'utf8');
const isText = (name: string): boolean => !/\.(xlsx|png|zip|ico|woff2?|gz)$/.test(name);

/** Lines of a text, a last line end not counted. */
function lineCount(content: string): number {
  return content.replace(/\n$/, '').split('\n').length;
}

/** Words that only the place where this was written could have put there. */
function machineWords(content: string): readonly string[] {
  const home = homedir();
  const patterns = [
    /\/(?:Users|home)\/[a-z][\w.-]*\//g,
    /\/root\/[\w.]+/g,
    /\/work\/[\w.]+/g,
    /\b[A-Z]:\\(?:Users|work)\\/gi,
    /"resolved": "https?:\/\/(?!registry\.npmjs\.org\/)[^"]*"/g,
    /https?:\/\/[^\s'"`)]*(?:artifactory|nexus|verdaccio|npm-proxy|registry-mirror)[^\s'"`)]*/gi,
    /\bregistry=https?:\/\/\S+/g,
  ];
  const found = patterns.flatMap((pattern) => content.match(pattern) ?? []);
  if (home.length > 5 && content.includes(`${home}/`)) found.push(home);
  if (hostname().length > 8 && content.includes(hostname())) found.push(hostname());
  return found;
}

test('there are files to look at', () => {
  expect(files.filter((name) => name.endsWith('.ts')).length).toBeGreaterThan(50);
});

describe('no file is longer than 200 lines', () => {
  test('TypeScript, SQL and scripts', () => {
    const code = files.filter((name) => /\.(ts|sql|mjs|cjs)$/.test(name));
    const long = code.map((name) => [name, lineCount(text(name))] as const).filter(([, count]) => count > 200);
    expect(long).toEqual([]);
  });

  test('a planted file of 201 lines would be found', () => {
    expect(lineCount('x\n'.repeat(200))).toBe(200);
    expect(lineCount('x\n'.repeat(201))).toBe(201);
  });
});

describe('no file names a machine', () => {
  test('a path, a host or a registry', () => {
    const own = 'tests/lint/files.test.ts';
    const named = files
      .filter((name) => isText(name) && name !== own)
      .flatMap((name) => machineWords(text(name)).map((words) => `${name}: ${words}`));
    expect(named).toEqual([]);
  });

  test.each([
    ['a home', 'see /home/somebody/quarterday/x'],
    ['a Mac', '/Users/somebody/x'],
    ['root', 'at /root/.cache/x'],
    ['a lock file', '"resolved": "https://npm.example.test/pg/-/pg-8.tgz"'],
    ['an .npmrc', 'registry=https://npm.example.test/'],
  ])('a planted %s would be found', (_, planted) => {
    expect(machineWords(planted)).not.toEqual([]);
  });

  test('the public registry and a plain path are left alone', () => {
    expect(machineWords('"resolved": "https://registry.npmjs.org/pg/-/pg-8.tgz" in docs/ops')).toEqual([]);
  });
});

test('the first line of every source says what it is for', () => {
  const sources = files.filter((name) => /\.(ts|mjs|cjs)$/.test(name));
  const silent = sources.filter((name) => !/^(#!.*\n)?(\/\/ \S|\/\*\* \S)/.test(text(name)));
  expect(silent).toEqual([]);
});
