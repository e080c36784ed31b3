// What every activity is given: connections, keys and data, made once by the worker. An activity is `(deps) => async (input) => …`.
import type { Client } from '@temporalio/client';
import type { Catalogue } from '../contracts/catalogue';
import type { Connector } from '../contracts/connector';
import type { Config } from '../platform/config';
import type { Pool } from '../platform/db/pool';
import type { Keyring } from '../platform/keys';
import type { Logger } from '../platform/logger';
import type { Mailer } from '../platform/mail';

/** What activities may read of the configuration. */
export type ActivityConfig = Pick<
  Config,
  | 'root'
  | 'home'
  | 'inbox'
  | 'inboxQuietMs'
  | 'sftp'
  | 'sources'
  | 'allowLoopbackSources'
  | 'privateHosts'
  | 'dayMs'
  | 'temporal'
>;

export interface Deps {
  readonly config: ActivityConfig;
  /** Connections as quarterday_loader. */
  readonly pool: Pool;
  /** The catalogue that is in force for a council's code. @throws QuarterdayError NOT_FOUND where there is none. */
  readonly catalogue: (council: string) => Catalogue;
  /** The connector of a source's key. @throws QuarterdayError NOT_FOUND where there is none. */
  readonly connector: (source: string) => Connector;
  readonly logger: Logger;
  /** Seals and opens deliveries, their names, and raw text in quarantine. */
  readonly landingKey: Keyring;
  /** Null where no mail server is configured: messages are then recorded and not sent. */
  readonly mailer: Mailer | null;
  readonly temporal: Client;
  /** The wall clock; only for stamps of what really happens now. A round's clock is its `asOf`. */
  readonly now: () => Date;
}
