// Flag revised: a later value has replaced an earlier one for the same period; a partial figure that was completed is one too.
import { flagRule } from './rule';

export const revised = flagRule('revised', 1, ({ figure, previous, versions }) => {
  if (!figure || !previous || versions < 2 || previous.value === figure.value) return null;
  const was = `${previous.value ?? 'no value'}${previous.partial ? ', partial,' : ''}`;
  return `version ${versions}: ${was} became ${figure.value ?? 'no value'}`;
});
