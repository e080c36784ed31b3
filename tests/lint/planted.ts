// Faults to plant: for each rule of .oxlintrc.json that guards the house, a file that breaks it and one that stays just within it.

export interface Planted {
  readonly file: string;
  readonly code: string;
  /** The rule that must find it; null where nothing may be found. */
  readonly rule: string | null;
}

const border = 'eslint(no-restricted-imports)';
const take = (from: string): string => `import { thing } from '${from}';\nexport const kept = thing;\n`;
const takeType = (from: string): string => `import { type Thing } from '${from}';\nexport type Kept = Thing;\n`;

let count = 0;
const at = (folder: string, from: string, rule: string | null, code = take): Planted => ({
  file: `${folder}/planted-${(count += 1)}.ts`,
  code: code(from),
  rule,
});
const refused = (folder: string, ...from: readonly string[]): readonly Planted[] =>
  from.map((each) => at(folder, each, border));
const allowed = (folder: string, ...from: readonly string[]): readonly Planted[] =>
  from.map((each) => at(folder, each, null));

/** The borders between the folders. */
export const borders: readonly Planted[] = [
  ...refused('contracts', '../platform/config', '../rules/rag', 'pg', 'node:fs', '@temporalio/common', 'decimal.js'),
  ...allowed('contracts', 'zod', './period'),
  ...refused('rules', '../readings', '../platform/sql', '../activities/x', '../connectors/registry', 'node:fs', 'fs'),
  ...refused('rules', 'pg', 'axios', 'zlib', 'exceljs'),
  ...refused('rules/calendar', '../../readings/value', '../../platform/sql', 'node:crypto'),
  ...allowed('rules/calendar', '../../contracts/period', '../rag', 'decimal.js', './days'),
  ...refused('readings', '../platform/sql', '../activities/x', '../connectors/_readers/csv', 'node:fs', 'pg', 'yaml'),
  ...allowed('readings', '../contracts/reading', '../rules/calendar/days', 'decimal.js', 'zod', './words'),
  ...refused('connectors/one', '../two/measures', '../registry', '../../platform/config', '../../activities/x'),
  ...refused('connectors/one', '../../workflows/x', '../../cli/x', '../../tests/x', 'csv-parse', 'csv-parse/sync'),
  ...refused('connectors/one', 'exceljs', 'axios', 'yauzl', 'temporal'),
  ...refused('connectors/one/rows', '../../two/measures', '../../../platform/config', 'exceljs'),
  ...allowed(
    'connectors/one',
    '../_readers/csv',
    '../../contracts/connector',
    '../../readings',
    '../../rules/calendar',
  ),
  ...allowed('connectors/one/rows', '../measures', '../../_readers/csv', '../../../contracts/connector', 'zod'),
  ...refused('connectors/_readers', '../one/measures', '../../platform/config', '../../activities/x'),
  ...allowed('connectors/_readers', 'csv-parse/sync', 'exceljs', 'axios', 'yauzl', '../../contracts/failure'),
  ...refused('connectors/one/samples', '../../../platform/config', '../../../activities/x'),
  ...refused('platform', '../activities/x', '../workflows/x', '../connectors/registry', '../rules/rag', '../cli/main'),
  ...refused('platform/db', '../../readings', '../../console/x', 'axios'),
  ...allowed('platform/db', '../config', '../../contracts/failure', 'pg', 'node:fs'),
  ...refused('activities/landing', '../../workflows/x', '../../cli/main', '../../worker', '../../tests/x', 'exceljs'),
  ...refused('activities/landing', '../../connectors/one/connector', '../../connectors/_readers/csv', 'csv-parse'),
  ...refused('activities', '../connectors/one/measures', '../workflows/collect-round'),
  ...allowed(
    'activities/landing',
    '../../connectors/registry',
    '../../platform/sql',
    '../../rules/rag',
    '../deps',
    'pg',
  ),
  ...refused('workflows', '../platform/config', '../rules/rag', '../activities/x', '../catalogue/load', '../readings'),
  ...refused('workflows', '../contracts/failure', 'zod', 'pg', 'node:crypto', 'crypto', '@temporalio/client'),
  ...refused('workflows', '@temporalio/activity', '@temporalio/worker'),
  ...allowed('workflows', '@temporalio/workflow', '@temporalio/common', './options'),
  at('workflows', '../contracts/collect', null, takeType),
  at('workflows', '../platform/config', border, takeType),
  ...refused('samples/simulators/one', '../../../contracts/failure', '../../../platform/config'),
  ...allowed('samples/simulators/one', 'zod', './state'),
  ...refused('cli', 'exceljs', 'axios', 'temporal'),
  ...allowed('cli', '../activities/x', '../connectors/registry', '../workflows/x', '../platform/config', 'commander'),
];

const lines = (count: number): string =>
  Array.from({ length: count }, (_, n) => `export const v${n} = ${n};`).join('\n');
const longFunction = (count: number): string =>
  `export function long(): number {\n  let n = 0;\n${'  n += 1;\n'.repeat(count)}  return n;\n}\n`;
const promise = 'async function later(): Promise<number> {\n  return 1;\n}\n';

/** Rules about what stands in a file. */
export const manners: readonly Planted[] = [
  { file: 'cli/long.ts', code: lines(201), rule: 'eslint(max-lines)' },
  { file: 'cli/short.ts', code: lines(200), rule: null },
  { file: 'cli/long-function.ts', code: longFunction(60), rule: 'eslint(max-lines-per-function)' },
  { file: 'rules/any.ts', code: 'export const x: any = 1;\n', rule: 'typescript(no-explicit-any)' },
  { file: 'rules/as-any.ts', code: 'export const x = (1 as any) as number;\n', rule: 'typescript(no-explicit-any)' },
  { file: 'activities/console.ts', code: "console.log('x');\nexport {};\n", rule: 'eslint(no-console)' },
  { file: 'cli/console.ts', code: "console.log('x');\nexport {};\n", rule: null },
  { file: 'activities/env.ts', code: "export const x = process.env['X'];\n", rule: 'node(no-process-env)' },
  { file: 'cli/env.ts', code: 'export const x = process.env.X;\n', rule: 'node(no-process-env)' },
  { file: 'platform/paths.ts', code: 'export const x = process.env.X;\n', rule: 'node(no-process-env)' },
  { file: 'platform/config.ts', code: 'export const x = process.env.X;\n', rule: null },
  { file: 'rules/ignore.ts', code: '// @ts-ignore\nexport const x = 1;\n', rule: 'typescript(ban-ts-comment)' },
  {
    file: 'activities/floating.ts',
    code: `${promise}later();\nexport {};\n`,
    rule: 'typescript(no-floating-promises)',
  },
  { file: 'activities/awaited.ts', code: `${promise}export const x = later();\n`, rule: null },
  {
    file: 'activities/misused.ts',
    code: `${promise}export const x = (): void => [1].forEach(async () => void (await later()));\n`,
    rule: 'typescript(no-misused-promises)',
  },
  {
    file: 'activities/unsafe.ts',
    code: "export const x: string = JSON.parse('1').name;\n",
    rule: 'typescript(no-unsafe-assignment)',
  },
  {
    file: 'rules/ring-a.ts',
    code: "import { b } from './ring-b';\nexport const a = (): unknown => b;\n",
    rule: 'import(no-cycle)',
  },
  {
    file: 'rules/ring-b.ts',
    code: "import { a } from './ring-a';\nexport const b = (): unknown => a;\n",
    rule: 'import(no-cycle)',
  },
];
