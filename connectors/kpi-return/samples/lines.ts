// What a sample form's row holds; its title and component labels come from the council's catalogue.
import type { FormLine } from './version-1';

export type SampleLine = Omit<FormLine, 'title' | 'components'>;

/** A row in which nothing is filled in. */
export function blank(indicator: string, period: string): SampleLine {
  return { indicator, period };
}
