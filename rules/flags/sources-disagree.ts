// Flag sources_disagree: another source says another number of the same figure. The figure stands; both are kept (RULES.md, "Two sources for one figure").
import { round, shownValue } from '../decimal';
import { flagRule } from './rule';

export const sourcesDisagree = flagRule('sources_disagree', 1, ({ figure, others }) => {
  const value = figure?.value ?? null;
  if (figure === null || value === null) return null;
  const against = others.filter((other) => !round(other.value, other.decimals).eq(round(value, other.decimals)));
  if (against.length === 0) return null;
  const said = against.map(({ source, value: theirs, decimals }) => `${source} says ${shownValue(theirs, decimals)}`);
  return `${figure.source} says ${shownValue(value, against[0]?.decimals ?? 0)}, ${said.join(', ')}`;
});
