// Every command, in the order of the help.
import { type MakeCommand } from '../command';
import { awaitedCommand } from './awaited';
import { backfillCommand } from './backfill';
import { catalogueCommand } from './catalogue';
import { collectCommand } from './collect';
import { demoCommand } from './demo';
import { doctorCommand } from './doctor';
import { downCommand } from './down';
import { explainCommand } from './explain';
import { figuresCommand } from './figures';
import { formCommand } from './form';
import { importCommand } from './import';
import { importsCommand } from './imports';
import { quarantineCommand } from './quarantine';
import { queryCommand } from './query';
import { readCommand } from './read';
import { replayCommand } from './replay';
import { schedulesCommand } from './schedules';
import { sourcesCommand } from './sources';
import { upCommand } from './up';

export const commands: readonly MakeCommand[] = [
  demoCommand,
  upCommand,
  downCommand,
  doctorCommand,
  collectCommand,
  importCommand,
  backfillCommand,
  importsCommand,
  replayCommand,
  quarantineCommand,
  awaitedCommand,
  figuresCommand,
  explainCommand,
  formCommand,
  queryCommand,
  sourcesCommand,
  schedulesCommand,
  catalogueCommand,
  readCommand,
];
