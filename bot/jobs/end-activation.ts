import { endOnTime } from '../../pim/end-activation';
import type { Job } from '../job';

export const endActivation: Job = {
  kind: 'end-activation',
  async run(ports, request) {
    if (request.state === 'active') await endOnTime(ports, request);
    return undefined;
  },
};
