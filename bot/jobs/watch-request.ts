import { watchFollowed } from '../../pim/begin-planned';
import { followMinutes } from '../../pim/consequences';
import { followRequest as follow } from '../../pim/follow-request';
import type { Ports } from '../../pim/ports';
import { type ActivationRequest, minutesAfter } from '../../pim/request';
import { isStillOn } from '../../pim/watch-activation';
import type { Job } from '../job';

/** Looks at intervals whether somebody has decided a waiting request elsewhere, or ended an activation. */
export const watchRequest: Job = {
  kind: 'watch-request',
  async run(ports, request) {
    const again = await lookAt(ports, request);
    return again ? { again } : undefined;
  },
};

async function lookAt(ports: Ports, request: ActivationRequest): Promise<Date | undefined> {
  const soon = minutesAfter(ports.clock.now(), followMinutes);
  switch (request.state) {
    case 'active':
      return (await isStillOn(ports, request)) ? soon : undefined;
    case 'planned':
      return watchFollowed(ports, request, soon);
    case 'pending':
      return follow(ports, request);
    default:
      return undefined;
  }
}
