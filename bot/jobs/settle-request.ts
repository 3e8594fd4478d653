import { settleRequest as settle } from '../../pim/settle-request';
import type { Job } from '../job';

export const settleRequest: Job = {
  kind: 'settle-request',
  async run(ports, request) {
    if (request.state === 'submitting') await settle(ports, request);
    return undefined;
  },
};
