import { isAdministrator } from './administration';
import { type Kind, type Occasion, requestsOf, schedulesOf } from './order';
import { own } from './own';
import { done, notCancelable, notFound, type Outcome, refused, unauthorized } from './refusal';
import type { ScheduleRequestStatus } from './state';

const cancelable: readonly ScheduleRequestStatus[] = [
  'Granted',
  'PendingApproval',
  'PendingProvisioning',
];

/** Whoever asked, or an administrator, takes back what has not begun. */
export function cancelRequest(occasion: Occasion, kind: Kind, id: string): Outcome<void> {
  const { directory, caller, now } = occasion;
  const request = own(requestsOf(directory, kind), id);
  if (!request) return refused(notFound(id));
  const theirs = caller.id === request.principalId || caller.id === request.createdById;
  if (!theirs && !isAdministrator(occasion, request)) return refused(unauthorized);
  if (!cancelable.includes(request.status)) return refused(notCancelable);

  request.status = 'Canceled';
  request.completedDateTime = now.toISOString();
  delete schedulesOf(directory, kind)[id];
  const approval = directory.approvals[id];
  if (approval?.status === 'InProgress') approval.status = 'Completed';
  return done(undefined);
}
