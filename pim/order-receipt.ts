import type { Ports } from './ports';
import type { ActivationRequest } from './request';

/** Sends the requester their own card of a request, where it was not given as an answer; once. */
export function orderReceipt(
  { notices }: Pick<Ports, 'notices'>,
  request: ActivationRequest,
): Promise<void> {
  return notices.order({
    key: `receipt:${request.id}`,
    kind: 'receipt',
    requestId: request.id,
    recipient: { to: 'person', person: request.ask.requester },
  });
}

/** The same for all that one answer told of. */
export async function orderReceipts(
  ports: Pick<Ports, 'notices'>,
  requests: readonly ActivationRequest[] = [],
): Promise<void> {
  for (const request of requests) await orderReceipt(ports, request);
}
