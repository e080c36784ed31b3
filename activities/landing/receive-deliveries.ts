// Takes what a source holds into the landing store, by every way in which it arrives: its inbox, the SFTP server, its web service.
import type { Received, ReceiveInput } from '../../contracts/activities';
import type { Deps } from '../deps';
import { fromInbox, fromServer, inboxWanted } from './from-inbox';
import { fromService } from './from-service';
import { together, type Brought } from './received';
import type { Looks } from './settle';

/** Takes what the source holds into the landing store, sealed; "not published yet" comes back as `waiting`. */
export function receiveDeliveries(deps: Deps) {
  const looks: Looks = new Map();
  return async (input: ReceiveInput): Promise<Received> => {
    const connector = deps.connector(input.source);
    const { manifest, pull } = connector;
    const parts: Brought[] = [];
    const wanted = manifest.arrival.includes('inbox') ? inboxWanted(deps, connector, input, looks) : null;
    if (wanted !== null) {
      parts.push(await fromServer(deps, input, wanted));
      const found = await fromInbox(deps, input, wanted).then(
        (received): Brought => ({ received, fault: null }),
        (fault: unknown): Brought => ({ received: { deliveries: [], waiting: [] }, fault }),
      );
      parts.push(found);
    }
    if (manifest.arrival.includes('http') && pull !== undefined) parts.push(await fromService(deps, pull, input));
    return together(parts);
  };
}
