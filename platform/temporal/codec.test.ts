// The payload codec: nothing in the clear, keys can change, a changed byte is noticed.
import { describe, expect, test } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import { createHash } from 'node:crypto';
import { loadConfig } from '../config';
import { loadKeyring } from '../keys';
import { createCodec } from './codec';

const key = (fill: number): string => Buffer.alloc(32, fill).toString('base64');
const codecOf = (keys: string): ReturnType<typeof createCodec> =>
  createCodec(loadKeyring(loadConfig({ QUARTERDAY_CODEC_KEY: keys }), 'codec'));
const plain = defaultPayloadConverter.toPayload({ council: 'tmbc', canary: 'CANARY-1' });

describe('createCodec', () => {
  test('encrypts so that nothing is in the clear, names its key, and decrypts', async () => {
    const codec = codecOf(key(1));
    const [sealed] = await codec.encode([plain]);
    expect(Buffer.from(sealed?.data ?? []).includes('CANARY')).toBe(false);
    const id = createHash('sha256').update(Buffer.alloc(32, 1)).digest('hex').slice(0, 8);
    expect(Buffer.from(sealed?.metadata?.['encryption-key-id'] ?? []).toString()).toBe(id);
    const [opened] = await codec.decode(sealed ? [sealed] : []);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toEqual({ council: 'tmbc', canary: 'CANARY-1' });
  });

  test('still reads what an older key encrypted, and says which key it lacks', async () => {
    const sealed = await codecOf(key(1)).encode([plain]);
    const [opened] = await codecOf(`${key(2)},${key(1)}`).decode(sealed);
    expect(opened && defaultPayloadConverter.fromPayload(opened)).toMatchObject({ council: 'tmbc' });
    await expect(codecOf(key(2)).decode(sealed)).rejects.toThrow('QUARTERDAY_CODEC_KEY');
  });

  test('lets pass what was never encrypted, and refuses what was changed', async () => {
    const codec = codecOf(key(1));
    expect(await codec.decode([plain])).toEqual([plain]);
    const [sealed] = await codec.encode([plain]);
    const data = Buffer.from(sealed?.data ?? []);
    data[20] = (data[20] ?? 0) ^ 1;
    await expect(codec.decode([{ ...sealed, data }])).rejects.toThrow('authenticate');
  });
});
