import { PimError } from './errors';
import { end } from './moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import type { ActiveRequest } from './request';

/**
 * Whether an activated role is still on. Where somebody has ended it at Entra before its time, our
 * record is brought up to it, and its holder hears who that was.
 */
export async function isStillOn(ports: Ports, request: ActiveRequest): Promise<boolean> {
  if ((await isOn(ports, request)) || ports.clock.now() >= request.endsAt) return true;
  await endedAtEntra(ports, request, true);
  return false;
}

/** Entra says that the role is off already: by its time, by its holder, or else by an administrator. */
export async function endedAtEntra(
  ports: Ports,
  request: ActiveRequest,
  tell: boolean,
): Promise<void> {
  const { requester, role } = request.ask;
  const now = ports.clock.now();
  const onTime = now >= request.endsAt;
  const by = onTime ? undefined : await ports.directory.endedBy(requester, role, request.startsAt);
  const early = by === 'holder' ? 'given-back' : 'removed';
  const ended = onTime ? end(request, 'time', request.endsAt) : end(request, early, now);
  await recordMove(ports, request, ended, { tell });
}

/** Where Entra cannot be asked, the role counts as on: a warning too many is better than none. */
async function isOn(ports: Ports, { ask }: ActiveRequest): Promise<boolean> {
  try {
    return await ports.directory.isOn(ask.requester, ask.role);
  } catch (error) {
    if (error instanceof PimError) return true;
    throw error;
  }
}
