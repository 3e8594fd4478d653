import { randomUUID } from 'node:crypto';
import { own } from '../directory/own';
import type { DirectoryState } from '../directory/state';
import type { PackageAssignmentRecord, PackageRequestRecord } from './records';

/** What looks at a request, and what carries it out, each takes a moment. */
export const processingMs = 5_000;
const dayMs = 24 * 60 * 60_000;

function after(at: Date, ms: number): string {
  return new Date(at.getTime() + ms).toISOString();
}

function close(
  request: PackageRequestRecord,
  state: PackageRequestRecord['state'],
  status: string,
  at: Date,
): void {
  request.state = state;
  request.status = status;
  request.completedDateTime = at.toISOString();
  request.nextAt = null;
}

function groupOf({ groups, entitlement }: DirectoryState, accessPackageId: string) {
  return own(groups, own(entitlement.packages, accessPackageId)?.groupId);
}

function startDelivering(request: PackageRequestRecord, at: Date): void {
  request.state = 'delivering';
  request.status = 'Delivering';
  request.nextAt = after(at, processingMs);
}

/** What is left once everybody has agreed: to wait for the start, or to deliver. */
function proceed(request: PackageRequestRecord, at: Date): void {
  if (new Date(request.startDateTime) <= at) {
    startDelivering(request, at);
    return;
  }
  request.state = 'scheduled';
  request.status = 'Scheduled';
  request.nextAt = request.startDateTime;
}

/** Opens the next stage that waits for somebody; without one the request goes on. */
export function openStage(request: PackageRequestRecord, at: Date): void {
  const stage = request.stages.find(({ status }) => status === 'NotStarted');
  if (!stage) {
    proceed(request, at);
    return;
  }
  stage.status = 'InProgress';
  request.state = 'pendingApproval';
  request.status = 'PendingApproval';
  request.nextAt = after(at, stage.timeOutInDays * dayMs);
}

/** Nobody answered in time. */
function timeOut(request: PackageRequestRecord, at: Date): void {
  const stage = request.stages.find(({ status }) => status === 'InProgress');
  if (stage) stage.status = 'Expired';
  close(request, 'denied', 'ApprovalTimedOut', at);
}

export function deny(request: PackageRequestRecord, at: Date): void {
  close(request, 'denied', 'Denied', at);
}

function deliver(request: PackageRequestRecord, at: Date, directory: DirectoryState): void {
  const { accessPackageId, assignmentPolicyId, targetId, startDateTime, endDateTime } = request;
  const group = groupOf(directory, accessPackageId);
  const isOver = new Date(endDateTime) <= at;
  if (!group || isOver || !own(directory.people, targetId)?.accountEnabled) {
    close(request, 'deliveryFailed', 'DeliveryFailed', at);
    return;
  }
  const wasMember = group.memberIds.includes(targetId);
  if (!wasMember) group.memberIds.push(targetId);
  const assignment: PackageAssignmentRecord = {
    id: randomUUID(),
    accessPackageId,
    assignmentPolicyId,
    targetId,
    state: 'delivered',
    startDateTime,
    endDateTime,
    expiredDateTime: null,
    wasMember,
  };
  directory.entitlement.assignments[assignment.id] = assignment;
  request.assignmentId = assignment.id;
  close(request, 'delivered', 'Delivered', at);
}

/** Takes away what an assignment gave. */
export function endAssignment(
  directory: DirectoryState,
  assignment: PackageAssignmentRecord,
  at: Date,
): void {
  assignment.state = 'expired';
  assignment.expiredDateTime = at.toISOString();
  const group = groupOf(directory, assignment.accessPackageId);
  if (!group || assignment.wasMember) return;
  group.memberIds = group.memberIds.filter((id) => id !== assignment.targetId);
}

function takeBack(request: PackageRequestRecord, at: Date, directory: DirectoryState): void {
  const assignment = own(directory.entitlement.assignments, request.assignmentId);
  if (assignment?.state === 'delivered') endAssignment(directory, assignment, at);
  close(request, 'delivered', 'Delivered', at);
}

type Step = (request: PackageRequestRecord, at: Date, directory: DirectoryState) => void;
type Steps = Partial<Record<PackageRequestRecord['state'], Step>>;

const giving: Steps = {
  submitted: openStage,
  pendingApproval: timeOut,
  scheduled: startDelivering,
  delivering: deliver,
};

const taking: Steps = { submitted: startDelivering, delivering: takeBack };

/** Takes a request one step further, at the moment when that step was due. */
export function step(directory: DirectoryState, request: PackageRequestRecord, at: Date): void {
  const steps = request.requestType.endsWith('Remove') ? taking : giving;
  request.nextAt = null;
  steps[request.state]?.(request, at, directory);
}
