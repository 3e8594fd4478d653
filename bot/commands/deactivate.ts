import { givenBackReply } from '../../dialogs/giving-back';
import { sayText } from '../../dialogs/reply';
import { whichActive } from '../../dialogs/which-active';
import { giveBack, giveBackRole } from '../../pim/end-activation';
import type { ActiveRequest } from '../../pim/request';
import { isSameRole, type RoleAtScope } from '../../pim/standing';
import type { Command } from '../command';
import { readerOf, type Turn } from '../turns/turn';

export const deactivate: Command<'deactivate'> = {
  intent: 'deactivate',
  word: "I'm done",
  usage: "I'm done with Exchange Administrator",
  summary: 'Give an active role back before its end',
  places: ['personal'],

  async run(turn, wish) {
    const { actor, ports } = turn;
    const standing = await ports.directory.standing(actor);
    const chosen = whichActive(standing.active, wish.role);
    if ('question' in chosen) return sayText(chosen.question);
    const request = await activeRequest(turn, chosen.role);
    const given = request
      ? await giveBack(ports, request, false)
      : await giveBackRole(ports, actor, chosen.role);
    return givenBackReply(given, chosen.role, readerOf(turn), request);
  },
};

/** Our own record of the activation; there is none where it was activated in the portal. */
async function activeRequest(turn: Turn, role: RoleAtScope): Promise<ActiveRequest | undefined> {
  const active = await turn.ports.requests.ofRequester(turn.actor, ['active']);
  return active
    .filter((request): request is ActiveRequest => request.state === 'active')
    .find((request) => isSameRole(request.ask.role, role));
}
