// The one row of a statement that always gives a row.

/** The first row. Throws where a statement that always gives one gave none: a fault of ours, not of the data. */
export function firstRow<R>(result: { readonly rows: readonly R[] }): R {
  const row = result.rows[0];
  if (row === undefined) throw new Error('a statement that always gives a row gave none');
  return row;
}
