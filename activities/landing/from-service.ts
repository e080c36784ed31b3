// The web service of a source: asked for each period, its answers kept, and what they say of themselves kept after them.
import { Context } from '@temporalio/activity';
import type { Received, ReceiveInput } from '../../contracts/activities';
import type { Connector } from '../../contracts/connector';
import { QuarterdayError } from '../../contracts/failure';
import { accessOf } from '../../platform/source-access';
import type { Deps } from '../deps';
import { isTransient } from '../failure';
import { councilScope, sourceSettings } from '../scope';
import { keepDelivery } from './keep-delivery';
import type { Brought } from './received';
import { keepValidator, readValidators } from './validators';

export type Pull = NonNullable<Connector['pull']>;

interface Kept {
  readonly deliveries: Received['deliveries'][number][];
  readonly waiting: Received['waiting'][number][];
}

async function pullPeriod(deps: Deps, pull: Pull, input: ReceiveInput, period: string, into: Kept): Promise<void> {
  const { council, source, asOf } = input;
  const catalogue = deps.catalogue(council);
  const asked = { council, source, period };
  const result = await pull({
    council: councilScope(catalogue),
    period,
    asOf,
    settings: sourceSettings(catalogue, source),
    allowLoopback: deps.config.allowLoopbackSources,
    privateHosts: deps.config.privateHosts,
    access: accessOf(deps.config.sources, source),
    validatorOf: await readValidators(deps, asked),
    signal: Context.current().cancellationSignal,
    heartbeat: (detail) => Context.current().heartbeat(detail),
  });
  const keep = keepDelivery(deps);
  for (const { validator, ...pulled } of result.pulled) {
    const delivery = await keep({ ...pulled, council, source });
    await keepValidator(deps, asked, delivery.deliveryId, validator);
    into.deliveries.push(delivery);
  }
  into.waiting.push(...result.waiting);
}

/**
 * What the service has for each period, oldest first. A period is kept whole or not at all. One that fails for good holds up no other;
 * where the service is away none is asked for any more.
 */
export async function fromService(deps: Deps, pull: Pull, input: ReceiveInput): Promise<Brought> {
  const received: Kept = { deliveries: [], waiting: [] };
  let fault: unknown = null;
  for (const period of input.periods) {
    try {
      await pullPeriod(deps, pull, input, period, received);
    } catch (error) {
      fault ??= error;
      if (!(error instanceof QuarterdayError) || isTransient(error.code) || error.code === 'INTERRUPTED') break;
    }
  }
  return { received, fault };
}
