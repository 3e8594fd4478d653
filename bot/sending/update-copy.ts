import type { SentMessage } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import { approverTeamsIds } from './approver-teams-ids';
import { composeCopy } from './compose-copy';
import { readerOfNotice } from './reach';
import type { Outcome, Sender } from './sender';

/** Brings a sent card up to the request as it is now. */
export async function updateCopy(
  { ports, messenger }: Pick<Sender, 'ports' | 'messenger'>,
  copy: SentMessage,
  request: ActivationRequest,
): Promise<Outcome> {
  const reader = await readerOfNotice(ports, copy.reader);
  const teamsIds = await approverTeamsIds(ports, messenger, request, copy);
  const message = composeCopy(copy.copy, request, reader, teamsIds);
  if (!message) return { outcome: 'done', sent: { ...copy, shows: request.version } };
  const updated = await messenger.update(copy.place, copy.messageId, message);
  return updated.outcome === 'done'
    ? { outcome: 'done', sent: { ...copy, shows: request.version } }
    : updated;
}
