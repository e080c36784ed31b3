// The only reader of the environment: one frozen, checked configuration for every other file.
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { QuarterdayError } from '../contracts/failure';
import { type Environment, environmentSchema } from './config-schema';
import { projectRoot } from './root';
import { type SftpConfig, sftpConfig } from './config-sftp';
import { type SourceAccess, sourceAccess } from './source-access';

export type Variables = Readonly<Record<string, string | undefined>>;

export interface TemporalTls {
  readonly serverCaPath: string | null;
  readonly clientCertPath: string | null;
  readonly clientKeyPath: string | null;
  readonly serverName: string | null;
}

export interface Config {
  /** The project's folder. */
  readonly root: string;
  /** Where state is kept: keys, logs, the embedded services. */
  readonly home: string;
  /** Where downloaded or built programs are kept, for every home of this user. */
  readonly cache: string;
  /** The owner's connection to a Postgres of the council's; null means the embedded one. */
  readonly databaseUrl: string | null;
  readonly temporal: {
    /** host:port; null means the embedded development server. */
    readonly address: string | null;
    readonly namespace: string;
    readonly taskQueue: string;
    readonly apiKey: string | null;
    readonly tls: TemporalTls | null;
  };
  readonly logLevel: NonNullable<Environment['LOG_LEVEL']> | null;
  /** Template of a source's inbox folder: `{council}` and `{source}` are filled in. */
  readonly inbox: string;
  /** Milliseconds for which a file of an inbox must not have changed before it is taken. */
  readonly inboxQuietMs: number;
  /** The server from which files of every inbox are fetched; null for none. */
  readonly sftp: SftpConfig | null;
  readonly landingKey: string | null;
  readonly codecKey: string | null;
  readonly mail: { readonly url: string | null; readonly from: string };
  readonly allowLoopbackSources: boolean;
  /** Hosts of sources inside the council's network. */
  readonly privateHosts: readonly string[];
  /** Addresses and secrets of the sources' web services, by source key. */
  readonly sources: SourceAccess;
  /** Milliseconds that a day of a live chase lasts: 86,400,000 but in tests. */
  readonly dayMs: number;
  readonly goBinary: string | null;
  readonly searchPath: readonly string[];
}

function readEnvironment(variables: Variables): Environment {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = environmentSchema.safeParse(present);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const name = String(issue?.path[0] ?? 'environment');
  throw new QuarterdayError('CONFIG_INVALID', `${name}: ${issue?.message ?? 'not understood'}`, {
    seen: `a value of ${(present[name] ?? '').length} characters`,
    expected: issue?.message ?? null,
    todo: `set ${name} in the environment or in .env; .env.example says what it means`,
  });
}

function temporalTls(environment: Environment): TemporalTls | null {
  const tls = {
    serverCaPath: environment.TEMPORAL_TLS_SERVER_CA_CERT_PATH ?? null,
    clientCertPath: environment.TEMPORAL_TLS_CLIENT_CERT_PATH ?? null,
    clientKeyPath: environment.TEMPORAL_TLS_CLIENT_KEY_PATH ?? null,
    serverName: environment.TEMPORAL_TLS_SERVER_NAME ?? null,
  };
  const implied = environment.TEMPORAL_API_KEY !== undefined || Object.values(tls).some((each) => each !== null);
  return (environment.TEMPORAL_TLS ?? implied) ? tls : null;
}

function configOf(variables: Variables, root: string): Config {
  const environment = readEnvironment(variables);
  const home = resolve(root, environment.QUARTERDAY_HOME ?? '.quarterday');
  const userCache = environment.XDG_CACHE_HOME ?? join(homedir(), '.cache');
  return Object.freeze({
    root,
    home,
    cache: join(userCache, 'quarterday'),
    databaseUrl: environment.DATABASE_URL ?? null,
    temporal: {
      address: environment.TEMPORAL_ADDRESS ?? null,
      namespace: environment.TEMPORAL_NAMESPACE,
      taskQueue: environment.TEMPORAL_TASK_QUEUE,
      apiKey: environment.TEMPORAL_API_KEY ?? null,
      tls: temporalTls(environment),
    },
    logLevel: environment.LOG_LEVEL ?? null,
    inbox: resolve(root, environment.QUARTERDAY_INBOX ?? join(home, 'inbox', '{council}', '{source}')),
    inboxQuietMs: environment.QUARTERDAY_INBOX_QUIET_MS,
    sftp: sftpConfig(environment),
    landingKey: environment.QUARTERDAY_LANDING_KEY ?? null,
    codecKey: environment.QUARTERDAY_CODEC_KEY ?? null,
    mail: { url: environment.SMTP_URL ?? null, from: environment.MAIL_FROM },
    allowLoopbackSources: environment.QUARTERDAY_ALLOW_LOOPBACK_SOURCES,
    privateHosts: environment.QUARTERDAY_PRIVATE_HOSTS,
    sources: sourceAccess(variables, environment.POLICE_UK_URL ?? null),
    dayMs: environment.QUARTERDAY_DAY_MS,
    goBinary: environment.QUARTERDAY_GO ?? null,
    searchPath: (variables['PATH'] ?? '').split(delimiter).filter((folder) => folder !== ''),
  });
}

/**
 * The configuration of this process. Without `variables` it is read from the environment, after `.env` of the
 * project's folder (which never wins over a variable that is set).
 * @throws QuarterdayError CONFIG_INVALID, which names the variable and never shows its value.
 */
export function loadConfig(variables?: Variables): Config {
  const root = projectRoot();
  if (variables !== undefined) return configOf(variables, root);
  const file = join(root, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
  return configOf(process.env, root);
}

/** The environment for a child process that needs ours whole (a compiler), with `extra` on top. */
export function childEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return { ...process.env, ...extra };
}
