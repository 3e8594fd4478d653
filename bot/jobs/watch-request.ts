import { followMinutes } from '../../pim/consequences';
import { followRequest as follow } from '../../pim/follow-request';
import { minutesAfter } from '../../pim/request';
import { isStillOn } from '../../pim/watch-activation';
import type { Job } from '../job';

/** Looks at intervals whether somebody has decided a waiting request elsewhere, or ended an activation. */
export const watchRequest: Job = {
  kind: 'watch-request',
  async run(ports, request) {
    if (request.state === 'active') {
      const goesOn = await isStillOn(ports, request);
      return goesOn ? { again: minutesAfter(ports.clock.now(), followMinutes) } : undefined;
    }
    if (request.state !== 'pending') return undefined;
    const again = await follow(ports, request);
    return again ? { again } : undefined;
  },
};
