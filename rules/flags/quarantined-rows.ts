// Flag quarantined_rows: rows that may belong to the figure are in quarantine, so it may be short by them.
import { flagRule } from './rule';

export const quarantinedRows = flagRule('quarantined_rows', 1, ({ quarantinedRows: rows }) =>
  rows > 0 ? `${rows} ${rows === 1 ? 'row' : 'rows'} in quarantine may belong to it` : null,
);
