// Flags manual_entry and source_changed: who gives the figure, and that it was somebody else before.
import { flagRule } from './rule';

export const manualEntry = flagRule('manual_entry', 1, ({ figure }) =>
  figure?.typed ? `typed into a return form (${figure.source})` : null,
);

export const sourceChanged = flagRule('source_changed', 1, ({ figure, previous }) =>
  figure && previous && previous.source !== figure.source
    ? `from ${figure.source}, before from ${previous.source}`
    : null,
);
