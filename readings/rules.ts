// What a reading rule is: a name, examples that the tests run, and a function that understands a text or passes it on.
import type { ReadContext } from '../contracts/reading';

export interface Rule<R> {
  /** For tests and for `explain`: why a text was read as it was. */
  readonly name: string;
  readonly examples: readonly string[];
  /** The plain text (`plainText`) of a cell; null where the rule does not apply. */
  readonly read: (text: string, context: ReadContext) => R | null;
}

/** The first rule of the table that applies, or null. */
export function applyRules<R>(rules: readonly Rule<R>[], text: string, context: ReadContext): R | null {
  for (const rule of rules) {
    const reading = rule.read(text, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** The name of the rule that understands a text, or null. */
export function ruleFor<R>(rules: readonly Rule<R>[], text: string, context: ReadContext = {}): string | null {
  return rules.find((rule) => rule.read(text, context) !== null)?.name ?? null;
}
