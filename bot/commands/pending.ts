import { listCard } from '../../cards/list';
import { timeFor } from '../../cards/reader';
import { asItIs, statusLine } from '../../cards/request-status';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { meantRequests, requestLine } from '../../dialogs/which-request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const pending: Command<'list-pending'> = {
  intent: 'list-pending',
  word: 'my requests',
  usage: 'my requests',
  summary: 'Your own requests that wait for an answer',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const { actor, ports } = turn;
    const open = await ports.requests.ofRequester(actor, [
      'planned',
      'submitting',
      'pending',
      'approved',
    ]);
    const requests = meantRequests(open, wish);
    if (requests.length === 0) {
      return sayText('No request of yours waits. Type "history" to see what became of the others.');
    }
    const reader = readerOf(turn);
    const lines = requests.map((request) => ({
      name: requestLine(request),
      detail: statusLine(request, (moment) => timeFor(reader, moment), asItIs).text,
    }));
    const hint = 'Type "cancel" and the number to withdraw one.';
    return {
      summary: `${counted(lines.length, 'request')} of yours waiting`,
      card: listCard('Your requests that wait', lines, hint),
    };
  },
};
