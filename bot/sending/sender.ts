import type { Ports, SentMessage } from '../../pim/ports';
import type { Log } from '../log';
import type { Delivery, Messenger } from '../outbound';
import type { Outbox } from '../work/queues';

export interface Sender {
  readonly outbox: Outbox;
  readonly ports: Ports;
  readonly messenger: Messenger;
  readonly log: Log;
}

/** What came of one message: sent (with what to remember of it), nothing to say, or an obstacle. */
export type Outcome =
  | { readonly outcome: 'done'; readonly sent?: SentMessage }
  | Exclude<Delivery<never>, { outcome: 'done' }>;
