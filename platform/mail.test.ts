// Mail against a real SMTP server on the loopback address: the Message-ID is ours, and a fault tells no secret.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { createMailer } from './mail';

const message = {
  messageId: 'await-1@quarterday',
  to: ['owner@tmbc.example'],
  subject: 'Awaited',
  text: 'A figure is awaited.',
};

describe('createMailer', () => {
  let server: SMTPServer;
  let port = 0;
  const received: string[] = [];
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData: (stream, _session, done) => {
        let text = '';
        stream.on('data', (chunk: Buffer) => (text += chunk.toString('utf8')));
        stream.on('end', () => {
          received.push(text);
          done();
        });
      },
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    port = (server.server.address() as AddressInfo).port;
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

  test('sends under the Message-ID it is given', async () => {
    const mailer = createMailer({ mail: { url: `smtp://127.0.0.1:${port}`, from: 'quarterday@tmbc.example' } });
    await expect(mailer?.send(message)).resolves.toEqual({ messageId: 'await-1@quarterday', accepted: 1 });
    expect(received[0]).toMatch(/^Message-ID: <await-1@quarterday>\r?$/m);
    mailer?.close();
  });

  test('a fault has a code and no secret; without SMTP_URL there is no mailer', async () => {
    const mailer = createMailer({ mail: { url: 'smtp://me:s3cret@127.0.0.1:1', from: 'q@tmbc.example' } });
    const error: unknown = await mailer?.send(message).catch((fault: unknown) => fault);
    expect(error).toMatchObject({ code: 'SOURCE_UNAVAILABLE' });
    expect(`${JSON.stringify(error)}${String(error)}`).not.toContain('s3cret');
    expect(createMailer({ mail: { url: null, from: 'q@tmbc.example' } })).toBeNull();
  });
});
