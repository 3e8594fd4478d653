import { endOver, tryAgain } from './ends';
import { renewableUntil } from './expired';
import { forgetNextMoment, rememberedMoment } from './next-moment';
import { forgottenFrom } from './retention';
import type { ApprovalRecord, DirectoryState, ScheduleRequestRecord } from './state';
import { aboutRequest, tellOfTime } from './tell';

/** The window in which an approver can decide; nobody can set another. */
const decisionWindow = 24 * 60 * 60_000;

function expiresAt(request: ScheduleRequestRecord): Date {
  return new Date(new Date(request.createdDateTime).getTime() + decisionWindow);
}

function allRequests(directory: DirectoryState): ScheduleRequestRecord[] {
  return [
    ...Object.values(directory.assignmentRequests),
    ...Object.values(directory.eligibilityRequests),
  ];
}

function openApprovals(directory: DirectoryState): [ApprovalRecord, ScheduleRequestRecord][] {
  return Object.values(directory.approvals).flatMap((approval) => {
    const request = directory.assignmentRequests[approval.id];
    return approval.status === 'InProgress' && request ? [[approval, request]] : [];
  });
}

function expireApprovals(directory: DirectoryState, now: Date): number {
  const expired = openApprovals(directory).filter(([, request]) => expiresAt(request) <= now);
  for (const [approval, request] of expired) {
    const at = expiresAt(request).toISOString();
    approval.status = 'Expired';
    // Graph's documents list no status for this; ARM's do, and the service behind both is one.
    request.status = 'TimedOut';
    request.completedDateTime = at;
    tellOfTime(directory, 'approval-expired', at, aboutRequest(request));
  }
  return expired.length;
}

function startOf(request: ScheduleRequestRecord): Date | undefined {
  if (request.status !== 'Granted') return undefined;
  return request.scheduleInfo ? new Date(request.scheduleInfo.startDateTime) : undefined;
}

function startGranted(directory: DirectoryState, now: Date): number {
  const due = allRequests(directory).filter((request) => {
    const start = startOf(request);
    return start !== undefined && start <= now;
  });
  for (const request of due) {
    const at = startOf(request)?.toISOString() ?? now.toISOString();
    request.status = 'Provisioned';
    if (request.action !== 'selfActivate') continue;
    const schedule = directory.assignmentSchedules[request.id];
    const about = { ...aboutRequest(request, schedule), byId: request.createdById };
    tellOfTime(directory, 'activation-completed', at, about);
  }
  return due.length;
}

/** What was taken back is forgotten after a while. */
function purgedAt({ status, completedDateTime }: ScheduleRequestRecord): Date | undefined {
  return status === 'Canceled' && completedDateTime !== null
    ? forgottenFrom(completedDateTime)
    : undefined;
}

function purgeCanceled(directory: DirectoryState, now: Date): number {
  const over = allRequests(directory).filter((request) => {
    const at = purgedAt(request);
    return at !== undefined && at <= now;
  });
  for (const { id } of over) {
    delete directory.assignmentRequests[id];
    delete directory.eligibilityRequests[id];
    delete directory.approvals[id];
  }
  return over.length;
}

/** What can no longer be renewed is nothing to be asked for either. */
function forgetRenewable(directory: DirectoryState, now: Date): number {
  const over = Object.values(directory.expired).filter((one) => renewableUntil(one) <= now);
  for (const { id } of over) delete directory.expired[id];
  const asked = allRequests(directory).filter(
    ({ status, targetScheduleId }) =>
      status === 'PendingAdminDecision' && over.some(({ id }) => id === targetScheduleId),
  );
  for (const request of asked) {
    request.status = 'TimedOut';
    request.completedDateTime = now.toISOString();
  }
  return over.length;
}

/** What happened at different times while nobody looked is told in its order. */
function inOrder(directory: DirectoryState, before: number): void {
  const since = directory.happenings.splice(before);
  directory.happenings.push(...since.sort((a, b) => a.at.localeCompare(b.at)));
}

/** The log goes back a month; whoever counts how much of it they have read goes on counting. */
function forgetHappenings({ happenings, mailbox }: DirectoryState, now: Date): void {
  const kept = happenings.findIndex(({ at }) => forgottenFrom(at) > now);
  const { length } = happenings.splice(0, kept < 0 ? happenings.length : kept);
  mailbox.happeningsRead = Math.max(0, mailbox.happeningsRead - length);
}

/** Does everything that time alone brings about by `now`; tells whether that was anything. */
export function settle(directory: DirectoryState, now: Date): boolean {
  if (nextTime(directory) > now.getTime()) return false;
  const before = directory.happenings.length;
  const changes = [
    expireApprovals(directory, now),
    startGranted(directory, now),
    endOver(directory, 'assignment', now),
    endOver(directory, 'eligibility', now),
    tryAgain(directory, now),
    forgetRenewable(directory, now),
    purgeCanceled(directory, now),
  ];
  inOrder(directory, before);
  forgetHappenings(directory, now);
  forgetNextMoment(directory);
  return changes.some((count) => count > 0);
}

function moments(directory: DirectoryState): (Date | string | undefined | null)[] {
  const schedules = [
    ...Object.values(directory.assignmentSchedules),
    ...Object.values(directory.eligibilitySchedules),
  ];
  return [
    ...openApprovals(directory).map(([, request]) => expiresAt(request)),
    ...allRequests(directory).flatMap((request) => [startOf(request), purgedAt(request)]),
    ...schedules.map(({ endDateTime, retry }) => retry?.nextAt ?? endDateTime),
    ...Object.values(directory.expired).map(renewableUntil),
  ];
}

function earliest(directory: DirectoryState): number {
  let first = Number.POSITIVE_INFINITY;
  for (const moment of moments(directory)) {
    if (moment) first = Math.min(first, new Date(moment).getTime());
  }
  return first;
}

function nextTime(directory: DirectoryState): number {
  return rememberedMoment(directory, () => earliest(directory));
}

/** The next moment at which time alone changes the directory. */
export function nextMoment(directory: DirectoryState): Date | undefined {
  const earliestTime = nextTime(directory);
  return Number.isFinite(earliestTime) ? new Date(earliestTime) : undefined;
}
