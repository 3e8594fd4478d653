import { timeFor } from '../../cards/reader';
import { roleWithScope } from '../../cards/role-choice';
import { givenBackReply, plannedReply } from '../../dialogs/giving-back';
import { type DialogReply, sayText } from '../../dialogs/reply';
import { giveBack, giveBackLater, giveBackRole } from '../../pim/end-activation';
import type { ActiveRequest } from '../../pim/request';
import { isSameRole, type RoleAtScope } from '../../pim/standing';
import { readerOf, type Turn } from './turn';

/** Gives one role back now. */
export async function giveBackNow(turn: Turn, role: RoleAtScope): Promise<DialogReply> {
  const { actor, ports } = turn;
  const request = await activeRequest(turn, role);
  const given = request
    ? await giveBack(ports, request, false)
    : await giveBackRole(ports, actor, role);
  return givenBackReply(given, role, readerOf(turn), request);
}

/** Orders that one role be given back at a moment. */
export async function giveBackAt(turn: Turn, role: RoleAtScope, at: Date): Promise<DialogReply> {
  const reader = readerOf(turn);
  const name = roleWithScope(role);
  const request = await activeRequest(turn, role);
  if (!request) {
    return sayText(
      `${name} was not activated through me, so I cannot plan its end. Nothing was changed. Type "deactivate ${name}" to give it back now.`,
    );
  }
  if (at >= request.endsAt) {
    return sayText(
      `${name} ends by itself at ${timeFor(reader, request.endsAt)}, no later than that. Nothing was changed.`,
    );
  }
  return plannedReply(role, await giveBackLater(turn.ports, request, at), reader);
}

/** Our own record of the activation; there is none where it was activated in the portal. */
async function activeRequest(turn: Turn, role: RoleAtScope): Promise<ActiveRequest | undefined> {
  const active = await turn.ports.requests.ofRequester(turn.actor, ['active']);
  return active
    .filter((request): request is ActiveRequest => request.state === 'active')
    .find((request) => isSameRole(request.ask.role, role));
}
