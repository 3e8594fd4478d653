import { sayAhead as say } from '../../pim/say-ahead';
import type { Job } from '../job';

export const sayAhead: Job = {
  kind: 'say-ahead',
  async run(ports, request) {
    if (request.state === 'pending' && request.ahead) await say(ports, request, request.ahead);
    return undefined;
  },
};
