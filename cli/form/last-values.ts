// The last value of each indicator before a period: from the warehouse where there is one, else the catalogue's baseline.
import { existsSync } from 'node:fs';
import type { Catalogue, Indicator } from '../../contracts/catalogue';
import { periodWords } from '../../connectors/kpi-return/layout';
import { loadConfig } from '../../platform/config';
import { homePaths } from '../../platform/paths';
import { readValue } from '../../readings';
import { findPeriod, parsePeriod } from '../../rules/calendar/periods';
import type { CliContext } from '../command';
import { readHistory, type FigureVersion } from '../reads';
import { withStore } from '../store';

/** `816.4 (2021)`; `3 (2023), already given` where the figure asked for is here; or empty where none is known. */
export type LastValue = (indicator: Indicator, period: string) => string;

function baselineOf({ baseline }: Indicator): string {
  return readValue(baseline.text).number === null ? '' : `${baseline.text} (${baseline.dateText})`;
}

/** The last values of these versions; an indicator without any has its baseline. */
export function lastValues(versions: readonly FigureVersion[]): LastValue {
  const standing = versions.filter(({ text, replacedAt }) => text !== null && replacedAt === null);
  return (indicator, period) => {
    const given = standing.find((one) => one.indicator === indicator.slug && one.period === period);
    if (given !== undefined) return `${given.text} (${periodWords(period)}), already given`;
    const { start } = parsePeriod(period);
    const before = standing
      .filter((one) => one.indicator === indicator.slug && (findPeriod(one.period)?.end ?? start) < start)
      .sort((a, b) => (parsePeriod(a.period).end < parsePeriod(b.period).end ? -1 : 1));
    const last = before.at(-1);
    return last === undefined ? baselineOf(indicator) : `${last.text} (${periodWords(last.period)})`;
  };
}

/** The last values known now. A warehouse that was never set up is not set up for this. */
export async function readLastValues(context: CliContext, catalogue: Catalogue): Promise<LastValue> {
  const config = loadConfig();
  if (config.databaseUrl === null && !existsSync(homePaths(config.home).credentials)) return lastValues([]);
  const versions = await withStore(
    context,
    (store) => readHistory(store.pool('analyst'), catalogue.council.code, null, new Date().toISOString()),
    config,
  );
  return lastValues(versions);
}
