import { isAdministrator } from './administration';
import { dropSchedule } from './held-schedules';
import { licenseRefusal } from './license';
import { type Kind, type Occasion, requestsOf, schedulesOf } from './order';
import { own } from './own';
import { done, notCancelable, notFound, type Outcome, refused, unauthorized } from './refusal';
import type { ScheduleRequestStatus } from './state';
import { aboutRequest, tell } from './tell';

const cancelable: readonly ScheduleRequestStatus[] = [
  'Granted',
  'PendingAdminDecision',
  'PendingApproval',
  'PendingProvisioning',
];

/** Whoever asked, or an administrator, takes back what has not begun. */
export function cancelRequest(occasion: Occasion, kind: Kind, id: string): Outcome<void> {
  const { directory, caller, now } = occasion;
  const unlicensed = licenseRefusal(directory);
  if (unlicensed) return refused(unlicensed);
  const request = own(requestsOf(directory, kind), id);
  if (!request) return refused(notFound(id));
  const theirs = caller.id === request.principalId || caller.id === request.createdById;
  if (!theirs && !isAdministrator(occasion, request)) return refused(unauthorized);
  if (!cancelable.includes(request.status)) return refused(notCancelable);

  const wasGranted = request.status === 'Granted';
  request.status = 'Canceled';
  request.completedDateTime = now.toISOString();
  if (wasGranted) dropSchedule(schedulesOf(directory, kind), id);
  const approval = directory.approvals[id];
  if (approval?.status === 'InProgress') approval.status = 'Completed';
  const kindOfRequest =
    request.action === 'selfActivate' ? 'activation-canceled' : 'request-canceled';
  tell(occasion, kindOfRequest, aboutRequest(request));
  return done(undefined);
}
