import type { EntraRefusal } from './directory';
import { cancel } from './moves';
import { jobOf } from './orders';
import { dropPlan } from './plan-moves';
import type { Ports } from './ports';
import { recordMove } from './record-move';
import {
  type ActivationRequest,
  lodged,
  type PendingRequest,
  type PlannedRequest,
  type ScheduledRequest,
} from './request';

export type Canceled =
  | { readonly kind: 'canceled'; readonly request: ActivationRequest }
  | { readonly kind: 'refused'; readonly refused: EntraRefusal };

/** Withdraws a request that waits or has not begun, in the requester's own name. */
export async function cancelRequest(
  ports: Ports,
  request: PendingRequest | ScheduledRequest | PlannedRequest,
): Promise<Canceled> {
  const { requester } = request.ask;
  if (request.state === 'planned') {
    const dropped = dropPlan(request, ports.clock.now());
    const saved = await recordMove(ports, request, dropped, { tell: false, actor: requester });
    return { kind: 'canceled', request: saved };
  }
  const answer = await ports.directory.cancel(requester, lodged(request));
  const now = ports.clock.now();
  if (!answer.ok) {
    await ports.jobs.order(jobOf('follow-request', request.id, now));
    return { kind: 'refused', refused: answer.refused };
  }
  const next = cancel(request, 'requester', now);
  const saved = await recordMove(ports, request, next, { tell: false, actor: requester });
  return { kind: 'canceled', request: saved };
}
