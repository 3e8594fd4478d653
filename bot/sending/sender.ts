import type { Ports, SentMessage } from '../../pim/ports';
import type { Log } from '../log';
import type { Delivery, Messenger } from '../outbound';
import type { ClaimedMessage, Outbox } from '../work/queues';
import type { UnderWay } from '../work/under-way';

export interface Sender {
  readonly outbox: Outbox;
  readonly ports: Ports;
  readonly messenger: Messenger;
  readonly log: Log;
  readonly underWay: UnderWay<ClaimedMessage>;
}

/** What came of one message: sent (with what to remember of it), nothing to say, or an obstacle. */
export type Outcome =
  | { readonly outcome: 'done'; readonly sent?: SentMessage }
  | Exclude<Delivery<never>, { outcome: 'done' }>;
