import { giveBack as give } from '../../pim/end-activation';
import { minutesAfter } from '../../pim/request';
import type { Job } from '../job';

/** Entra's clock may be a little behind ours. */
const leewayMinutes = 0.25;

export const giveBack: Job = {
  kind: 'give-back',
  async run(ports, request) {
    if (request.state !== 'active') return undefined;
    const given = await give(ports, request, true);
    if (given.kind === 'too-soon') return { again: minutesAfter(ports.clock.now(), leewayMinutes) };
    if (given.kind === 'refused') {
      await ports.notices.order({
        key: `not-given-back:${request.id}`,
        kind: 'not-given-back',
        requestId: request.id,
        recipient: { to: 'person', person: request.ask.requester },
      });
    }
    return undefined;
  },
};
