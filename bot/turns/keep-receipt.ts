import type { DialogReply } from '../../dialogs/reply';
import type { Person } from '../../pim/person';
import type { Ports } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import type { Posted } from '../outbound';

/** Remembers where a request's receipt stands, so that it changes when the request moves. */
export async function keepReceipt(
  ports: Ports,
  reader: Person,
  reply: DialogReply,
  posted: Posted,
): Promise<void> {
  const request = reply.receiptOf;
  if (!request) return;
  await ports.sentMessages.record({
    requestId: request.id,
    copy: 'receipt',
    place: posted.place,
    messageId: posted.messageId,
    reader,
    shows: request.version,
  });
}

/** Teams did not take a receipt: it goes out as soon as Teams takes messages again. */
export function orderReceipt({ notices }: Ports, request: ActivationRequest): Promise<void> {
  return notices.order({
    key: `receipt:${request.id}`,
    kind: 'receipt',
    requestId: request.id,
    recipient: { to: 'person', person: request.ask.requester },
  });
}
