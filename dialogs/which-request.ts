import { roleWithScope } from '../cards/role-choice';
import { spoken } from '../pim/duration';
import { readRequestId } from '../pim/ids';
import { isNamedLike } from '../pim/person';
import type { ActivationRequest } from '../pim/request';
import { isMeant } from '../pim/role-meant';
import type { RoleMeant, Target } from '../pim/wish';

/** What words say about which request is meant. */
export interface RequestMeant {
  readonly target?: Target;
  readonly roles: readonly RoleMeant[];
}

/** Those of some requests that the words can mean: by number, by whose it is, by role. */
export function meantRequests<Request extends ActivationRequest>(
  candidates: readonly Request[],
  { target, roles }: RequestMeant,
): readonly Request[] {
  const ids = target?.ids?.map(readRequestId);
  return candidates
    .filter(({ id }) => ids === undefined || ids.includes(id))
    .filter(({ ask }) => !target?.person || isNamedLike(ask.requester, target.person))
    .filter(({ ask }) => isMeant(roles, ask.role.roleName));
}

/** What was meant, as it was said: `request 4`, `Adele’s request for Exchange Administrator`. */
export function saidRequest({ target, roles }: RequestMeant): string {
  const [role] = roles;
  const forRole = role ? ` for ${role.names[0] ?? role.said}` : '';
  if (target?.ids) return `request ${target.ids.join(', ')}${forRole}`;
  return target?.person ? `request of ${target.person}${forRole}` : `request${forRole}`;
}

/** A request in one line, as far as its approvers may read it. */
export function requestLine({ id, ask }: ActivationRequest): string {
  return `${id}: ${roleWithScope(ask.role)} for ${spoken(ask.minutes)}`;
}

export function othersRequestLine(request: ActivationRequest): string {
  const { requester, role, minutes } = request.ask;
  return `${request.id}: ${requester.name} asks for ${roleWithScope(role)} for ${spoken(minutes)}`;
}
