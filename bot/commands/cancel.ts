import { receiptCard } from '../../cards/receipt';
import { entraRefusal } from '../../cards/words/entra-refusal';
import { askWhich } from '../../dialogs/ask-which';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { meantRequests, requestLine, saidRequest } from '../../dialogs/which-request';
import { cancelRequest } from '../../pim/cancel-request';
import {
  isWithdrawable,
  type PendingRequest,
  type PlannedRequest,
  type ScheduledRequest,
  withdrawableStates,
} from '../../pim/request';
import type { ChangeWish } from '../../pim/wish';
import type { Command } from '../command';
import { openQuestion } from '../turns/open-question';
import { activatingIn, readerOf, type Turn } from '../turns/turn';

type Withdrawable = PendingRequest | ScheduledRequest | PlannedRequest;

export const cancel: Command<'cancel'> = {
  intent: 'cancel',
  word: 'cancel',
  usage: 'cancel 7KQ2',
  summary: 'Withdraw a request that waits or has not begun',
  places: ['personal'],

  async run(turn, wish) {
    const names = wish.target !== undefined || wish.roles.length > 0;
    const question = names ? undefined : await openQuestion(turn);
    if (question) {
      await turn.ports.drafts.drop(question.id);
      return sayText(
        'I dropped my question, and nothing was changed. To withdraw a request, type "cancel" once more.',
      );
    }
    const open = await withdrawable(turn);
    const meant = meantRequests(open, wish);
    const [request, ...others] = meant;
    if (!request) return sayText(noneSentence(wish, names));
    return others.length === 0 ? withdraw(turn, request) : ask(turn, wish, meant);
  },
};

async function withdrawable({ actor, ports }: Turn): Promise<readonly Withdrawable[]> {
  const open = await ports.requests.ofRequester(actor, withdrawableStates);
  return open.filter(isWithdrawable);
}

function noneSentence(wish: ChangeWish, names: boolean): string {
  return names
    ? `There is no open ${saidRequest(wish)}. Nothing was changed. Type "status" to see the open ones.`
    : 'There is no open request. Nothing was changed.';
}

function ask(turn: Turn, wish: ChangeWish, requests: readonly Withdrawable[]) {
  const options = requests.map((request) => ({
    label: requestLine(request),
    wish: { ...wish, roles: [], target: { ids: [request.id] } },
  }));
  return askWhich(activatingIn(turn), 'Which one do you withdraw?', options);
}

async function withdraw(turn: Turn, request: Withdrawable): Promise<DialogReply> {
  const canceled = await cancelRequest(turn.ports, request);
  const { roleName } = request.ask.role;
  if (canceled.kind === 'refused') return sayText(entraRefusal(canceled.refused, roleName));
  return {
    summary: `Your request for ${roleName} is withdrawn.`,
    card: receiptCard(canceled.request, readerOf(turn)),
  };
}
