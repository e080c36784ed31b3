// Cells a second on one core, beside a bare regexp over the same cells: the least that any reader of numbers could do.
import { readAvailability, readFloor, readPeriod, readTarget, readTrend, readValue } from '../readings';
import { benchCells, type BenchKind, type Cell } from './readings-cells';

const COUNT = 200_000;
const ROUNDS = 6;

const READERS: Readonly<Record<BenchKind, (cell: Cell) => unknown>> = {
  value: ({ text, context }) => readValue(text, context),
  target: ({ text, context }) => readTarget(text, context),
  floor: ({ text, context }) => readFloor(text, context),
  period: ({ text, context }) => readPeriod(text, context),
  trend: ({ text, context }) => readTrend(text, context),
  availability: ({ text, context }) => readAvailability(text, context),
};

const BARE = /^\s*([<>≤≥~]?)\s*(-?)£?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(%|k|m)?\s*$/;

/** Processor seconds of this process: other work on the machine does not count, its own garbage collection does. */
function processorSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Processor seconds of the fastest of some rounds; `kept` holds on to the results, so that none is left out as unused. */
function fastest(cells: readonly Cell[], read: (cell: Cell) => unknown): number {
  let best = Infinity;
  let kept = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const start = processorSeconds();
    for (const cell of cells) if (read(cell) !== null) kept += 1;
    best = Math.min(best, processorSeconds() - start);
  }
  return kept < 0 ? 0 : best;
}

interface Rate {
  readonly cellsPerSecond: number;
  /** How many times the time of the bare regexp. */
  readonly timesTheLimit: number;
}

function rate(cells: readonly Cell[], read: (cell: Cell) => unknown): Rate {
  const [own, limit] = [fastest(cells, read), fastest(cells, ({ text }) => BARE.exec(text))];
  return { cellsPerSecond: Math.round(cells.length / own), timesTheLimit: Number((own / limit).toFixed(2)) };
}

/** Readings of every kind in their usual shares, and of each kind by itself. */
export async function readings(): Promise<Readonly<Record<string, unknown>>> {
  const cells = benchCells(COUNT);
  const bare = fastest(cells, ({ text }) => BARE.exec(text));
  const byKind = (Object.keys(READERS) as BenchKind[]).map((kind) => {
    const own = cells.filter((cell) => cell.kind === kind);
    return [kind, rate(own, READERS[kind])] as const;
  });
  return Promise.resolve({
    cells: COUNT,
    goal: '200,000 cells a second on one core',
    limit: { what: 'one bare regexp over the same cells', cellsPerSecond: Math.round(COUNT / bare) },
    all: rate(cells, (cell) => READERS[cell.kind](cell)),
    ...Object.fromEntries(byKind),
  });
}
