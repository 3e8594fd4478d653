import { followMinutes } from './consequences';
import { fail, lapse } from './moves';
import type { Ports } from './ports';
import { type FollowedRequest, reconcile } from './reconcile';
import { recordMove } from './record-move';
import { minutesAfter, type PendingRequest } from './request';

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
  const entra = await ports.directory.request(request.ask.requester, request.entraRequestId);
  const next = entra
    ? reconcile(request, entra, now)
    : fail(request, 'Entra has no record of it any more.', now);
  if (next) {
    await recordMove(ports, request, next, { tell: true });
    return undefined;
  }
  return minutesAfter(now, request.state === 'pending' ? followMinutes : retryMinutes);
}

/** The day is over: Entra has the last word about a decision in the last minute, then it lapses. */
export async function lapseRequest(ports: Ports, request: PendingRequest): Promise<void> {
  const now = ports.clock.now();
  const entra = await ports.directory.request(request.ask.requester, request.entraRequestId);
  const next = (entra && reconcile(request, entra, now)) ?? lapse(request, now);
  await recordMove(ports, request, next, { tell: true });
}
