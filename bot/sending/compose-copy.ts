import { approvalChannelCard, approverCard, askedFor } from '../../cards/approval-request';
import type { Reader } from '../../cards/reader';
import { receiptCard } from '../../cards/receipt';
import type { SentMessage } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import type { Message } from '../outbound';

/** A sent card as it has to look now. */
export function composeCopy(
  copy: SentMessage['copy'],
  request: ActivationRequest,
  reader: Reader,
  approverTeamsIds: readonly string[],
): Message {
  switch (copy) {
    case 'channel':
      return { summary: askedFor(request), card: approvalChannelCard(request, approverTeamsIds) };
    case 'approver':
      return { summary: askedFor(request), card: approverCard(request, reader) };
    case 'receipt':
      return {
        summary: `Your request for ${request.ask.role.roleName}`,
        card: receiptCard(request, reader),
      };
  }
}
