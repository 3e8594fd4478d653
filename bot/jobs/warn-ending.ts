import { warnEnding as warn } from '../../pim/warn-ending';
import type { Job } from '../job';

export const warnEnding: Job = {
  kind: 'warn-ending',
  async run(ports, request) {
    if (request.state === 'active') await warn(ports, request);
    return undefined;
  },
};
