import { lapseRequest as lapse } from '../../pim/follow-request';
import type { Job } from '../job';

export const lapseRequest: Job = {
  kind: 'lapse-request',
  async run(ports, request) {
    if (request.state === 'pending') await lapse(ports, request);
    return undefined;
  },
};
