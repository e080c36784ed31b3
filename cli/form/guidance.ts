// What a form tells its owner of one figure: what it counts, from when to when, and what else is wanted.
import type { Indicator } from '../../contracts/catalogue';
import { parsePeriod } from '../../rules/calendar/periods';
import { observationDay } from '../../rules/expected/reference-period';

/** `2023-12-31` as `31/12/2023`. */
export function british(iso: string): string {
  return iso.split('-').reverse().join('/');
}

function spanOf(indicator: Indicator, period: string): string {
  const { start, end } = parsePeriod(period);
  const range = `${british(start)} to ${british(end)}`;
  switch (indicator.accumulation) {
    case 'cumulative':
      return `Count from 1 April to ${british(end)}, not the quarter alone.`;
    case 'snapshot':
      return `As it stood on ${british(end)}, not on the day of filling in.`;
    case 'rolling':
      return `The twelve months up to ${british(end)}.`;
    case 'carried':
    case 'annual': {
      const day = observationDay(indicator, period);
      return day === null
        ? `The whole of ${range}; leave it blank until it is known.`
        : `As it stood on ${british(day)}.`;
    }
    default:
      return `${range} alone.`;
  }
}

function componentsOf({ components, unit }: Indicator): string {
  const [whole, part] = components;
  if (whole === undefined || part === undefined) return '';
  const worked = unit === 'percent' ? '; the percentage is worked out from them' : '';
  return ` Give ${components.join(' and ')} in their own columns${worked}.`;
}

/** The guidance for one indicator. `system` is the source that gives its figure, or null where people do. */
export function guidanceOf(indicator: Indicator, period: string, system: string | null): string {
  const note = indicator.note === null ? '' : ` ${indicator.note}`;
  if (indicator.kind === 'milestone') {
    const colours = 'Green, Amber or Red as it stands now, Blue where it is not yet due: not a forecast.';
    return `${colours} Say in Comment what has been done.${note}`;
  }
  if (system !== null) {
    return `${system} gives the figure: leave the value blank unless you are asked for it. Your words are wanted.${note}`;
  }
  return `${spanOf(indicator, period)}${componentsOf(indicator)}${note}`;
}
