import { listCard } from '../../cards/list';
import { dateFor } from '../../cards/reader';
import { asItIs, statusLine } from '../../cards/request-status';
import { counted } from '../../cards/text';
import { entraPortal } from '../../cards/words/portals';
import { sayText } from '../../dialogs/reply';
import { meantRequests, requestLine } from '../../dialogs/which-request';
import { isNamedLike } from '../../pim/person';
import { openStates, pastStates } from '../../pim/request';
import type { Command } from '../command';
import { readerOf } from '../turns/turn';

const mostShown = 15;
const othersSentence = `What was done elsewhere, and by others, is in the audit history of Privileged Identity Management, for whoever may read it: ${entraPortal}`;

export const history: Command<'history'> = {
  intent: 'history',
  word: 'history',
  usage: 'history',
  summary: 'What became of your requests, and who decided them',
  places: ['personal'],
  listedIn: 'help',

  async run(turn, wish) {
    const { actor, ports } = turn;
    const { person } = wish.target ?? {};
    if (person !== undefined && !isNamedLike(actor, person)) {
      return sayText(`I can show your own requests alone. ${othersSentence}`);
    }
    const ids = wish.target?.ids;
    const own = await ports.requests.ofRequester(actor, [...openStates, ...pastStates]);
    const requests = meantRequests(own, { roles: wish.roles, ...(ids ? { target: { ids } } : {}) });
    if (requests.length === 0) {
      return sayText(`You have made no such request through me. ${othersSentence}`);
    }
    const reader = readerOf(turn);
    const lines = requests.slice(0, mostShown).map((request) => ({
      name: requestLine(request),
      detail: `Asked ${dateFor(reader, request.ask.askedAt)}. ${statusLine(request, (moment) => dateFor(reader, moment), asItIs).text}`,
    }));
    const left = requests.length - lines.length;
    const older = left > 0 ? ` ${counted(left, 'older one')} left out.` : '';
    return {
      summary: counted(requests.length, 'request'),
      card: listCard('Your requests through me', lines, `Yours alone, the newest first.${older}`),
    };
  },
};
