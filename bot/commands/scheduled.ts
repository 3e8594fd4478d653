import { listCard } from '../../cards/list';
import { dateFor, type Reader } from '../../cards/reader';
import { asItIs, statusLine } from '../../cards/request-status';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { meantRequests, requestLine } from '../../dialogs/which-request';
import type { ActivationRequest } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const scheduled: Command<'list-scheduled'> = {
  intent: 'list-scheduled',
  word: 'scheduled',
  usage: 'scheduled',
  summary: 'Your activations that start later',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const { actor, ports } = turn;
    const open = await ports.requests.ofRequester(actor, ['planned', 'scheduled']);
    const requests = meantRequests(open, wish);
    if (requests.length === 0) {
      return sayText(
        'No activation of yours starts later. To plan one, type for example: activate Exchange Administrator tomorrow at 9 for 2h because mailbox migration',
      );
    }
    const reader = readerOf(turn);
    const lines = requests.map((request) => ({
      name: requestLine(request),
      detail: whenOf(request, reader),
    }));
    const hint = 'Type "cancel" and the number to withdraw one.';
    return {
      summary: `${counted(lines.length, 'activation')} scheduled`,
      card: listCard('Your activations that start later', lines, hint),
    };
  },
};

function whenOf(request: ActivationRequest, reader: Reader): string {
  const time = (moment: Date) => dateFor(reader, moment);
  return request.state === 'scheduled'
    ? `Starts ${time(request.startsAt)}, ends ${time(request.endsAt)}`
    : statusLine(request, time, asItIs).text;
}
