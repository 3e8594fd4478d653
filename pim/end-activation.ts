import type { EntraRefusal } from './directory';
import { end, planGivingBack } from './moves';
import type { Person } from './person';
import { planAfter } from './plan-after';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import { type ActiveRequest, minutesAfter, shortestActivationMinutes } from './request';
import type { RoleAtScope } from './standing';
import { endedAtEntra } from './watch-activation';

export type GivenBack =
  | { readonly kind: 'given-back' }
  /** Entra holds on to an activation for five minutes; `possibleAt` is when they are over. */
  | { readonly kind: 'too-soon'; readonly possibleAt: Date }
  | { readonly kind: 'not-active' }
  | { readonly kind: 'refused'; readonly refused: EntraRefusal };

/**
 * Gives an activated role back before its end, in the person's own name. `tell`: whether they have to
 * hear of it, because it is not the answer to what they just did.
 */
export async function giveBack(
  ports: Ports,
  request: ActiveRequest,
  tell: boolean,
): Promise<GivenBack> {
  const { requester, role } = request.ask;
  const now = ports.clock.now();
  const possibleAt = minutesAfter(request.startsAt, shortestActivationMinutes);
  if (now < possibleAt) return { kind: 'too-soon', possibleAt };
  const given = await giveBackRole(ports, requester, role);
  if (given.kind === 'given-back') {
    await recordMove(ports, request, end(request, 'given-back', now), {
      tell,
      actor: requester,
    });
  }
  if (given.kind === 'not-active') await endedAtEntra(ports, request, tell);
  return given;
}

/** The same for a role that was activated elsewhere, of which we hold no request. */
export async function giveBackRole(
  ports: Ports,
  person: Person,
  role: RoleAtScope,
): Promise<GivenBack> {
  const answer = await ports.directory.deactivate(person, role);
  if (answer.ok) return { kind: 'given-back' };
  const { refused } = answer;
  if (refused.refusal === 'not-active') return { kind: 'not-active' };
  if (refused.refusal === 'too-soon') {
    const possibleAt = minutesAfter(ports.clock.now(), shortestActivationMinutes);
    return { kind: 'too-soon', possibleAt };
  }
  return { kind: 'refused', refused };
}

/** Notes that the role is to be given back at a moment, or as soon as Entra allows it. */
export async function giveBackLater(
  ports: Ports,
  request: ActiveRequest,
  at?: Date,
): Promise<Date> {
  const planned = planGivingBack(request, at);
  await recordMove(ports, request, planned, { tell: false, actor: request.ask.requester });
  return planned.givesBackAt ?? request.endsAt;
}

/**
 * The time is up. Entra ends activations by itself, so nothing is asked. Where another follows, its holder
 * hears what comes of that instead: the two messages could arrive in either order.
 */
export async function endOnTime(ports: Ports, request: ActiveRequest): Promise<void> {
  const tell = (await planAfter(ports, request)) === undefined;
  await recordMove(ports, request, end(request, 'time', request.endsAt), { tell });
}
