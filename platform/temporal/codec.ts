// Encrypts every payload that Temporal keeps (AES-256-GCM), with the key's id in the clear, so that keys can be changed.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { type Payload, type PayloadCodec } from '@temporalio/common';
import { temporal } from '@temporalio/proto';
import { type Keyring } from '../keys';

const encoding = Buffer.from('binary/encrypted');
const nonceBytes = 12;
const tagBytes = 16;
const { Payload: PayloadMessage } = temporal.api.common.v1;

function encrypt(keyring: Keyring, payload: Payload): Payload {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv('aes-256-gcm', keyring.active.bytes, nonce);
  const plain = PayloadMessage.encode(payload).finish();
  const data = Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { metadata: { encoding, 'encryption-key-id': Buffer.from(keyring.active.id) }, data };
}

function decrypt(keyring: Keyring, payload: Payload): Payload {
  const metadata = payload.metadata ?? {};
  const found = metadata['encoding'];
  if (found === undefined || found === null || !Buffer.from(found).equals(encoding)) return payload;
  const id = Buffer.from(metadata['encryption-key-id'] ?? []).toString();
  const key = keyring.byId.get(id);
  if (key === undefined)
    throw new Error(`a payload was encrypted with the key ${id}, which QUARTERDAY_CODEC_KEY does not hold`);
  const data = Buffer.from(payload.data ?? []);
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, data.subarray(0, nonceBytes));
  decipher.setAuthTag(data.subarray(-tagBytes));
  const plain = Buffer.concat([decipher.update(data.subarray(nonceBytes, -tagBytes)), decipher.final()]);
  return PayloadMessage.decode(plain);
}

/** A payload codec: the keyring's active key encrypts, any of its keys decrypts, what was never encrypted passes. */
export function createCodec(keyring: Keyring): PayloadCodec {
  return {
    encode: (payloads) => Promise.resolve(payloads.map((payload) => encrypt(keyring, payload))),
    decode: async (payloads) => payloads.map((payload) => decrypt(keyring, payload)),
  };
}
