import { followMinutes } from './consequences';
import type { EntraRequest } from './directory';
import { isAway } from './errors';
import { fail, grant, lapse } from './moves';
import type { Ports } from './ports';
import { type FollowedRequest, reconcile } from './reconcile';
import { recordMove } from './record-move';
import { type ActivationRequest, lodged, minutesAfter, type PendingRequest } from './request';

/** After an approval Entra needs seconds to switch a role on; it is asked again that often. */
const retryMinutes = 0.25;

/**
 * Compares a request with Entra's record and brings ours, the cards and the people up to date. Made
 * with the requester's own token: the bot reads nothing of anybody with rights of its own.
 * Returns when to look again, if there is more to come.
 */
export async function followRequest(
  ports: Ports,
  request: FollowedRequest,
): Promise<Date | undefined> {
  const now = ports.clock.now();
  const entra = await recordOf(ports, request);
  const next = entra === 'not to be asked' ? unasked(request, now) : compared(request, entra, now);
  if (next) {
    await recordMove(ports, request, next, { tell: true });
    return undefined;
  }
  const soon = request.state !== 'pending' && entra !== 'not to be asked';
  return minutesAfter(now, soon ? retryMinutes : followMinutes);
}

/** The day is over: Entra has the last word about a decision in the last minute, then it lapses. */
export async function lapseRequest(ports: Ports, request: PendingRequest): Promise<void> {
  const now = ports.clock.now();
  const entra = await recordOf(ports, request);
  const told = entra === 'not to be asked' || !entra ? undefined : reconcile(request, entra, now);
  await recordMove(ports, request, told ?? lapse(request, now), { tell: true });
}

/** Who has signed out leaves nobody in whose name to ask, perhaps for long. */
async function recordOf(
  ports: Ports,
  request: FollowedRequest,
): Promise<EntraRequest | 'not to be asked' | undefined> {
  try {
    return await ports.directory.request(request.ask.requester, lodged(request));
  } catch (error) {
    if (isAway(error)) return 'not to be asked';
    throw error;
  }
}

function compared(
  request: FollowedRequest,
  entra: EntraRequest | undefined,
  now: Date,
): ActivationRequest | undefined {
  return entra
    ? reconcile(request, entra, now)
    : fail(request, 'Entra has no record of it any more.', now);
}

/** What was granted for a later start switches on by itself; nothing else is known without asking. */
function unasked(request: FollowedRequest, now: Date): ActivationRequest | undefined {
  return request.state === 'scheduled' && now >= request.startsAt
    ? grant(request, { ...request, started: true })
    : undefined;
}
