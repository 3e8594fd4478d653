import { consequencesOf } from './consequences';
import type { Person } from './person';
import type { Ports } from './ports';
import type { ActivationRequest } from './request';

/**
 * Saves a move with everything it brings about. Whoever saved first stands: if the request has moved
 * on meanwhile, nothing is written and the request as it now is comes back.
 */
export async function recordMove(
  ports: Ports,
  was: ActivationRequest,
  next: ActivationRequest,
  how: { readonly tell: boolean; readonly actor?: Person },
): Promise<ActivationRequest> {
  const { requester, role } = next.ask;
  const bindings =
    next.state === 'pending' ? await ports.bindings.forRole(requester.tenantId, role.roleId) : [];
  const effects = consequencesOf(next, { ...how, at: ports.clock.now(), bindings });
  const saved = await ports.requests.save(next, { ...effects, was: was.version });
  return saved ? next : ((await ports.requests.find(next.id)) ?? next);
}
