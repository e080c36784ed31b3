// The failures a person or a script may meet: stable codes, their exit codes, and the words that teach.

/** Exit codes of every command, as CONTRACT.md section 2 lists them. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  quarantined: 3,
  sourceUnavailable: 4,
  storeUnavailable: 5,
  refused: 6,
  approval: 7,
  overdue: 8,
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Every stable failure code, with the exit code that it leads to. */
export const CODES = {
  UNEXPECTED: EXIT.unexpected,
  USAGE: EXIT.usage,
  CONFIG_INVALID: EXIT.usage,
  CATALOGUE_INVALID: EXIT.usage,
  NOT_FOUND: EXIT.usage,
  FILE_EMPTY: EXIT.quarantined,
  FILE_TRUNCATED: EXIT.quarantined,
  FILE_TYPE_MISMATCH: EXIT.quarantined,
  FILE_ENCRYPTED: EXIT.quarantined,
  FILE_TOO_LARGE: EXIT.quarantined,
  FILE_NOT_REGULAR: EXIT.quarantined,
  INBOX_NAME_INVALID: EXIT.quarantined,
  ENCODING_INVALID: EXIT.quarantined,
  CSV_DIALECT: EXIT.quarantined,
  CSV_RAGGED: EXIT.quarantined,
  CSV_RECORD_TOO_LARGE: EXIT.quarantined,
  CSV_CONTROL_CHAR: EXIT.quarantined,
  CSV_HEADER_DUPLICATE: EXIT.quarantined,
  XLSX_CORRUPT: EXIT.quarantined,
  XLSX_DECOMPRESSED_LIMIT: EXIT.quarantined,
  XLSX_DIMENSION: EXIT.quarantined,
  XLSX_DTD_FORBIDDEN: EXIT.quarantined,
  XLSX_AMBIGUOUS: EXIT.quarantined,
  PARSER_TIMEOUT: EXIT.quarantined,
  CELL_INVALID: EXIT.quarantined,
  VALUE_INVALID: EXIT.quarantined,
  VALUE_UNREADABLE: EXIT.quarantined,
  CATEGORY_UNKNOWN: EXIT.quarantined,
  INDICATOR_UNKNOWN: EXIT.quarantined,
  INDICATOR_UNDECIDED: EXIT.quarantined,
  ZERO_UNCONFIRMED: EXIT.quarantined,
  KEY_CONFLICT: EXIT.quarantined,
  SCOPE_MISMATCH: EXIT.quarantined,
  RECONCILIATION_FAILED: EXIT.quarantined,
  CONTRACT_DRIFT: EXIT.approval,
  VOLUME_ANOMALY: EXIT.approval,
  SCALE_CHANGED: EXIT.approval,
  REVISION_NEEDS_APPROVAL: EXIT.approval,
  SOURCE_UNAVAILABLE: EXIT.sourceUnavailable,
  SOURCE_TIMEOUT: EXIT.sourceUnavailable,
  SOURCE_TRUNCATED: EXIT.sourceUnavailable,
  SOURCE_TOO_LARGE: EXIT.sourceUnavailable,
  SOURCE_UNEXPECTED_CONTENT: EXIT.sourceUnavailable,
  SOURCE_PAGINATION_LOOP: EXIT.sourceUnavailable,
  SSRF_BLOCKED: EXIT.refused,
  POLICY_REFUSED: EXIT.refused,
  STORAGE_FULL: EXIT.storeUnavailable,
  WAREHOUSE_UNAVAILABLE: EXIT.storeUnavailable,
  ORCHESTRATOR_UNAVAILABLE: EXIT.storeUnavailable,
  INTERRUPTED: EXIT.interrupted,
} as const;

export type FailureCode = keyof typeof CODES;

/** What a failure says: never a cell value or a raw file name, for these words travel through Temporal and logs. */
export interface FailureWords {
  readonly code: FailureCode;
  readonly message: string;
  readonly seen: string | null;
  readonly expected: string | null;
  readonly todo: string | null;
  /** Where in the delivery: `sheet!cell` or `line:column`. */
  readonly place: string | null;
}

/** The one error class of Quarterday: a fault with a stable code, what was seen, what was expected and what to do. */
export class QuarterdayError extends Error {
  readonly words: FailureWords;
  constructor(code: FailureCode, message: string, more: Partial<Omit<FailureWords, 'code' | 'message'>> = {}) {
    super(message);
    this.name = 'QuarterdayError';
    this.words = { seen: null, expected: null, todo: null, place: null, ...more, code, message };
  }
  get code(): FailureCode {
    return this.words.code;
  }
  get exitCode(): ExitCode {
    return CODES[this.words.code];
  }
}

/** The exit code to end with where several apply: the first of 1 5 4 6 3 7 8 (CONTRACT.md section 2). */
export function worstExit(codes: readonly number[]): number {
  for (const code of [130, 1, 2, 5, 4, 6, 3, 7, 8]) if (codes.includes(code)) return code;
  return 0;
}
