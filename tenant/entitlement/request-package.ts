import { randomUUID } from 'node:crypto';
import { requestDenied } from '../directory/directory-refusals';
import { addDuration } from '../directory/duration';
import type { Occasion, OrderedSchedule } from '../directory/order';
import { own } from '../directory/own';
import { isWithin, type Period, readPeriod } from '../directory/period';
import { done, notFound, type Outcome, type Refusal, refused } from '../directory/refusal';
import { mayManagePackages, policiesFor } from './allowed';
import { processingMs } from './progress';
import { checkAnswers, type PackageAnswer } from './questions';
import type {
  AssignmentPolicyRecord,
  PackageAssignmentRecord,
  PackageRequestRecord,
  PackageRequestType,
} from './records';
import {
  assignmentExists,
  justificationMissing,
  notAllowedRequestor,
  notCancellable,
  openRequestExists,
  scheduleNotAllowed,
} from './refusals';

/** What somebody asks for: the package for themselves, or as an administrator for another. */
export interface PackageWish {
  readonly accessPackageId: string;
  readonly assignmentPolicyId: string;
  /** Absent: for the caller. */
  readonly targetId?: string;
  readonly justification: string | null;
  readonly answers: readonly PackageAnswer[];
  readonly schedule?: OrderedSchedule;
}

const open = new Set(['submitted', 'pendingApproval', 'scheduled', 'delivering']);

function hasOpenRequest({ directory }: Occasion, packageId: string, targetId: string): boolean {
  return Object.values(directory.entitlement.requests).some(
    (request) =>
      request.accessPackageId === packageId &&
      request.targetId === targetId &&
      open.has(request.state),
  );
}

function hasAssignment({ directory }: Occasion, packageId: string, targetId: string): boolean {
  return Object.values(directory.entitlement.assignments).some(
    ({ accessPackageId, targetId: holder, state }) =>
      accessPackageId === packageId && holder === targetId && state === 'delivered',
  );
}

function clash(occasion: Occasion, packageId: string, targetId: string): Refusal | undefined {
  if (hasOpenRequest(occasion, packageId, targetId)) return openRequestExists;
  return hasAssignment(occasion, packageId, targetId) ? assignmentExists : undefined;
}

/** From when until when: as the policy has it, or within it where the requestor may choose. */
function periodOf(
  { now }: Occasion,
  { duration, allowCustomAssignmentSchedule }: AssignmentPolicyRecord,
  schedule: OrderedSchedule | undefined,
): Outcome<Required<Period>> {
  const asked: Outcome<Period> = schedule ? readPeriod(schedule, now) : done({ startsAt: now });
  if (!asked.ok) return refused(scheduleNotAllowed);
  const { startsAt } = asked.value;
  const endsAt = asked.value.endsAt ?? addDuration(startsAt, duration);
  const isChosen = asked.value.endsAt !== undefined || startsAt > now;
  if (!endsAt || (isChosen && !allowCustomAssignmentSchedule)) return refused(scheduleNotAllowed);
  const period = { startsAt, endsAt };
  return isWithin(period, duration) ? done(period) : refused(scheduleNotAllowed);
}

function record(
  { directory, caller, now }: Occasion,
  request: Pick<
    PackageRequestRecord,
    'requestType' | 'accessPackageId' | 'assignmentPolicyId' | 'targetId' | 'assignmentId'
  > &
    Pick<
      PackageRequestRecord,
      'justification' | 'answers' | 'startDateTime' | 'endDateTime' | 'stages'
    >,
): PackageRequestRecord {
  const whole: PackageRequestRecord = {
    ...request,
    id: randomUUID(),
    requestorId: caller.id,
    createdDateTime: now.toISOString(),
    completedDateTime: null,
    state: 'submitted',
    status: 'Accepted',
    nextAt: new Date(now.getTime() + processingMs).toISOString(),
  };
  directory.entitlement.requests[whole.id] = whole;
  return whole;
}

function stagesOf({ approvalStages }: AssignmentPolicyRecord): PackageRequestRecord['stages'] {
  return approvalStages.map((rule) => ({
    ...rule,
    id: randomUUID(),
    status: 'NotStarted',
    reviewResult: 'NotReviewed',
    justification: '',
    reviewedById: null,
    reviewedDateTime: null,
  }));
}

function add(
  occasion: Occasion,
  wish: PackageWish & { readonly targetId: string },
  policy: AssignmentPolicyRecord,
  requestType: PackageRequestType,
): Outcome<PackageRequestRecord> {
  const clashing = clash(occasion, wish.accessPackageId, wish.targetId);
  if (clashing) return refused(clashing);
  const answers = checkAnswers(policy, wish.answers, { all: requestType === 'userAdd' });
  if (!answers.ok) return answers;
  const period = periodOf(occasion, policy, wish.schedule);
  if (!period.ok) return period;
  return done(
    record(occasion, {
      requestType,
      accessPackageId: wish.accessPackageId,
      assignmentPolicyId: policy.id,
      targetId: wish.targetId,
      assignmentId: null,
      justification: wish.justification,
      answers: answers.value,
      startDateTime: period.value.startsAt.toISOString(),
      endDateTime: period.value.endsAt.toISOString(),
      // What an administrator gives needs nobody's consent.
      stages: requestType === 'userAdd' ? stagesOf(policy) : [],
    }),
  );
}

/** Somebody asks for a package for themselves. */
export function askForPackage(
  occasion: Occasion,
  wish: PackageWish,
): Outcome<PackageRequestRecord> {
  const { directory, caller } = occasion;
  if (!own(directory.entitlement.packages, wish.accessPackageId)) {
    return refused(notFound(wish.accessPackageId));
  }
  const policy = policiesFor(occasion, wish.accessPackageId).find(
    ({ id }) => id === wish.assignmentPolicyId,
  );
  if (!policy || (wish.targetId ?? caller.id) !== caller.id) return refused(notAllowedRequestor);
  const justified = (wish.justification ?? '').trim() !== '';
  if (policy.isRequestorJustificationRequired && !justified) return refused(justificationMissing);
  return add(occasion, { ...wish, targetId: caller.id }, policy, 'userAdd');
}

/** An administrator gives a package to somebody. */
export function givePackage(occasion: Occasion, wish: PackageWish): Outcome<PackageRequestRecord> {
  const { directory, caller } = occasion;
  if (!mayManagePackages(occasion)) return refused(requestDenied);
  const policy = own(directory.entitlement.policies, wish.assignmentPolicyId);
  if (policy?.accessPackageId !== wish.accessPackageId) {
    return refused(notFound(wish.assignmentPolicyId));
  }
  const targetId = wish.targetId ?? caller.id;
  if (!own(directory.people, targetId)) return refused(notFound(targetId));
  return add(occasion, { ...wish, targetId }, policy, 'adminAdd');
}

function mayRemove(
  occasion: Occasion,
  { targetId }: PackageAssignmentRecord,
  requestType: PackageRequestType,
): boolean {
  return requestType === 'userRemove'
    ? targetId === occasion.caller.id
    : mayManagePackages(occasion);
}

/** Somebody gives a package back, or an administrator takes it. */
export function returnPackage(
  occasion: Occasion,
  assignmentId: string,
  requestType: 'userRemove' | 'adminRemove',
): Outcome<PackageRequestRecord> {
  const assignment = own(occasion.directory.entitlement.assignments, assignmentId);
  if (assignment?.state !== 'delivered') return refused(notFound(assignmentId));
  if (!mayRemove(occasion, assignment, requestType)) return refused(requestDenied);
  const { accessPackageId, assignmentPolicyId, targetId, endDateTime } = assignment;
  if (hasOpenRequest(occasion, accessPackageId, targetId)) return refused(openRequestExists);
  return done(
    record(occasion, {
      requestType,
      accessPackageId,
      assignmentPolicyId,
      targetId,
      assignmentId,
      justification: null,
      startDateTime: occasion.now.toISOString(),
      endDateTime,
      stages: [],
    }),
  );
}

/** Takes a request back that nothing has come of yet. */
export function cancelPackageRequest(occasion: Occasion, id: string): Outcome<undefined> {
  const { directory, caller, now } = occasion;
  const request = own(directory.entitlement.requests, id);
  if (!request) return refused(notFound(id));
  if (request.requestorId !== caller.id && !mayManagePackages(occasion)) {
    return refused(requestDenied);
  }
  if (!open.has(request.state) || request.state === 'delivering') return refused(notCancellable);
  request.state = 'canceled';
  request.status = 'Canceled';
  request.completedDateTime = now.toISOString();
  request.nextAt = null;
  return done(undefined);
}
