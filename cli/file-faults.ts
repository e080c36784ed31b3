// What a person is told about a file or folder that the system will not open.
const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'nothing of that name',
  EACCES: 'this user may not open it',
  EPERM: 'this user may not open it',
  EISDIR: 'a folder',
  ENOTDIR: 'a file where a folder should be',
  ENOSPC: 'a full disk',
  EROFS: 'a disk that cannot be written to',
};

/** `/tmp/x.csv: nothing of that name`; a code that is not known here is shown as it is. */
export function seenOfFile(path: string, error: NodeJS.ErrnoException): string {
  const code = error.code ?? error.name;
  return `${path}: ${WORDS[code] ?? code}`;
}
