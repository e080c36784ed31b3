// Flag awaited: the figure is expected and not here. It depends on the day, and is computed when it is read, never stored.
import { flagRule } from './rule';

export const awaited = flagRule('awaited', 1, ({ figure, awaited: state, due, asAt }) =>
  figure === null && state !== null ? `${state} on ${asAt}${due === null ? '' : `, due on ${due}`}` : null,
);
