import { planAfter } from './plan-after';
import type { Ports } from './ports';
import { type ActiveRequest, isUndecided } from './request';
import { isStillOn } from './watch-activation';

/**
 * Announces the end before it comes, unless Entra says that the role is gone already. Whoever has planned
 * what is to follow knows of it, but not that nobody has approved that yet.
 */
export async function warnEnding(ports: Ports, request: ActiveRequest): Promise<void> {
  if (!(await isStillOn(ports, request))) return;
  const plan = await planAfter(ports, request);
  if (plan && !isUndecided(plan)) return;
  const news = plan
    ? ({ key: `plan-news:${plan.id}:soon`, kind: 'plan-news', requestId: plan.id } as const)
    : ({
        key: `ending-soon:${request.id}`,
        kind: 'ending-soon',
        requestId: request.id,
      } as const);
  await ports.notices.order({
    ...news,
    recipient: { to: 'person', person: request.ask.requester },
  });
}
