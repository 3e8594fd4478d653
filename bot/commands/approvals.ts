import { listCard } from '../../cards/list';
import { dateFor, type Reader } from '../../cards/reader';
import { counted } from '../../cards/text';
import { sayText } from '../../dialogs/reply';
import { meantRequests, othersRequestLine } from '../../dialogs/which-request';
import { isUndecided, type PendingRequest, type PlannedRequest } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

export const approvals: Command<'list-approvals'> = {
  intent: 'list-approvals',
  word: 'approvals',
  usage: 'approvals',
  summary: 'Requests that wait for your decision',
  places: ['personal'],

  async run(turn, wish) {
    const { actor, ports } = turn;
    const waiting = await ports.requests.waitingFor(actor);
    const requests = meantRequests(waiting.filter(isUndecided), wish);
    const [first] = requests;
    if (!first) return sayText('No request waits for your decision.');
    const reader = readerOf(turn);
    const lines = requests.map((request) => ({
      name: othersRequestLine(request),
      detail: `${request.ask.justification ?? 'No reason was given'}. ${untilWhen(request, reader)}`,
    }));
    const hint = `Type for example "approve ${first.id}" or "deny ${first.id}" and a word why.`;
    return {
      summary: `${counted(lines.length, 'request')} for you to decide`,
      card: listCard('Requests that wait for your decision', lines, hint),
    };
  },
};

function untilWhen(request: PendingRequest | PlannedRequest, reader: Reader): string {
  return request.state === 'pending'
    ? `Waits until ${dateFor(reader, request.lapsesAt)}`
    : `Asked ahead: Entra takes it ${dateFor(reader, request.plan.beginsAt)}`;
}
