// Starts the simulated data.police.uk as a child process: prints its URL as one line of JSON, ends with its parent.
import { parseArgs } from 'node:util';
import { startSimulator } from './server';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      date: { type: 'string' },
      withheld: { type: 'string', multiple: true, default: [] },
    },
  });
  const date = values.date ?? new Date().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) throw new Error('--date is written YYYY-MM-DD');
  const simulator = await startSimulator({ date, withheld: values.withheld }, Number(values.port));
  process.stdout.write(`${JSON.stringify({ url: simulator.url, date })}\n`);
  const end = (): void => {
    void simulator.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end);
  process.once('SIGINT', end);
  process.stdin.once('end', end).once('close', end).resume();
}

main().catch((error: unknown) => {
  process.stderr.write(`police-uk simulator: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
});
