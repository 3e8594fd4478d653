import { type Reader, timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { againSentence, gapSentence, plannedSentence } from '../../cards/words/planned';
import type { ActivationRequest } from '../../pim/request';
import type { Notice } from '../notice';

/** How a plan comes on, to the person who made it: what comes of it in the end is its outcome. */
export const planNews: Notice = {
  kind: 'plan-news',
  async compose({ request, reader }) {
    const text = newsOf(request, reader);
    return text ? { summary: text, text, alert: true } : undefined;
  },
};

function newsOf(request: ActivationRequest, reader: Reader): string | undefined {
  const role = roleWithScope(request.ask.role);
  if (request.state === 'planned') {
    const { ahead, beginsAt } = request.plan;
    return ahead
      ? `${gapSentence(request, reader)} ${plannedSentence(request, reader)}`
      : `${role} ends at ${timeFor(reader, beginsAt)}, and nobody has approved the next yet. ${gapSentence(request, reader)}`;
  }
  if (request.state !== 'pending' || request.ahead) return undefined;
  const why = request.askedAgain ? againSentence(request.askedAgain, (name) => name) : '';
  return `${role} has been asked for again and waits for approval. ${why}`.trim();
}
