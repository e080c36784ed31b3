// Test helper: one of the sample reports as the connector reads it, with the catalogue's indicators or with none.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorScopes } from '../../activities/scope';
import { loadCatalogue } from '../../catalogue/load';
import type { ParseResult } from '../../contracts/connector';
import type { ReportLine } from '../../contracts/report';
import { contextOf } from '../../connectors/_rows/testing/context';
import { projectRoot } from '../../platform/root';
import { connector } from '../../connectors/published-report/connector';

export const indicators = indicatorScopes(loadCatalogue('tmbc'));

export type ReadSample = ParseResult & { readonly report: readonly ReportLine[] };

/** Reads a report of `samples/reports`. */
export async function readSample(name: string, period: string, known = true): Promise<ReadSample> {
  const body = readFileSync(join(projectRoot(), 'connectors', 'published-report', 'samples', 'reports', name));
  const result = await connector.parse(body, contextOf(period, { indicators: known ? indicators : [] }));
  return { ...result, report: result.report ?? [] };
}

/** The row of a number. */
export function rowOf(report: readonly ReportLine[], number: number): ReportLine {
  const found = report.find((line) => line.number === number);
  if (!found) throw new Error(`no row ${number}`);
  return found;
}
