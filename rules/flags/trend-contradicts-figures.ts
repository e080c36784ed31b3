// Flag trend_contradicts_figures: the arrow stated says another thing than the figures, by what the council's arrows mean.
import { trendOfSubject } from '../trend/subject';
import { flagRule } from './rule';

export const trendContradictsFigures = flagRule('trend_contradicts_figures', 1, (subject) => {
  const { arrow, stated, evidence } = trendOfSubject(subject);
  if (arrow === null || stated === null || arrow === stated) return null;
  return `stated ${stated}, the figures give ${arrow}: ${evidence}`;
});
