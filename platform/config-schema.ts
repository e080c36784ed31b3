// The shape of the environment: every variable that Quarterday reads, checked by zod. No defaults that need a disk are made here.
import { z } from 'zod';

const text = z.string().trim().min(1);
const flag = z
  .enum(['', '0', '1', 'false', 'true', 'no', 'yes'], { error: 'say true or false' })
  .transform((word) => ['1', 'true', 'yes'].includes(word));
const url = (...protocols: readonly string[]) =>
  text.refine(
    (value) => URL.canParse(value) && protocols.includes(new URL(value).protocol),
    `must be a URL that starts with ${protocols.map((each) => `${each}//`).join(' or ')}`,
  );
const hosts = text
  .transform((value) => value.split(',').map((host) => host.trim()))
  .pipe(
    z.array(
      z
        .string()
        .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i, 'must be host names parted by commas, as in reports.council.local'),
    ),
  );
const key = text.regex(
  /^(?:[A-Za-z0-9+/]{43}=|[0-9a-fA-F]{64})(?:,(?:[A-Za-z0-9+/]{43}=|[0-9a-fA-F]{64}))*$/,
  'must be 32 bytes as base64 or hex; several are parted by commas, the first one encrypts',
);

/** The variables as strings; an empty one counts as absent (see `loadConfig`). */
export const environmentSchema = z
  .object({
    QUARTERDAY_HOME: text.optional(),
    QUARTERDAY_INBOX: text.optional(),
    QUARTERDAY_INBOX_QUIET_MS: z.coerce.number().int().min(0).max(600_000).default(45_000),
    QUARTERDAY_SFTP_URL: url('sftp:').optional(),
    QUARTERDAY_SFTP_KEY_FILE: text.optional(),
    QUARTERDAY_SFTP_PASSWORD: z.string().min(1).optional(),
    QUARTERDAY_SFTP_HOST_KEY: text
      .regex(
        /^(?:(?:SHA256:)?[A-Za-z0-9+/]{43}=?(?:[\s,]+|$))+$/,
        'must be SHA256: and 43 characters, as ssh-keygen -lf shows it',
      )
      .optional(),
    QUARTERDAY_LANDING_KEY: key.optional(),
    QUARTERDAY_CODEC_KEY: key.optional(),
    QUARTERDAY_ALLOW_LOOPBACK_SOURCES: flag.default(false),
    QUARTERDAY_PRIVATE_HOSTS: hosts.default([]),
    QUARTERDAY_DAY_MS: z.coerce.number().int().min(10).max(86_400_000).default(86_400_000),
    QUARTERDAY_GO: text.optional(),
    DATABASE_URL: url('postgres:', 'postgresql:').optional(),
    TEMPORAL_ADDRESS: text.regex(/^[^\s/]+:\d{1,5}$/, 'must be host:port, as in localhost:7233').optional(),
    TEMPORAL_NAMESPACE: text.default('default'),
    TEMPORAL_TASK_QUEUE: text.default('quarterday'),
    TEMPORAL_API_KEY: text.optional(),
    TEMPORAL_TLS: flag.optional(),
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: text.optional(),
    TEMPORAL_TLS_CLIENT_CERT_PATH: text.optional(),
    TEMPORAL_TLS_CLIENT_KEY_PATH: text.optional(),
    TEMPORAL_TLS_SERVER_NAME: text.optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
    SMTP_URL: url('smtp:', 'smtps:').optional(),
    MAIL_FROM: text.default('quarterday@localhost'),
    POLICE_UK_URL: url('http:', 'https:').optional(),
    XDG_CACHE_HOME: text.optional(),
  })
  .refine((value) => !value.TEMPORAL_TLS_CLIENT_CERT_PATH === !value.TEMPORAL_TLS_CLIENT_KEY_PATH, {
    path: ['TEMPORAL_TLS_CLIENT_KEY_PATH'],
    error: 'a client certificate and its key are given together',
  });

export type Environment = z.infer<typeof environmentSchema>;

/** Every variable's name, in the order of `.env.example`. */
export const variableNames: readonly string[] = Object.keys(environmentSchema.shape);
