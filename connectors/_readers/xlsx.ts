// Reads .xlsx bytes into plain rows: the cheap checks here, everything that could hang or swell in a child process.
import { QuarterdayError } from '../../contracts/failure';
import { looksLikeMarkup } from './decode';
import { corrupt, type ZipLimits } from './unzip';
import { workbookReader } from './xlsx-pool';
import type { Workbook } from './xlsx-types';

export interface WorkbookLimits {
  /** Milliseconds of the clock for one workbook; 120,000 unless said otherwise. */
  readonly timeoutMs?: number;
  readonly zip?: ZipLimits;
}

/**
 * The sheets of a workbook in their order, hidden ones included and marked.
 * Throws FILE_EMPTY, FILE_TYPE_MISMATCH, FILE_ENCRYPTED, FILE_TRUNCATED, XLSX_CORRUPT, XLSX_AMBIGUOUS, XLSX_DECOMPRESSED_LIMIT,
 * XLSX_DTD_FORBIDDEN, XLSX_DIMENSION or PARSER_TIMEOUT. A faulty cell is a cell of kind `error`.
 */
export async function readWorkbook(body: Buffer, limits: WorkbookLimits = {}): Promise<Workbook> {
  checkMagic(body);
  return workbookReader.read({ body, limits: limits.zip ?? null }, limits.timeoutMs ?? 120_000);
}

/** Refuses by its first bytes what cannot be a workbook. */
export function checkMagic(body: Buffer): void {
  if (body.length === 0) {
    throw new QuarterdayError('FILE_EMPTY', 'the file is empty', {
      seen: '0 bytes',
      expected: 'an .xlsx workbook',
      todo: 'send the file again',
    });
  }
  const head = body.subarray(0, 4).toString('hex');
  if (head === '504b0304') return;
  if (head === '504b0506') throw corrupt('a zip without parts');
  if (head === 'd0cf11e0') throw oldOffice(body);
  const markup = looksLikeMarkup(
    body
      .subarray(0, 4096)
      .toString('latin1')
      .replace(/^\u00ef\u00bb\u00bf/, ''),
  );
  throw new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is not an .xlsx workbook', {
    seen: markup ? 'HTML or XML (it starts with `<`)' : 'a file of another kind',
    expected: 'an .xlsx workbook',
    todo: 'open it in a spreadsheet program and save it as .xlsx; renaming a file does not change its kind',
  });
}

// A password-protected workbook is an OLE2 file with a stream of this name; without it, it is an old .xls.
function oldOffice(body: Buffer): QuarterdayError {
  if (body.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    return new QuarterdayError('FILE_ENCRYPTED', 'the workbook is protected by a password', {
      expected: 'a workbook without a password to open it',
      todo: 'save it without a password and send it by a safe way',
    });
  }
  return new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is an old Office file, not an .xlsx workbook', {
    seen: 'an OLE2 file, such as .xls',
    expected: 'an .xlsx workbook',
    todo: 'open it in a spreadsheet program and save it as .xlsx',
  });
}
