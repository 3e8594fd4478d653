import { followMinutes } from '../../pim/consequences';
import { isAway } from '../../pim/errors';
import { minutesAfter } from '../../pim/request';
import { settleRequest as settle } from '../../pim/settle-request';
import type { Job } from '../job';

export const settleRequest: Job = {
  kind: 'settle-request',
  async run(ports, request) {
    if (request.state !== 'submitting') return undefined;
    const again = await settle(ports, request).catch((error: unknown) => {
      // Nobody else can ask: whoever signed out meanwhile is waited for.
      if (isAway(error)) return minutesAfter(ports.clock.now(), followMinutes);
      throw error;
    });
    return again ? { again } : undefined;
  },
};
