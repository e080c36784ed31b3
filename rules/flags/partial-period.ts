// Flag partial_period: the data covers only part of the reference period (document 000 row 6: July and August of a quarter).
import { flagRule } from './rule';

export const partialPeriod = flagRule('partial_period', 1, ({ figure }) => {
  if (!figure?.partial) return null;
  const missing = figure.missing.length > 0 ? `; missing ${figure.missing.join(', ')}` : '';
  return `covers ${figure.coverageFrom} to ${figure.coverageTo} of ${figure.period}${missing}`;
});
