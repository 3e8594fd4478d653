import { noticeCard } from '../../cards/notice';
import { dateFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { sayText } from '../../dialogs/reply';
import { meantRequests } from '../../dialogs/which-request';
import type { DeniedRequest } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const whyDenied: Command<'why-denied'> = {
  intent: 'why-denied',
  word: 'why denied',
  usage: 'why was my request denied?',
  summary: 'Who denied your last request, and what they said',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const { actor, ports } = turn;
    const denied = await ports.requests.ofRequester(actor, ['denied']);
    const [last] = meantRequests(
      denied.filter((request): request is DeniedRequest => request.state === 'denied'),
      wish,
    );
    if (!last) {
      return sayText(
        'No such request of yours was denied. Type "history" to see what became of your requests.',
      );
    }
    const role = roleWithScope(last.ask.role);
    const { decision } = last;
    if (!decision) {
      return sayText(
        `Your request ${last.id} for ${role} was denied in Entra, not through me: I do not know by whom, nor why.`,
      );
    }
    const when = dateFor(readerOf(turn), decision.at);
    const sentence = `${decision.approver.name} denied your request ${last.id} for ${role}, ${when}.`;
    const said = decision.comment ? `They said: ${decision.comment}` : 'They gave no reason.';
    return { summary: sentence, card: noticeCard(sentence, [said], []) };
  },
};
