import { type Reader, timeFor } from '../cards/reader';
import { receiptCard } from '../cards/receipt';
import { entraRefusal } from '../cards/words/entra-refusal';
import type { ActivationOrder } from '../pim/directory';
import { spoken } from '../pim/duration';
import { preflight } from '../pim/preflight';
import type { ActivationRequest } from '../pim/request';
import { requestActivation } from '../pim/request-activation';
import type { RoleSettings } from '../pim/role-settings';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { askForDetails } from './activation-details';
import { type DialogReply, sayText } from './reply';
import { whichRole } from './which-role';

/**
 * From a wish to a request: the role is found, all that is wrong or missing is said at once, and what
 * lacks nothing goes to Entra in the person's name. Nobody else hears of it before that.
 */
export async function pursueActivation(
  activating: Activating,
  wish: ActivationWish,
): Promise<DialogReply> {
  const { ports, requester, reader } = activating;
  const standing = await ports.directory.standing(requester);
  const found = await whichRole(activating, wish, standing);
  if ('reply' in found) return found.reply;
  const settings = await ports.directory.roleSettings(requester, found.role);
  const { role } = found;
  const verdict = preflight({ ...wish, role, standing, settings, now: reader.now });
  return verdict.allowed
    ? sendRequest(activating, verdict.order, settings)
    : askForDetails(activating, wish, { role, settings, broken: verdict.broken });
}

async function sendRequest(
  { ports, requester, reader, draft }: Activating,
  order: ActivationOrder,
  settings: RoleSettings,
): Promise<DialogReply> {
  const requested = await requestActivation(ports, requester, order, { settings, draft });
  if (requested.kind === 'refused') {
    return sayText(entraRefusal(requested.refused, order.role.roleName));
  }
  const { request } = requested;
  return {
    summary: summaryOf(request, reader),
    card: receiptCard(request, reader),
    shows: request,
  };
}

function summaryOf(request: ActivationRequest, reader: Reader): string {
  const { role, minutes } = request.ask;
  switch (request.state) {
    case 'active':
      return `${role.roleName} is on until ${timeFor(reader, request.endsAt)}.`;
    case 'scheduled':
      return `${role.roleName} switches on ${timeFor(reader, request.startsAt)}.`;
    case 'submitting':
      return `Entra has not answered yet. I find out what became of your request for ${role.roleName}.`;
    case 'pending':
      return `Your request for ${role.roleName} for ${spoken(minutes)} is with its approvers.`;
    default:
      return `Your request for ${role.roleName}: its card shows how it stands.`;
  }
}
