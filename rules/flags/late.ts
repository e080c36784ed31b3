// Flag late: the figure first arrived after its due date.
import { flagRule } from './rule';

export const late = flagRule('late', 1, ({ figure, receivedOn, due }) =>
  figure && receivedOn !== null && due !== null && receivedOn > due ? `received on ${receivedOn}, due on ${due}` : null,
);
