// docker-compose.yml is a compose file by its own specification, names only variables that .env.example has, and gives away nothing.
import { describe, expect, test } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { variableNames } from '../../platform/config-schema';
import { projectRoot } from '../../platform/root';
import { composeFaults } from './compose-schema';

interface Service {
  readonly image?: string;
  readonly env_file?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly healthcheck?: unknown;
  readonly security_opt?: readonly string[];
  readonly cap_drop?: readonly string[];
  readonly restart?: string;
  readonly profiles?: readonly string[];
}

interface Compose {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
}

const root = projectRoot();
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const load = (from: string): Compose => parse(from, { merge: true }) as Compose;
const { services, networks } = load(text);
const all = Object.entries(services);
const namesIn = (file: string): readonly string[] =>
  [...readFileSync(join(root, file), 'utf8').matchAll(/^([A-Z][A-Z0-9_]*)=/gm)].map((match) => match[1] ?? '');

/** Variables that compose itself fills in: `${NAME}`, `${NAME:-default}`. */
const interpolated = (from: string): readonly string[] =>
  [...from.matchAll(/\$\{([A-Za-z_][A-Za-z0-9_]*)/g)].map((match) => match[1] ?? '');

describe('the compose specification', () => {
  test('finds nothing wrong', () => expect(composeFaults(load(text))).toEqual([]));

  test.each([
    ['a misspelt key', text.replace('healthcheck:', 'healthchek:')],
    ['a condition that there is not', text.replace('service_healthy', 'service_well')],
    ['a port that is a mapping of nothing', text.replace("['127.0.0.1:8080:8080']", '{ web: 8080 }')],
    ['a service at the top level', `${text}\nredis:\n  image: redis\n`],
  ])('finds %s', (_, planted) => {
    expect(planted).not.toBe(text);
    expect(composeFaults(load(planted))).not.toEqual([]);
  });
});

describe('variables', () => {
  test('every one that compose fills in is in .env.example', () => {
    const known = namesIn('.env.example');
    expect(interpolated(text).length).toBeGreaterThan(0);
    expect(interpolated(text).filter((name) => !known.includes(name))).toEqual([]);
    expect(interpolated('a: ${PLANTED:-1}').filter((name) => !known.includes(name))).toEqual(['PLANTED']);
  });

  test.each(['worker', 'console'])('%s is told nothing that Quarterday does not read', (name) => {
    const told = Object.keys(services[name]?.environment ?? {});
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((each) => !variableNames.includes(each))).toEqual([]);
  });

  test('the files of secrets have examples that name what their readers need', () => {
    expect(namesIn('deploy/postgres.env.example')).toEqual([
      'POSTGRES_PASSWORD',
      'QUARTERDAY_DB_PASSWORD',
      'TEMPORAL_DB_PASSWORD',
    ]);
    expect(namesIn('deploy/temporal.env.example')).toEqual(['SQL_USER', 'SQL_PASSWORD']);
    const config = readFileSync(join(root, 'deploy/temporal/config/quarterday.yaml'), 'utf8');
    const asked = new Set([...config.matchAll(/env "([A-Z_]+)"/g)].map((match) => match[1] ?? ''));
    const given = ['SQL_USER', 'SQL_PASSWORD', ...Object.keys(services['temporal']?.environment ?? {})];
    const optional = ['SQL_PORT', 'LOG_LEVEL', 'TEMPORAL_GRPC_PORT'];
    expect([...asked].filter((name) => !given.includes(name) && !optional.includes(name))).toEqual([]);
  });
});

describe('least privilege', () => {
  test('each service reads its own secrets and no others', () => {
    const read = Object.fromEntries(all.map(([name, { env_file }]) => [name, env_file ?? []]));
    expect(read).toEqual({
      postgres: ['deploy/postgres.env'],
      'temporal-schema': ['deploy/temporal.env'],
      temporal: ['deploy/temporal.env'],
      'temporal-namespace': [],
      worker: ['deploy/quarterday.env'],
      console: ['deploy/quarterday.env'],
      mail: [],
    });
  });

  test('no secret stands in the file', () => {
    expect(text).not.toMatch(/password\s*[:=]|postgres:\/\/|secret\s*[:=]/i);
  });

  test('what is published is published on the loopback interface', () => {
    const ports = all.flatMap(([, service]) => service.ports ?? []);
    expect(ports.length).toBeGreaterThan(0);
    expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
  });

  test('Postgres and Temporal have no way out', () => {
    expect(networks['store']?.internal).toBe(true);
    for (const name of ['postgres', 'temporal', 'temporal-schema', 'temporal-namespace']) {
      expect(services[name]?.networks).toEqual(['store']);
    }
  });

  test.each(all)('%s gains no privileges and runs a fixed version', (_, service) => {
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.image).toMatch(/:v?\d+(\.\d+)+/);
  });
});

describe('readiness', () => {
  test('whatever stays up says whether it is well', () => {
    const lasting = all.filter(([, each]) => each.restart === 'unless-stopped' && each.profiles === undefined);
    expect(lasting.map(([name]) => name)).toEqual(['postgres', 'temporal', 'worker']);
    for (const [, service] of lasting) expect(service.healthcheck).toBeDefined();
  });

  test('the worker waits for the store and for its namespace', () => {
    expect(services['worker']?.depends_on).toEqual({
      postgres: { condition: 'service_healthy' },
      'temporal-namespace': { condition: 'service_completed_successfully' },
    });
  });

  test('every file that is mounted is here', () => {
    const mounted = all.flatMap(([, service]) => service.volumes ?? []).map((each) => each.split(':')[0] ?? '');
    const files = mounted.filter((each) => each.startsWith('./') && each !== './inbox');
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((each) => !existsSync(join(root, each)))).toEqual([]);
  });
});

test('the image is built without secrets, and installs without running install scripts', () => {
  const ignored = readFileSync(join(root, '.dockerignore'), 'utf8').split('\n');
  for (const name of ['.env', 'deploy/*.env', '.quarterday', 'node_modules']) expect(ignored).toContain(name);
  const file = readFileSync(join(root, 'Dockerfile'), 'utf8');
  expect(file).toContain('npm ci --omit=dev --ignore-scripts');
  expect(file).toMatch(/^USER node$/m);
});
