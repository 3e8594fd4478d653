import { followRequest as follow } from '../../pim/follow-request';
import type { Job } from '../job';

export const followRequest: Job = {
  kind: 'follow-request',
  async run(ports, request) {
    switch (request.state) {
      case 'pending':
      case 'approved':
      case 'scheduled': {
        const again = await follow(ports, request);
        return again ? { again } : undefined;
      }
      default:
        return undefined;
    }
  },
};
