// What a reading rule is: a name, examples that the tests run, and a function that understands its input or passes it on.
import type { ReadContext } from '../contracts/reading';
import type { Chunked } from './chunks';
import { remembered } from './memo';

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

/** A table of rules for shapes, as one function: which rules a shape fits is remembered, because cells have few shapes. */
export function shapeReader<R>(rules: readonly ShapeRule<R>[]): (found: Chunked, context: ReadContext) => R | null {
  const fitting = remembered((shape) => rules.filter((rule) => rule.shape.test(shape)));
  return (found, context) => {
    for (const { read } of fitting(found.shape)) {
      const reading = read(found, context);
      if (reading !== null) return reading;
    }
    return null;
  };
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
