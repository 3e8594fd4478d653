import { approverCard } from '../../cards/approval-request';
import { listCard } from '../../cards/list';
import { timeFor } from '../../cards/reader';
import { receiptCard } from '../../cards/receipt';
import { asItIs, statusLine } from '../../cards/request-status';
import { counted } from '../../cards/text';
import { type DialogReply, sayText } from '../../dialogs/reply';
import {
  meantRequests,
  othersRequestLine,
  requestLine,
  saidRequest,
} from '../../dialogs/which-request';
import { readRequestId } from '../../pim/ids';
import { isSamePerson } from '../../pim/person';
import { type ActivationRequest, isWithdrawable, openStates, pastStates } from '../../pim/request';
import type { QuestionWish } from '../../pim/wish';
import type { Command } from '../command';
import { readerOf, type Turn } from '../turns/turn';

export const status: Command<'status'> = {
  intent: 'status',
  word: 'status',
  usage: 'status',
  summary: 'Where your requests stand, and those that wait for you',
  places: ['personal'],

  async run(turn, wish) {
    const [id, ...others] = wish.target?.ids ?? [];
    if (id !== undefined && others.length === 0) return ofOne(turn, id);
    const { actor, ports } = turn;
    const own = wish.target?.person
      ? []
      : meantRequests(await ports.requests.ofRequester(actor, openStates), wish);
    const waiting = meantRequests(await ports.requests.waitingFor(actor), wish);
    return own.length + waiting.length === 0 ? ofNone(turn, wish) : list(turn, own, waiting);
  },
};

/** One request as a card, for whoever made it and those who were asked. */
async function ofOne(turn: Turn, typed: string): Promise<DialogReply> {
  const { actor, ports } = turn;
  const unknown = `There is no request ${typed} that you may see. Type "status" to see the open ones.`;
  const id = readRequestId(typed);
  const request = id && (await ports.requests.find(id));
  if (!request || request.ask.requester.tenantId !== actor.tenantId) return sayText(unknown);
  const reader = readerOf(turn);
  const summary = `Request ${request.id}: ${request.ask.role.roleName}`;
  if (isSamePerson(request.ask.requester, actor)) {
    return { summary, card: receiptCard(request, reader), shows: request };
  }
  return request.approvers.some(({ userId }) => userId === actor.userId)
    ? { summary, card: approverCard(request, reader), shows: request }
    : sayText(unknown);
}

/** Nothing is open: then what became of the last is what people want to know. */
async function ofNone(turn: Turn, wish: QuestionWish): Promise<DialogReply> {
  const isNamed = wish.target !== undefined || wish.roles.length > 0;
  const none = isNamed
    ? `There is no open ${saidRequest(wish)} that you may see. Type "active" for what you hold.`
    : 'No request of yours is open, and none waits for your decision.';
  if (wish.target?.person) return sayText(none);
  const past = await turn.ports.requests.ofRequester(turn.actor, pastStates);
  const [last] = meantRequests(past, wish);
  if (!last) return sayText(none);
  return sayText(`${none} The last: ${requestLine(last)}. ${standsFor(turn, last)}`);
}

function standsFor(turn: Turn, request: ActivationRequest): string {
  const reader = readerOf(turn);
  return statusLine(request, (moment) => timeFor(reader, moment), asItIs).text;
}

function list(
  turn: Turn,
  own: readonly ActivationRequest[],
  waiting: readonly ActivationRequest[],
): DialogReply {
  const lines = [
    ...own.map((request) => ({ name: requestLine(request), detail: standsFor(turn, request) })),
    ...waiting.map((request) => ({
      name: othersRequestLine(request),
      detail: 'Waits for your decision',
    })),
  ];
  return {
    summary: counted(lines.length, 'open request'),
    card: listCard('Open requests', lines, hintFor(own, waiting)),
  };
}

/** What can be done about them, with a number that is there. */
function hintFor(own: readonly ActivationRequest[], waiting: readonly ActivationRequest[]): string {
  const [withdrawable] = own.filter(isWithdrawable);
  const [decidable] = waiting;
  const words = [
    ...(withdrawable ? [`"cancel ${withdrawable.id}"`] : []),
    ...(decidable ? [`"approve ${decidable.id} …"`, `"deny ${decidable.id} …"`] : []),
  ];
  return words.length > 0
    ? `Type for example ${words.join(' or ')}.`
    : 'Type "help" for what I do.';
}
