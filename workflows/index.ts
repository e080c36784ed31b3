// Every workflow, under the name by which Temporal knows it.
export { awaitFigures } from './await-figures';
export { backfillReport } from './backfill-report';
export { collectRound } from './collect-round';
export { collectSource } from './collect-source';
export { dailyAwaited } from './daily-awaited';
export { launchRound } from './launch-round';
export { replayImport } from './replay-import';
