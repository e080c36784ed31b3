// What a reading rule is: a name, examples that the tests run, and a function that understands its input or passes it on.
import type { ReadContext } from '../contracts/reading';
import type { Chunked } from './chunks';

export interface Rule<R, I = string> {
  /** For tests and for `explain`: why a text was read as it was. */
  readonly name: string;
  readonly examples: readonly string[];
  /** Null where the rule does not apply. */
  readonly read: (input: I, context: ReadContext) => R | null;
}

/** A rule for texts whose chunks have a shape (`chunks.ts` says what the letters mean). */
export interface ShapeRule<R> extends Rule<R, Chunked> {
  readonly shape: RegExp;
}

/** The first rule of the table that applies, or null. */
export function applyRules<R, I>(rules: readonly Rule<R, I>[], input: I, context: ReadContext): R | null {
  for (const rule of rules) {
    const reading = rule.read(input, context);
    if (reading !== null) return reading;
  }
  return null;
}

/** The first rule of the table whose shape fits and that applies, or null. */
export function applyShapes<R>(rules: readonly ShapeRule<R>[], found: Chunked, context: ReadContext): R | null {
  for (const { shape, read } of rules) {
    const reading = shape.test(found.shape) ? read(found, context) : null;
    if (reading !== null) return reading;
  }
  return null;
}

/** The name of the rule that understands an input, or null. */
export function ruleFor<R, I>(rules: readonly Rule<R, I>[], input: I, context: ReadContext = {}): string | null {
  return rules.find((rule) => rule.read(input, context) !== null)?.name ?? null;
}

/** The name of the rule for a shape that understands a cell, or null. */
export function shapeRuleFor<R>(
  rules: readonly ShapeRule<R>[],
  found: Chunked,
  context: ReadContext = {},
): string | null {
  return rules.find(({ shape, read }) => shape.test(found.shape) && read(found, context) !== null)?.name ?? null;
}
