import { PimError } from './errors';
import { end } from './moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import type { ActiveRequest } from './request';
import { isSameRole } from './standing';

/** Announces the end before it comes, unless Entra says that the role is gone already. */
export async function warnEnding(ports: Ports, request: ActiveRequest): Promise<void> {
  const { requester } = request.ask;
  if (!(await mayStillBeActive(ports, request))) {
    const ended = end(request, 'removed', ports.clock.now());
    await recordMove(ports, request, ended, { tell: true });
    return;
  }
  await ports.notices.order({
    key: `ending-soon:${request.id}`,
    kind: 'ending-soon',
    requestId: request.id,
    recipient: { to: 'person', person: requester },
  });
}

/** Where Entra cannot be asked, the warning is given: one too many is better than none. */
async function mayStillBeActive(ports: Ports, request: ActiveRequest): Promise<boolean> {
  const { requester, role } = request.ask;
  try {
    const standing = await ports.directory.standing(requester);
    return standing.active.some((assignment) => isSameRole(assignment, role));
  } catch (error) {
    if (error instanceof PimError) return true;
    throw error;
  }
}
