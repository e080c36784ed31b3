// Flags provisional and estimated: the source or the owner says so of the figure.
import { flagRule } from './rule';

export const provisional = flagRule('provisional', 1, ({ figure }) =>
  figure?.qualifiers.includes('provisional') ? `${figure.source} calls the figure provisional` : null,
);

export const estimated = flagRule('estimated', 1, ({ figure }) =>
  figure?.qualifiers.includes('estimated') ? `${figure.source} calls the figure an estimate` : null,
);
