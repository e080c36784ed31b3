// The Excel return form: figures that no system feeds, and the owner's words about every figure.
import type { Connector, ParseContext, ParseResult } from '../../contracts/connector';
import { readWorkbook } from '../_readers/xlsx';
import { versionOf } from './issued';
import { FORM_VERSION } from './layout';
import { readFirst } from './read-first';
import { readSheets } from './read-sheets';
import { settingsSchema } from './settings';

async function parse(body: Buffer, context: ParseContext): Promise<ParseResult> {
  settingsSchema.parse(context.settings ?? {});
  const { sheets } = await readWorkbook(body);
  const labels = [...new Set(context.indicators.flatMap(({ components }) => components))];
  return versionOf(sheets) === FORM_VERSION ? readSheets(sheets, labels, context) : readFirst(sheets, labels, context);
}

export const connector: Connector = {
  manifest: {
    key: 'kpi-return',
    title: "Quarterly return form, filled in by a KPI's owner",
    parserVersion: 2,
    arrival: ['inbox'],
    scope: 'council',
    formats: ['xlsx'],
    maxBytes: 5_000_000,
    // Its measures are the council's own indicators, as `return/<indicator>`.
    measures: [],
    personal: [],
    verified: "Quarterday's own form: its layout is ours, in layout.ts.",
  },
  parse,
};
