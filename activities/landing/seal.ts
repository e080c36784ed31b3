// Seals bytes for the store with AES-256-GCM and opens them again: key id, nonce, tag, then what was sealed.
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { QuarterdayError } from '../../contracts/failure';
import type { Keyring } from '../../platform/keys';

const NONCE = 12;
const TAG = 16;
const ID = 8;

/** Seals bytes. `context` (a hash, a row's place) is bound to them: sealed bytes cannot be moved to another row. */
export function seal(keyring: Keyring, plain: Buffer, context: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keyring.active.bytes, nonce);
  cipher.setAAD(Buffer.from(context));
  const sealed = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from(keyring.active.id), nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made. @throws QuarterdayError CONFIG_INVALID where the key is not here or the bytes were changed. */
export function unseal(keyring: Keyring, sealed: Buffer, context: string): Buffer {
  const id = sealed.subarray(0, ID).toString();
  const key = keyring.byId.get(id);
  if (key === undefined) throw fault(`sealed with key ${id}`, 'a key of that id in QUARTERDAY_LANDING_KEY');
  const nonce = sealed.subarray(ID, ID + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, nonce, { authTagLength: TAG });
  decipher.setAuthTag(sealed.subarray(ID + NONCE, ID + NONCE + TAG));
  decipher.setAAD(Buffer.from(context));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(ID + NONCE + TAG)), decipher.final()]);
  } catch {
    throw fault('bytes that do not open with their key', 'bytes as they were sealed');
  }
}

function fault(seen: string, expected: string): QuarterdayError {
  return new QuarterdayError('CONFIG_INVALID', 'the landing store cannot be opened', {
    seen,
    expected,
    todo: 'put the key back that sealed it (QUARTERDAY_LANDING_KEY takes several, the first one seals), or restore the store',
  });
}
