import { adoptRequest } from './adopt-request';
import { fail } from './moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import { minutesAfter, type SubmittingRequest } from './request';

/** Clocks differ: Entra may have dated the request a little before we did. */
const leewayMinutes = 2;

/** Entra has the request and has not decided yet what comes of it. */
const retryMinutes = 1;

/**
 * Finds out what became of a request whose answer never came. The newest of the person's requests for
 * that role since then is it: Entra keeps no two open at once. Returns when to look again, if need be.
 */
export async function settleRequest(
  ports: Ports,
  request: SubmittingRequest,
): Promise<Date | undefined> {
  const { requester, role, askedAt } = request.ask;
  const since = minutesAfter(request.sentAt ?? askedAt, -leewayMinutes);
  const [found] = await ports.directory.requestsSince(requester, role, since);
  if (found && !(await ports.requests.findByEntraId(requester.tenantId, found.id))) {
    const settings = () => ports.directory.roleSettings(requester, role);
    const adopted = await adoptRequest(ports, request, found, {
      settings,
      tell: true,
      found: true,
    });
    return adopted.state === 'submitting'
      ? minutesAfter(ports.clock.now(), retryMinutes)
      : undefined;
  }
  const reason = 'Entra has no record of it, so nothing was activated. Ask again.';
  await recordMove(ports, request, fail(request, reason, ports.clock.now()), { tell: true });
  return undefined;
}
