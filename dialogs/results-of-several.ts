import {
  type ActivationResult,
  activationResultsCard,
  resultsSentence,
} from '../cards/activation-results';
import { isOpen } from '../pim/request';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { ownerOf } from './ask-which';
import type { DialogReply } from './reply';

/**
 * Shows what came of several activations in one card, as it was at that moment. Each that is on or to
 * come has a receipt of its own besides, which is kept up to date; what nobody refused can be tried
 * again.
 */
export async function showResults(
  { ports, requester, reader, draft }: Activating,
  wish: ActivationWish,
  results: readonly ActivationResult[],
): Promise<DialogReply> {
  const again = results.some((result) => result.kind === 'not-requested' && result.passing);
  if (again) {
    const owner = ownerOf(requester);
    await ports.drafts.keep({ kind: 'activation', id: draft, owner, wish, keptAt: reader.now });
  }
  return {
    summary: resultsSentence(results),
    card: activationResultsCard(results, reader, again ? draft : undefined),
    receipts: results
      .flatMap((result) => (result.kind === 'requested' ? [result.request] : []))
      .filter(isOpen),
  };
}
