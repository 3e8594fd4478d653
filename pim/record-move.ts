import { consequencesOf } from './consequences';
import type { RequestId } from './ids';
import type { Person } from './person';
import { planAfter } from './plan-after';
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
  const asks = next.state === 'pending' || next.state === 'planned';
  const bindings = asks ? await ports.bindings.forRole(requester.tenantId, role.roleId) : [];
  const follower = await followerOf(ports, next);
  const effects = consequencesOf(next, { ...how, at: ports.clock.now(), bindings, ...follower });
  const saved = await ports.requests.save(next, { ...effects, was: was.version });
  return saved ? next : ((await ports.requests.find(next.id)) ?? next);
}

/** What ended before its time is followed by nothing: the plan hears of it at once. */
async function followerOf(
  ports: Ports,
  next: ActivationRequest,
): Promise<{ readonly follower?: RequestId }> {
  if (next.state !== 'ended' || next.reason === 'time') return {};
  const plan = await planAfter(ports, next);
  return plan ? { follower: plan.id } : {};
}
