import { listCard } from '../../cards/list';
import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { askWhich } from '../../dialogs/ask-which';
import { decideInWords } from '../../dialogs/decision';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { meantRequests, othersRequestLine, saidRequest } from '../../dialogs/which-request';
import { spoken } from '../../pim/duration';
import { type RequestId, readRequestId } from '../../pim/ids';
import type { ActivationRequest } from '../../pim/request';
import type { DecisionWish } from '../../pim/wish';
import { activatingIn, readerOf, type Turn } from './turn';

/** Decides in words: the same as the buttons, for phones and screen readers. */
export async function decideAsTyped(turn: Turn, wish: DecisionWish): Promise<DialogReply> {
  const waiting = await turn.ports.requests.waitingFor(turn.actor);
  const named = soleId(wish);
  if (asksForOther(wish)) return asItIs(turn, named, waiting);
  if (named && wish.roles.length === 0) return decide(turn, wish, named);
  const meant = meantRequests(waiting, wish);
  const [request, ...others] = meant;
  if (!request) return sayText(noneSentence(wish, waiting));
  if (namesSeveral(wish)) return eachInTurn(wish, meant);
  if (others.length > 0) return askWhichOne(turn, wish, meant);
  return isPinned(wish) ? decide(turn, wish, request.id) : sayText(askForNumber(request));
}

/** The one number that was typed. Whether there is such a request is found out with the decision. */
function soleId({ target }: DecisionWish): RequestId | undefined {
  const [only, ...others] = target?.ids ?? [];
  return only !== undefined && others.length === 0 ? readRequestId(only) : undefined;
}

function namesSeveral({ target }: DecisionWish): boolean {
  return target?.all === true || (target?.ids ?? []).length > 1;
}

/**
 * A yes names what it is for. The one request that waits may not be the one that was read: whoever made
 * that can withdraw it and ask for more while its approver types. A no does no harm.
 */
function isPinned({ intent, target, roles }: DecisionWish): boolean {
  return intent === 'deny' || target !== undefined || roles.length > 0;
}

function asksForOther({ minutes, startsAt, endsAt, longest }: DecisionWish): boolean {
  return (
    minutes !== undefined || startsAt !== undefined || endsAt !== undefined || longest === true
  );
}

/** PIM knows a yes and a no, and nothing between. */
async function asItIs(
  turn: Turn,
  id: RequestId | undefined,
  waiting: readonly ActivationRequest[],
): Promise<DialogReply> {
  const request = waiting.find((one) => one.id === id);
  const what = request ? `Request ${request.id} asks for ${askedTime(turn, request)}. ` : '';
  const example = request?.id ?? '7KQ2';
  return sayText(
    `PIM decides a request as it is: its time cannot be changed. ${what}Nothing was decided. Type "approve ${example}" and a word why, or "deny ${example} ask for less time".`,
  );
}

function askedTime(turn: Turn, { ask }: ActivationRequest): string {
  const until = ask.endsAt ? `, until ${timeFor(readerOf(turn), ask.endsAt)}` : '';
  return `${spoken(ask.minutes)}${until}`;
}

function decide(turn: Turn, wish: DecisionWish, id: RequestId): Promise<DialogReply> {
  const { actor, ports } = turn;
  const comment = wish.justification ?? wish.tickets?.map(({ number }) => number).join(', ');
  const decision = {
    verdict: wish.intent,
    reader: readerOf(turn),
    ...(comment ? { comment } : {}),
  };
  return decideInWords(ports, actor, id, decision);
}

function noneSentence(wish: DecisionWish, waiting: readonly ActivationRequest[]): string {
  if (waiting.length === 0) return 'No request waits for your decision. Nothing was changed.';
  return `There is no open ${saidRequest(wish)} that waits for you. Nothing was decided. Type "approvals" to see those that do.`;
}

/** Several are not decided at once: each is read, and typed with its number. */
function eachInTurn(wish: DecisionWish, requests: readonly ActivationRequest[]): DialogReply {
  const lines = requests.map((request) => ({
    name: othersRequestLine(request),
    detail: `Type: ${wish.intent} ${request.id} and a word why`,
  }));
  const title = 'One after the other: nothing was decided yet';
  const hint = 'Each decision is kept with its own reason.';
  return { summary: title, card: listCard(title, lines, hint) };
}

function askWhichOne(turn: Turn, wish: DecisionWish, requests: readonly ActivationRequest[]) {
  const options = requests.map((request) => ({
    label: othersRequestLine(request),
    wish: { ...wish, roles: [], target: { ids: [request.id] } },
  }));
  return askWhich(activatingIn(turn), `Which one do you ${wish.intent}?`, options);
}

function askForNumber({ id, ask }: ActivationRequest): string {
  const what = `${roleWithScope(ask.role)} for ${spoken(ask.minutes)}, for ${ask.requester.name}`;
  return `Only request ${id} waits for you: ${what}. Nothing was decided. To approve it, type: approve ${id} and a word why.`;
}
