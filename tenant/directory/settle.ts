import { isOver } from './in-force';
import { type Kind, schedulesOf } from './order';
import { rulesFor } from './providers/providers';
import type { ApprovalRecord, DirectoryState, ScheduleRequestRecord } from './state';

/** The window in which an approver can decide; nobody can set another. */
const decisionWindow = 24 * 60 * 60_000;

function expiresAt(request: ScheduleRequestRecord): Date {
  return new Date(new Date(request.createdDateTime).getTime() + decisionWindow);
}

function openApprovals(directory: DirectoryState): [ApprovalRecord, ScheduleRequestRecord][] {
  return Object.values(directory.approvals).flatMap((approval) => {
    const request = directory.assignmentRequests[approval.id];
    return approval.status === 'InProgress' && request ? [[approval, request]] : [];
  });
}

function grantedRequests(directory: DirectoryState): ScheduleRequestRecord[] {
  return [
    ...Object.values(directory.assignmentRequests),
    ...Object.values(directory.eligibilityRequests),
  ].filter((request) => request.status === 'Granted' && request.scheduleInfo);
}

function expireApprovals(directory: DirectoryState, now: Date): number {
  const expired = openApprovals(directory).filter(([, request]) => expiresAt(request) <= now);
  for (const [approval, request] of expired) {
    approval.status = 'Expired';
    // Graph's documents list no status for this; ARM's do, and the service behind both is one.
    request.status = 'TimedOut';
    request.completedDateTime = expiresAt(request).toISOString();
  }
  return expired.length;
}

function startOf(request: ScheduleRequestRecord): Date | undefined {
  return request.scheduleInfo ? new Date(request.scheduleInfo.startDateTime) : undefined;
}

function startGranted(directory: DirectoryState, now: Date): number {
  const due = grantedRequests(directory).filter((request) => (startOf(request) ?? now) <= now);
  for (const request of due) request.status = 'Provisioned';
  return due.length;
}

function endOver(directory: DirectoryState, kind: Kind, now: Date): number {
  const schedules = schedulesOf(directory, kind);
  const over = Object.values(schedules).filter((schedule) => isOver(schedule, now));
  for (const schedule of over) {
    if (rulesFor(schedule).outlivesItsEnd(directory, schedule, now)) {
      schedule.endDateTime = null;
      schedule.modifiedDateTime = now.toISOString();
    } else {
      delete schedules[schedule.id];
    }
  }
  return over.length;
}

/** Does everything that time alone brings about by `now`; tells whether that was anything. */
export function settle(directory: DirectoryState, now: Date): boolean {
  const changes = [
    expireApprovals(directory, now),
    startGranted(directory, now),
    endOver(directory, 'assignment', now),
    endOver(directory, 'eligibility', now),
  ];
  return changes.some((count) => count > 0);
}

/** The next moment at which time alone changes the directory. */
export function nextMoment(directory: DirectoryState): Date | undefined {
  const ends = [
    ...Object.values(directory.assignmentSchedules),
    ...Object.values(directory.eligibilitySchedules),
  ].flatMap((schedule) => (schedule.endDateTime === null ? [] : [new Date(schedule.endDateTime)]));
  const moments = [
    ...openApprovals(directory).map(([, request]) => expiresAt(request)),
    ...grantedRequests(directory).flatMap((request) => startOf(request) ?? []),
    ...ends,
  ];
  const earliest = Math.min(...moments.map((moment) => moment.getTime()));
  return Number.isFinite(earliest) ? new Date(earliest) : undefined;
}
