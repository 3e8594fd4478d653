import { PimError } from './errors';
import { end } from './moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import type { ActiveRequest } from './request';
import { isSameRole, type Standing } from './standing';

/**
 * Whether an activated role is still on. Where somebody has ended it at Entra before its time, our
 * record is brought up to it, and its holder hears who that was.
 */
export async function isStillOn(ports: Ports, request: ActiveRequest): Promise<boolean> {
  const { requester, role } = request.ask;
  const standing = await standingOf(ports, request);
  const now = ports.clock.now();
  const isOn = standing?.active.some((assignment) => isSameRole(assignment, role)) ?? true;
  if (isOn || now >= request.endsAt) return true;
  const own = await ports.directory.gaveBack(requester, role, request.startsAt);
  await recordMove(ports, request, end(request, own ? 'given-back' : 'removed', now), {
    tell: true,
  });
  return false;
}

/** Where Entra cannot be asked, the role counts as on: a warning too many is better than none. */
async function standingOf(ports: Ports, request: ActiveRequest): Promise<Standing | undefined> {
  try {
    return await ports.directory.standing(request.ask.requester);
  } catch (error) {
    if (error instanceof PimError) return undefined;
    throw error;
  }
}
