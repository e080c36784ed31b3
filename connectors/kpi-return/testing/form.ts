// Forms for tests: a council with one indicator of each sort, lines filled in, and what is read back.
import type { ParseContext, ParseResult } from '../../../contracts/connector';
import { connector } from '../connector';
import { makeForm, type FormInput, type FormLine } from '../form';

export const Q2 = '2023-24-Q2';
const scope = (slug: string, unit: string | null, decimals: number, components: string[] = []) => ({
  ...{ slug, title: `Title of ${slug}`, unit, decimals, components },
});
export const context: ParseContext = {
  council: { code: 'tmbc', name: 'Tonbridge and Malling', gss: 'E07000115', aliases: [] },
  period: Q2,
  asOf: '2023-10-16',
  settings: undefined,
  indicators: [
    scope('referrals', 'count', 0),
    scope('emissions', 'ktco2e', 1),
    scope('emails', 'percent', 0, ['received', 'answered']),
    scope('pay-gap', 'percent', 2),
    scope('brocks-hill', null, 0),
    scope('inspections', 'percent', 1, ['due', 'undertaken']),
  ],
};

export const line = (indicator: string, filled: FormLine['filled'] = {}, more: Partial<FormLine> = {}): FormLine => {
  const known = context.indicators.find(({ slug }) => slug === indicator);
  return {
    indicator,
    benchmark: null,
    title: known?.title ?? indicator,
    kind: known?.unit === null ? 'milestone' : 'kpi',
    unit: known?.unit ?? null,
    decimals: known?.decimals ?? 0,
    mayBeNegative: indicator === 'pay-gap',
    period: Q2,
    components: known?.components ?? [],
    lastValue: '',
    target: '',
    guidance: '',
    systemFed: false,
    filled,
    ...more,
  };
};
export const input = (lines: readonly FormLine[], more: Partial<FormInput> = {}): FormInput => ({
  council: { code: 'tmbc', name: 'Tonbridge and Malling' },
  quarter: Q2,
  sheets: [{ owner: 'LM', completedOn: '2023-10-13', lines, notes: [] }],
  ...more,
});
export const parse = (body: Buffer): Promise<ParseResult> => connector.parse(body, context);
export const read = async (lines: readonly FormLine[]): Promise<ParseResult> => parse(await makeForm(input(lines)));
export const rules = ({ rejections }: ParseResult): string[] => rejections.map(({ rule, place }) => `${rule} ${place}`);
export const values = ({ observations }: ParseResult): unknown[] =>
  observations.map(({ measure, value }) => [measure.replace('return/', ''), value]);
export const balanced = ({ rowsIn, fed, ignored, rejections }: ParseResult): boolean =>
  rowsIn === [...fed, ...ignored].reduce((sum, { rows }) => sum + rows, 0) + rejections.length;
