// Makes an observation that a system computed: the fields of a typed figure stay empty.
import type { Observation } from '../../contracts/connector';

type Given = Pick<Observation, 'measure' | 'period' | 'value' | 'coverageFrom' | 'coverageTo' | 'place'>;

/** An observation with the fields given; no stated unit, no text, no qualifiers. */
export function observe(given: Given & Partial<Observation>): Observation {
  return { components: [], text: null, observedOn: null, qualifiers: [], statedUnit: null, typed: null, ...given };
}
