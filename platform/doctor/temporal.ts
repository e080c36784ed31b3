// Doctor: Temporal (the server of TEMPORAL_ADDRESS, or a program for one machine, and Go where only a build can bring it).
import { execFileSync } from 'node:child_process';
import { answers } from '../embedded/ports';
import { findGo } from '../embedded/temporal-build';
import { findTemporal, temporalVersion } from '../embedded/temporal-binary';
import { runningTemporal } from '../embedded/temporal';
import { openConnection } from '../temporal/connect';
import { type Check, fine, note, wrong } from './check';

const program: Check = {
  name: 'temporal program',
  look: (config) => {
    if (config.temporal.address !== null) return note('not needed: TEMPORAL_ADDRESS is set', null);
    const binary = findTemporal(config);
    if (binary !== null) return fine(`${binary.path} (found by ${binary.foundBy})`, binary.version);
    const go = findGo(config);
    const how =
      go === null
        ? 'it is downloaded at the first start'
        : 'it is downloaded, or built with Go in about three minutes, at the first start';
    return note(null, `${how}; or install Temporal's CLI: https://docs.temporal.io/cli`);
  },
};

const server: Check = {
  name: 'temporal server',
  look: async (config) => {
    const { address } = config.temporal;
    if (address !== null) {
      const connection = await openConnection(config, address, 3_000);
      try {
        const info = await connection.workflowService.getSystemInfo({});
        await connection.workflowService.describeNamespace({ namespace: config.temporal.namespace });
        return fine(`${address}, namespace ${config.temporal.namespace}`, info.serverVersion ?? null);
      } finally {
        await connection.close();
      }
    }
    const running = runningTemporal(config);
    if (running === null) return note('not running; commands that need it start it', null);
    const up = await answers('127.0.0.1', running.port);
    if (up) return fine(`embedded, port ${running.port}`);
    return wrong(`process ${running.mark.pid} does not answer`, 'run `quarterday down` and start again');
  },
};

const go: Check = {
  name: 'go (only where Temporal cannot be downloaded)',
  look: (config) => {
    if (config.temporal.address !== null || findTemporal(config) !== null) return note('not needed', null);
    const path = findGo(config);
    if (path === null) return note(null, `needed only without internet: Go 1.24 builds Temporal ${temporalVersion}`);
    return fine(path, execFileSync(path, ['env', 'GOVERSION'], { encoding: 'utf8', timeout: 10_000 }).trim());
  },
};

export const temporalChecks: readonly Check[] = [program, server, go];
