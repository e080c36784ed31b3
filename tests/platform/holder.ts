// A command of its own that holds the services until it is told to end: `holder.ts HOME MIGRATIONS`; it says `ready` when it has them.
import { childEnvironment, loadConfig } from '../../platform/config';
import { ensureServices } from '../../platform/embedded/leases';
import { silentProgress } from '../../platform/progress';

async function main(home: string, migrations: string): Promise<void> {
  const { PATH, XDG_CACHE_HOME } = childEnvironment({});
  const config = loadConfig({ PATH, XDG_CACHE_HOME, QUARTERDAY_HOME: home });
  const services = await ensureServices(config, silentProgress, { migrations });
  process.stdout.write('ready\n');
  process.stdin.once('data', () => void services.release().then(() => process.exit(0)));
}

void main(process.argv[3] ?? '', process.argv[4] ?? '');
