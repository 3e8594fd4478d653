import { sayAhead } from '../../pim/decide-ahead';
import type { Job } from '../job';

export const decideAhead: Job = {
  kind: 'decide-ahead',
  async run(ports, request) {
    if (request.state === 'pending' && request.ahead) {
      await sayAhead(ports, request, request.ahead);
    }
    return undefined;
  },
};
