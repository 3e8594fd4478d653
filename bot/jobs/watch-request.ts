import { followRequest as follow } from '../../pim/follow-request';
import type { Job } from '../job';

/** Looks at intervals whether somebody has decided a waiting request elsewhere. */
export const watchRequest: Job = {
  kind: 'watch-request',
  async run(ports, request) {
    if (request.state !== 'pending') return undefined;
    const again = await follow(ports, request);
    return again ? { again } : undefined;
  },
};
