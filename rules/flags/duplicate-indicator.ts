// Flag duplicate_indicator: the report lists the indicator a second time (document 000 row 17 repeats row 3); it holds without a value too.
import { flagRule } from './rule';

export const duplicateIndicator = flagRule('duplicate_indicator', 1, ({ indicator }) => {
  const titles = indicator.duplicates.map(({ title }) => `"${title}"`);
  return titles.length > 0 ? `listed again as ${titles.join(', ')}` : null;
});
