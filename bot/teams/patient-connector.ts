import { setTimeout as pause } from 'node:timers/promises';
import type { Delivery } from '../outbound';
import type { Connector } from './connector';

/** A wait that nobody notices. Longer ones are for whoever keeps what is to be sent. */
const longestWaitMs = 2_000;
const mostTries = 3;

/**
 * Sits out the short waits that Teams asks for, as after seven messages into one chat within a second:
 * it took nothing of them, and who types fast would else get no answer.
 */
export function patientConnector(connector: Connector): Connector {
  return async (serviceUrl, operation) => {
    for (let tries = 1; ; tries += 1) {
      const delivery = await connector(serviceUrl, operation);
      const wait = shortWait(delivery);
      if (wait === undefined || tries === mostTries) return delivery;
      await pause(wait);
    }
  };
}

function shortWait(delivery: Delivery<unknown>): number | undefined {
  if (delivery.outcome !== 'later' || delivery.retryAfterMs === undefined) return undefined;
  return delivery.retryAfterMs <= longestWaitMs ? delivery.retryAfterMs : undefined;
}
