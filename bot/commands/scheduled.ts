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
    const states = ['planned', 'scheduled', 'pending', 'approved'] as const;
    const open = await ports.requests.ofRequester(actor, states);
    const requests = meantRequests(
      open.filter((request) => startsLater(request, ports.clock.now())),
      wish,
    );
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

/** What waits for approval has a start of its own only where one was asked for. */
function startsLater({ state, ask }: ActivationRequest, now: Date): boolean {
  const isGranted = state === 'planned' || state === 'scheduled';
  return isGranted || (ask.startsAt !== undefined && ask.startsAt > now);
}

function whenOf(request: ActivationRequest, reader: Reader): string {
  const time = (moment: Date) => dateFor(reader, moment);
  if (request.state === 'scheduled') {
    return `Starts ${time(request.startsAt)}, ends ${time(request.endsAt)}`;
  }
  const { text } = statusLine(request, time, asItIs);
  const { startsAt } = request.ask;
  return request.state === 'planned' || !startsAt ? text : `To start ${time(startsAt)}. ${text}`;
}
