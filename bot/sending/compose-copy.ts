import { approvalChannelCard, approverCard, askedFor } from '../../cards/approval-request';
import { endingSoonCard } from '../../cards/ending-soon';
import { outcomeCard } from '../../cards/outcome';
import type { Reader } from '../../cards/reader';
import { receiptCard } from '../../cards/receipt';
import type { SentMessage } from '../../pim/ports';
import type { ActivationRequest } from '../../pim/request';
import type { Message } from '../outbound';

/** A sent card as it has to look now; nothing where it has nothing new to say. */
export function composeCopy(
  copy: SentMessage['copy'],
  request: ActivationRequest,
  reader: Reader,
  approverTeamsIds: readonly string[],
): Message | undefined {
  const card = cardOf(copy, request, reader, approverTeamsIds);
  return card && { summary: askedFor(request), card };
}

function cardOf(
  copy: SentMessage['copy'],
  request: ActivationRequest,
  reader: Reader,
  approverTeamsIds: readonly string[],
): object | undefined {
  switch (copy) {
    case 'channel':
      return approvalChannelCard(request, approverTeamsIds);
    case 'approver':
      return approverCard(request, reader);
    case 'receipt':
      return receiptCard(request, reader);
    case 'outcome':
      return outcomeCard(request, reader);
    case 'warning':
      return endingSoonCard(request, reader);
  }
}
