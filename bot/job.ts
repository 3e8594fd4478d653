import type { JobKind, Ports } from '../pim/ports';
import type { ActivationRequest } from '../pim/request';

/** What a job asks for after it ran: nothing, or to be run again at a time. */
export type JobOutcome = { readonly again: Date } | undefined;

/**
 * Work of a request that is due. It is run at least once, by any replica, perhaps after the request has
 * moved on: it looks at the state it finds and does nothing where its time has passed.
 */
export interface Job {
  readonly kind: JobKind;
  run(ports: Ports, request: ActivationRequest): Promise<JobOutcome>;
}
