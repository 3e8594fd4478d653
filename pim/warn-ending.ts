import type { Ports } from './ports';
import type { ActiveRequest } from './request';
import { isStillOn } from './watch-activation';

/** Announces the end before it comes, unless Entra says that the role is gone already. */
export async function warnEnding(ports: Ports, request: ActiveRequest): Promise<void> {
  if (!(await isStillOn(ports, request))) return;
  await ports.notices.order({
    key: `ending-soon:${request.id}`,
    kind: 'ending-soon',
    requestId: request.id,
    recipient: { to: 'person', person: request.ask.requester },
  });
}
