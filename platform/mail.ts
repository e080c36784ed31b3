// Sends one message by SMTP. SMTP does not deduplicate: the caller claims the message first and gives it a fixed Message-ID.
import { createTransport } from 'nodemailer';
import { QuarterdayError } from '../contracts/failure';
import { type Config } from './config';

export interface Message {
  /** Fixed for ever for one message, without angle brackets: `await-tmbc-police-uk-2023-24-Q3-1@quarterday`. */
  readonly messageId: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html?: string;
}

export interface Mailer {
  /** Sends, and resolves when the server has taken the message. @throws QuarterdayError SOURCE_UNAVAILABLE without any secret. */
  readonly send: (message: Message) => Promise<{ readonly messageId: string; readonly accepted: number }>;
  readonly close: () => void;
}

const timeouts = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 20_000, dnsTimeout: 5_000 };

function faultWord(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : 'a fault without a code';
}

/** A mailer for SMTP_URL, or null where none is set (messages are then recorded and not sent). */
export function createMailer(config: Pick<Config, 'mail'>): Mailer | null {
  if (config.mail.url === null) return null;
  const { hostname, port } = new URL(config.mail.url);
  const transport = createTransport({ url: config.mail.url, ...timeouts });
  return {
    close: () => transport.close(),
    send: async (message) => {
      const { messageId, to, ...rest } = message;
      try {
        const sent = await transport.sendMail({
          ...rest,
          from: config.mail.from,
          to: [...to],
          messageId: `<${messageId}>`,
          disableFileAccess: true,
          disableUrlAccess: true,
        });
        return { messageId, accepted: sent.accepted.length };
      } catch (error) {
        throw new QuarterdayError('SOURCE_UNAVAILABLE', 'the mail server did not take the message', {
          seen: faultWord(error),
          expected: `an SMTP server at ${hostname}:${port === '' ? '25' : port}`,
          todo: 'see SMTP_URL and the mail server; the message is kept and is tried again',
        });
      }
    },
  };
}
