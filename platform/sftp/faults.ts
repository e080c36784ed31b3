// What can go wrong with an SFTP server, in our words: a fault of the network is tried again, a refused login or another key is not.
import { QuarterdayError } from '../../contracts/failure';

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
}

/** The client's wrapper keeps of a refused login nothing but these words. */
const REFUSED = /All configured authentication methods failed/;

const seenOf = (error: unknown): string => (/^E[A-Z]+$/.test(codeOf(error)) ? codeOf(error) : 'a broken link');

/** Whether the server says that there is no such file or folder (SSH_FX_NO_SUCH_FILE). */
export const isMissing = (error: unknown): boolean => codeOf(error) === '2' || codeOf(error) === 'ENOENT';

/** Whether the server says that we may not (SSH_FX_PERMISSION_DENIED). */
export const isDenied = (error: unknown): boolean => codeOf(error) === '3' || codeOf(error) === 'EACCES';

/** POLICY_REFUSED: the server is not the one whose key was pinned. Nothing was sent to it but the greeting. */
export function wrongHost(seen: string): QuarterdayError {
  return new QuarterdayError('POLICY_REFUSED', 'the SFTP server does not have the key that was agreed', {
    seen: `a key with SHA256:${seen}`,
    expected: 'a key of QUARTERDAY_SFTP_HOST_KEY',
    todo: 'ask who runs the server, by another way than the network, whether its key was changed; only then set the new one',
  });
}

/** SOURCE_UNEXPECTED_CONTENT, not tried again: repeated wrong logins lock accounts. */
export function loginRefused(): QuarterdayError {
  return new QuarterdayError('SOURCE_UNEXPECTED_CONTENT', 'the SFTP server refused the login', {
    seen: 'neither key nor password was taken',
    expected: 'an account that may log in by SFTP',
    todo: 'check the user of QUARTERDAY_SFTP_URL, QUARTERDAY_SFTP_KEY_FILE and QUARTERDAY_SFTP_PASSWORD',
  });
}

/** A fault as ours: SOURCE_UNAVAILABLE for the network and for what the server cannot do just now. */
export function sftpFault(error: unknown, place: string): QuarterdayError {
  if (error instanceof QuarterdayError) return error;
  if (error instanceof Error && REFUSED.test(error.message)) return loginRefused();
  const seen = isDenied(error) ? 'the account may not read there' : seenOf(error);
  return new QuarterdayError('SOURCE_UNAVAILABLE', 'the SFTP server cannot be had just now', {
    seen: `${place}: ${seen}`,
    expected: 'an SFTP server that answers, and a folder that may be read',
    todo: 'it is asked again by itself; if it goes on, ask who runs the server; `quarterday sources check` tries it',
  });
}
