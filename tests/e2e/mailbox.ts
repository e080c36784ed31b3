// A real SMTP server on loopback that keeps what it is given.
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Letter {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  /** The text, decoded. */
  readonly text: string;
  readonly rung: string;
  readonly day: string;
}

export interface Mailbox {
  readonly url: string;
  readonly letters: readonly Letter[];
  close(): Promise<void>;
}

const unfold = (head: string): string => head.replace(/\r\n[ \t]+/g, ' ');
const header = (head: string, name: string): string =>
  new RegExp(`^${name}: (.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';

function decode(text: string): string {
  const whole = text.replace(/=\r\n/g, '');
  return Buffer.from(
    whole.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');
}

function read(raw: string): Letter {
  const at = raw.indexOf('\r\n\r\n');
  const head = unfold(raw.slice(0, at));
  const encoded = /quoted-printable/i.test(header(head, 'Content-Transfer-Encoding'));
  const text = encoded ? decode(raw.slice(at + 4)) : raw.slice(at + 4);
  const [, rung = '', day = ''] = /Rung: (\S+); its day: (\S+);/.exec(text) ?? [];
  return { id: header(head, 'Message-ID'), to: header(head, 'To'), subject: header(head, 'Subject'), text, rung, day };
}

/** Starts the server on a free port. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData: (stream, _session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push(read(Buffer.concat(chunks).toString('utf8')));
        done();
      });
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
