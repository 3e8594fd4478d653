import type { DialogReply } from '../../dialogs/reply';
import { isSamePerson, type Person } from '../../pim/person';
import type { Ports } from '../../pim/ports';
import type { Posted } from '../outbound';

interface Shown extends Posted {
  /** Whether Teams took it. Where it did not, it is put right later. */
  readonly isShown: boolean;
}

/** Remembers a message that shows a request, so that it changes when the request moves. */
export async function keepCopy(
  ports: Ports,
  reader: Person,
  { shows: request }: DialogReply,
  { place, messageId, isShown }: Shown,
): Promise<void> {
  if (!request) return;
  await ports.sentMessages.record({
    requestId: request.id,
    copy: isSamePerson(request.ask.requester, reader) ? 'receipt' : 'approver',
    place,
    messageId,
    reader,
    shows: isShown ? request.version : 0,
  });
}
