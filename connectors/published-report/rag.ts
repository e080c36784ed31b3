// The colours of a RAG column: words, letters and signs; and whether a column of forecasts holds colours or numbers.
const COLOURS: readonly (readonly [RegExp, string])[] = [
  [/^(?:green|g|🟢|✅|✔|✓)(?![a-z])/iu, 'Green'],
  [/^(?:amber|yellow|a|🟠|🟡)(?![a-z])/iu, 'Amber'],
  [/^(?:red|r|🔴|❌|✗|✘)(?![a-z])/iu, 'Red'],
  [/^(?:blue|b|🔵)(?![a-z])/iu, 'Blue'],
];

/** Words that say how a row stands, and no colour. */
const STANDS =
  /^(?:grey|gray|black|white|complete[d]?|not (?:yet )?(?:started|due|applicable|available|met|achieved)|on (?:target|track|schedule)|off (?:target|track)|(?:below|above|behind|ahead|met|missed|achieved|exceeded|at risk|in progress|delayed|slightly|significantly|within|outside|n\/?a\b|tbc\b|data only|no target|monitoring)).*$/i;

/** The colour of a cell, `Green`, or the cell's own words where it names none. */
export function colourOf(cell: string): string {
  return COLOURS.find(([pattern]) => pattern.test(cell))?.[1] ?? cell;
}

/** True where a cell says how a row stands: a colour, or words such as `On target`. */
export function isRag(cell: string): boolean {
  return (
    cell.length <= 40 && (colourOf(cell) !== cell || /^(?:green|amber|red|blue)$/i.test(cell) || STANDS.test(cell))
  );
}
