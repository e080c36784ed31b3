// Flag target_missing: a KPI that is judged has no target for its year (RULES.md, "Year roll-over": targets belong to a year).
import { quarterParts } from '../calendar/periods';
import { flagRule } from './rule';

export const targetMissing = flagRule('target_missing', 1, ({ indicator, figure, target, shownIn }) => {
  const judged = indicator.kind === 'kpi' && indicator.polarity !== 'none' && indicator.lifecycle === 'live';
  if (!judged || target !== null || figure === null) return null;
  return `the catalogue has no target for ${quarterParts(shownIn).year}`;
});
