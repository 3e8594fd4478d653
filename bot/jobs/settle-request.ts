import { settleRequest as settle } from '../../pim/settle-request';
import type { Job } from '../job';

export const settleRequest: Job = {
  kind: 'settle-request',
  async run(ports, request) {
    const again = request.state === 'submitting' ? await settle(ports, request) : undefined;
    return again ? { again } : undefined;
  },
};
