import { type Reader, timeFor } from '../cards/reader';
import { receiptCard } from '../cards/receipt';
import { roleWithScope } from '../cards/role-choice';
import { entraRefusal } from '../cards/words/entra-refusal';
import type { ActivationOrder } from '../pim/directory';
import { spoken } from '../pim/duration';
import { preflight } from '../pim/preflight';
import type { ActivationRequest } from '../pim/request';
import { requestActivation } from '../pim/request-activation';
import type { RoleSettings } from '../pim/role-settings';
import type { Standing } from '../pim/standing';
import type { ActivationWish } from '../pim/wish';
import type { Activating } from './activating';
import { askForDetails } from './activation-details';
import { askRole } from './ask-role';
import { attemptWith } from './attempt-with';
import { narrowerFirst } from './narrower-first';
import { type DialogReply, sayText } from './reply';
import { pursueSeveral } from './several-at-once';
import { whichRole, whichRoles } from './which-role';

/**
 * From a wish to a request: the role is found, all that is wrong or missing is said at once, and what
 * lacks nothing goes to Entra in the person's name. Nobody else hears of it before that.
 */
export async function pursueActivation(
  activating: Activating,
  wish: ActivationWish,
): Promise<DialogReply> {
  const standing = await activating.standing(wish.roles);
  if (wish.roles.length > 1) return pursueAll(activating, wish, standing);
  const found = await whichRole(activating, wish, standing);
  if ('reply' in found) return found.reply;
  const offer = await narrowerFirst(activating, wish, found.role, standing);
  if (offer) return offer;
  const attempt = await attemptWith(activating, wish, found.role, standing);
  const verdict = preflight(attempt);
  return verdict.allowed
    ? sendRequest(activating, verdict.order, attempt.settings)
    : askForDetails(activating, wish, { ...attempt, broken: verdict.broken });
}

/**
 * The same for words of which something cannot be taken as it is: the card shows what was understood
 * and asks for the time anew, with the problem at its top. Nothing is requested before it is pressed.
 */
export async function pursueUnclear(
  activating: Activating,
  { startsAt, endsAt, minutes, longest, ...wish }: ActivationWish,
  problem: string,
): Promise<DialogReply> {
  const standing = await activating.standing(wish.roles);
  const { eligible } = standing;
  if (wish.roles.length === 0 && eligible.length > 0) {
    return askRole(activating, wish, eligible, problem);
  }
  if (wish.roles.length > 1) return pursueAll(activating, wish, standing, problem);
  const found = await whichRole(activating, wish, standing);
  if ('reply' in found) return found.reply;
  const attempt = await attemptWith(activating, wish, found.role, standing);
  const verdict = preflight(attempt);
  const broken = verdict.allowed ? [] : verdict.broken;
  return askForDetails(activating, wish, { ...attempt, broken, problem });
}

/** What is said twice in other words is one. */
async function pursueAll(
  activating: Activating,
  wish: ActivationWish,
  standing: Standing,
  problem?: string,
): Promise<DialogReply> {
  const found = await whichRoles(activating, wish, standing);
  if ('reply' in found) return found.reply;
  const { wanted } = found;
  const [only, ...others] = wanted;
  if (only && others.length === 0) {
    const one = { ...wish, roles: [only.meant] };
    return problem === undefined
      ? pursueActivation(activating, one)
      : pursueUnclear(activating, one, problem);
  }
  const several = { wanted, standing, ...(problem === undefined ? {} : { problem }) };
  return pursueSeveral(activating, wish, several);
}

async function sendRequest(
  { ports, requester, reader, draft }: Activating,
  order: ActivationOrder,
  settings: RoleSettings,
): Promise<DialogReply> {
  const requested = await requestActivation(ports, requester, order, { settings, draft });
  if (requested.kind === 'refused') {
    return sayText(entraRefusal(requested.refused, roleWithScope(order.role)));
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
