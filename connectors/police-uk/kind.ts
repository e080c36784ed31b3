// What a delivery is, by its first bytes: an answer of the API, a CSV or an archive.
import { QuarterdayError } from '../../contracts/failure';
import { binaryKind, looksLikeMarkup } from '../_readers/decode';

/** Throws FILE_EMPTY, FILE_TYPE_MISMATCH or ENCODING_INVALID. A zip without entries is a zip. */
export function kindOf(head: Buffer): 'json' | 'csv' | 'zip' {
  if (head.length === 0) {
    throw new QuarterdayError('FILE_EMPTY', 'the file is empty', {
      seen: '0 bytes',
      expected: 'an answer of data.police.uk, a street-level CSV or an archive of them',
      todo: 'fetch it again; an empty file is not a zero',
    });
  }
  if (/^504b(0304|0506)/.test(head.subarray(0, 4).toString('hex'))) return 'zip';
  if (/^(fffe|feff)/.test(head.subarray(0, 2).toString('hex'))) {
    throw new QuarterdayError('ENCODING_INVALID', 'the text is in an encoding that this source does not deliver', {
      seen: 'UTF-16',
      expected: 'UTF-8, with or without its mark',
      todo: 'take the file as data.police.uk gives it, not as another program saved it',
    });
  }
  const text = head.toString('latin1');
  const other = binaryKind(head) ?? (looksLikeMarkup(text) ? 'HTML or XML (it starts with `<`)' : null);
  if (other === null) return /^(\u00ef\u00bb\u00bf)?\s*[[{]/.test(text) ? 'json' : 'csv';
  throw new QuarterdayError('FILE_TYPE_MISMATCH', 'the file is not of the type that its source delivers', {
    seen: other,
    expected: 'JSON of the API, a street-level CSV, or its zip archive',
    todo: 'fetch it again; a page that tells of an error, saved as a file, looks like this',
  });
}
