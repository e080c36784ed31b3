// What is judged against what: the figure or the year to date, against the limit or a straight line to it.
import type { Indicator } from '../../contracts/catalogue';
import type { ShownFigure } from '../../contracts/figure';
import type { TargetPer } from '../../contracts/reading';
import { parsePeriod, quarterParts } from '../calendar/periods';
import { Decimal, decimal } from '../decimal';
import { monthsDue } from '../formulas/coverage';
import type { RollUp } from './roll-up';

export interface Standing {
  /** Unrounded; null where there is none. */
  readonly value: Decimal | null;
  /** The share of the limit that applies: half of a year's after two quarters. */
  readonly share: Decimal;
  /** True where that share is a straight line within the year. */
  readonly profile: boolean;
  /** True where a part is missing: no verdict then. */
  readonly incomplete: boolean;
  readonly missing: readonly string[];
  /** By how much the value grows until the time of the limit is full, at the present pace; null where that is no flow. */
  readonly pace: Decimal | null;
  readonly words: string;
}

export interface StandingInput {
  readonly indicator: Pick<Indicator, 'accumulation' | 'yearRule'>;
  readonly figure: ShownFigure;
  readonly yearToDate: RollUp;
  readonly shownIn: string;
  readonly per: TargetPer | null;
}

const ONE = new Decimal(1);

/** A flow adds up within the year; a percentage, a snapshot and a yearly figure do not. */
export function isFlow({ accumulation, yearRule }: StandingInput['indicator']): boolean {
  return yearRule !== 'ratio' && (accumulation === 'discrete' || accumulation === 'cumulative');
}

function ofYear({ indicator, yearToDate, shownIn }: StandingInput): Standing {
  const { number } = quarterParts(shownIn);
  const flow = isFlow(indicator);
  const { monthsCovered, missing, incomplete, value } = yearToDate;
  return {
    value: value === null ? null : decimal(value),
    share: flow ? decimal(number).div(4) : ONE,
    profile: flow && number < 4,
    incomplete,
    missing,
    pace: flow && monthsCovered > 0 ? decimal(12).div(monthsCovered) : null,
    words: `year to date to ${shownIn}`,
  };
}

function ofFigure({ indicator, figure }: StandingInput, share: Decimal): Standing {
  const due = monthsDue(indicator, figure.period).length;
  const covered = due - figure.missing.length;
  return {
    value: figure.value === null ? null : decimal(figure.value),
    share,
    profile: false,
    incomplete: figure.partial,
    missing: figure.missing,
    pace: figure.partial && isFlow(indicator) && covered > 0 ? decimal(due).div(covered) : null,
    words: figure.period,
  };
}

/** How the figure stands to a target of the given `per`; null where the two cannot be compared. */
export function standing(input: StandingInput): Standing | null {
  const { indicator, figure, per } = input;
  const quarterly = parsePeriod(figure.period).kind === 'quarter';
  if (per === 'year' && quarterly) return ofYear(input);
  if (per === null || per === 'year' || (per === 'quarter' && quarterly) || !isFlow(indicator))
    return ofFigure(input, ONE);
  // A target a month, for a quarter: three of them.
  return per === 'month' && indicator.accumulation === 'discrete'
    ? ofFigure(input, decimal(monthsDue(indicator, figure.period).length))
    : null;
}
