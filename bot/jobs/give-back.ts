import { giveBack as give } from '../../pim/end-activation';
import { isAway } from '../../pim/errors';
import type { NoticeOrder } from '../../pim/ports';
import { type ActiveRequest, minutesAfter } from '../../pim/request';
import type { Job } from '../job';

/** Entra's clock may be a little behind ours. */
const leewayMinutes = 0.25;

export const giveBack: Job = {
  kind: 'give-back',
  async run(ports, request) {
    if (request.state !== 'active') return undefined;
    const given = await give(ports, request, true).catch((error: unknown) => {
      if (isAway(error)) return { kind: 'away' } as const;
      throw error;
    });
    switch (given.kind) {
      case 'too-soon':
        return { again: minutesAfter(ports.clock.now(), leewayMinutes) };
      case 'refused':
      case 'away':
        await ports.notices.order(notGivenBack(request));
        return undefined;
      case 'given-back':
      case 'not-active':
        return undefined;
    }
  },
};

/** It was promised, so it is told where it cannot be kept. */
function notGivenBack({ id, ask }: ActiveRequest): NoticeOrder {
  return {
    key: `not-given-back:${id}`,
    kind: 'not-given-back',
    requestId: id,
    recipient: { to: 'person', person: ask.requester },
  };
}
