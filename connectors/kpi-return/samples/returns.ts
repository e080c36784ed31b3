// The returns of Kent and of Oadby & Wigston on the form of now: one workbook of all owners, filled in from a list of made-up answers.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { catalogueSchema, type Indicator } from '../../../contracts/catalogue';
import { referencePeriod } from '../../../rules/expected/reference-period';
import type { FormInput, FormLine } from '../form';
import { KENT } from './kent';
import { OADBY } from './oadby';

export interface Return {
  readonly council: string;
  /** Below the council's folder: quarter, day of receipt, file. */
  readonly file: string;
  /** Slug, what stands in the figure's (or the RAG's) cell, and the owner's words. */
  readonly rows: readonly (readonly [string, string, NonNullable<FormLine['filled']>?])[];
}

function lineOf(indicator: Indicator, quarter: string, [, said, words]: Return['rows'][number]): FormLine {
  const milestone = indicator.kind === 'milestone';
  const answer = said === '' ? {} : { [milestone ? 'rag' : 'value']: said, evidence: 'made up' };
  const target = indicator.targets.find(({ period }) => quarter.startsWith(period));
  return {
    indicator: indicator.slug,
    benchmark: null,
    title: indicator.title,
    kind: indicator.kind,
    unit: indicator.unit,
    decimals: indicator.decimals,
    mayBeNegative: false,
    period: referencePeriod(indicator, quarter),
    components: [],
    lastValue: '',
    target: target?.text ?? '',
    guidance: 'A sample: what is filled in is made up.',
    systemFed: false,
    filled: { ...answer, ...words },
  };
}

function formOf(folder: string, { council, file, rows }: Return): [string, FormInput] {
  const [quarter = '', completedOn = ''] = file.split('/');
  const catalogue = catalogueSchema.parse(parse(readFileSync(join(folder, `${council}.yaml`), 'utf8')));
  const lines = rows.map((row) => {
    const indicator = catalogue.indicators.find(({ slug }) => slug === row[0]);
    if (indicator === undefined) throw new Error(`no indicator ${row[0]} in the catalogue`);
    return { owner: indicator.owner, line: lineOf(indicator, quarter, row) };
  });
  const sheets = catalogue.owners.flatMap(({ initials: owner }) => {
    const own = lines.filter((one) => one.owner === owner).map(({ line }) => line);
    return own.length === 0 ? [] : [{ owner, completedOn, lines: own, notes: ['All figures and words are made up.'] }];
  });
  return [`${council}/${file}`, { council: catalogue.council, quarter, sheets }];
}

/** The input of each sample by its path below `samples/`; titles, units and owners are the catalogues'. */
export function sampleReturns(catalogues: string): Record<string, FormInput> {
  return Object.fromEntries([KENT, OADBY].map((one) => formOf(catalogues, one)));
}
