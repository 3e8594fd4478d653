import type { EntraRequest } from './directory';
import { cancel, denyElsewhere, fail, grant, lapse } from './moves';
import type {
  ActivationRequest,
  ApprovedRequest,
  PendingRequest,
  ScheduledRequest,
} from './request';

/** Requests whose next move may be Entra's, without us. */
export type FollowedRequest = PendingRequest | ApprovedRequest | ScheduledRequest;

/**
 * The move that brings our record up to Entra's, if there is one: what Entra says wins. Decisions made
 * in the portal, and grants that took a moment, arrive this way.
 */
export function reconcile(
  request: FollowedRequest,
  entra: EntraRequest,
  now: Date,
): ActivationRequest | undefined {
  switch (entra.status) {
    case 'pending-approval':
    case 'in-progress':
      return isOverdue(request, now) ? lapse(request, now) : undefined;
    case 'active':
      return grant(request, { ...entra, started: true });
    case 'scheduled':
      return request.state === 'scheduled'
        ? undefined
        : grant(request, { ...entra, started: false });
    case 'canceled':
      return cancel(request, 'administrator', now);
    case 'denied':
      return request.state === 'pending'
        ? denyElsewhere(request)
        : fail(request, 'Entra says that it was denied.', now);
    case 'revoked':
    case 'failed':
      return isOverdue(request, now)
        ? lapse(request, now)
        : fail(request, 'Entra did not switch the role on.', now);
  }
}

function isOverdue(request: FollowedRequest, now: Date): request is PendingRequest {
  return request.state === 'pending' && now >= request.lapsesAt;
}
