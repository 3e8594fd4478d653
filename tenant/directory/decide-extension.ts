import { checkAdministration, readAdminPeriod } from './admin-order';
import { findExpired, forgetExpired } from './expired';
import { findGiven } from './extension';
import { isInForce } from './in-force';
import { licenseRefusal } from './license';
import {
  type Kind,
  type Occasion,
  type OrderedSchedule,
  requestsOf,
  type ScheduleOrder,
  schedulesOf,
} from './order';
import { own } from './own';
import type { Period } from './period';
import { rulesFor } from './providers/providers';
import { provisionAssignment } from './provision';
import {
  alreadyDecided,
  assignmentDoesNotExist,
  assignmentExists,
  done,
  invalidRequest,
  notAnApprover,
  notFound,
  type Outcome,
  type Refusal,
  refused,
} from './refusal';
import { reschedule } from './reschedule';
import { findSchedule } from './schedules';
import type { ScheduleRecord, ScheduleRequestRecord } from './state';
import { aboutRequest, tell } from './tell';
import { isNeeded, withdraw, withdrawActivations } from './withdraw';

/** What an administrator says to a request for more time; start, end and kind are theirs to choose. */
export interface ExtensionVerdict {
  readonly kind: Kind;
  readonly requestId: string;
  readonly reviewResult: 'Approve' | 'Deny';
  readonly justification: string;
  /** Absent: as it was asked for. */
  readonly schedule?: OrderedSchedule;
  /** An eligibility may be turned into an assignment, and the other way about; absent: it stays what it is. */
  readonly as?: Kind;
}

function check(occasion: Occasion, request: ScheduleRequestRecord): Refusal | undefined {
  const subject = checkAdministration(occasion, request);
  if (!subject.ok) return subject.refusal;
  // Nobody gives themselves more time by way of a request.
  if ([request.principalId, request.createdById].includes(occasion.caller.id)) return notAnApprover;
  return request.status === 'PendingAdminDecision' ? undefined : alreadyDecided;
}

/** The request as the administrator wants it, to be held against the settings. */
function wanted(request: ScheduleRequestRecord, verdict: ExtensionVerdict): ScheduleOrder {
  const asked = request.scheduleInfo ?? { startDateTime: null, expiration: null };
  const schedule = verdict.schedule ?? { ...asked, startDateTime: null };
  return { ...request, justification: verdict.justification, schedule, isValidationOnly: false };
}

interface Gift {
  readonly kind: Kind;
  readonly as: Kind;
  readonly period: Period;
}

/** What there is becomes longer where it can; else it is given anew, in the place of what there was. */
function give(occasion: Occasion, request: ScheduleRequestRecord, gift: Gift) {
  const { directory, now } = occasion;
  const { kind, as, period } = gift;
  const before = findGiven(occasion, kind, request);
  const goesOn = before && as === kind && isInForce(before, now) && period.startsAt <= now;
  if (goesOn) {
    reschedule(directory, kind, { schedule: before, period }, now);
    request.status = 'Provisioned';
    request.completedDateTime = now.toISOString();
    return before;
  }
  forgetExpired(directory, kind, request);
  if (before) {
    withdrawActivations(directory, before.id, now, { byId: occasion.caller.id });
    withdraw(directory, kind, before.id, now);
  }
  return provisionAssignment(directory, as, request, { period, now });
}

/** What stands in the way of giving it, apart from what it takes the place of. */
function obstacle(
  occasion: Occasion,
  request: ScheduleRequestRecord,
  { kind, as = kind }: ExtensionVerdict,
): Refusal | undefined {
  const { directory, now } = occasion;
  const before = findGiven(occasion, kind, request);
  if (!before && !findExpired(directory, kind, request, now)) return assignmentDoesNotExist;
  const other = findSchedule(schedulesOf(directory, as), request, now);
  const isReplaced = other?.id === before?.id || other?.activatedUsing === before?.id;
  return other && !(before && isReplaced) ? assignmentExists : undefined;
}

function takesAwayTheLast(occasion: Occasion, request: ScheduleRequestRecord, gift: Gift): boolean {
  const { directory, now } = occasion;
  const before = findGiven(occasion, gift.kind, request);
  if (!before) return false;
  if (gift.kind === 'eligibility') {
    return gift.period.startsAt > now && isNeeded(directory, before.id, now);
  }
  const goesOn = gift.as === gift.kind && gift.period.startsAt <= now;
  return !goesOn && rulesFor(before).isIndispensable(directory, before, now);
}

function approve(
  occasion: Occasion,
  request: ScheduleRequestRecord,
  verdict: ExtensionVerdict,
): Outcome<ScheduleRecord> {
  const { kind, as = kind } = verdict;
  const inTheWay = obstacle(occasion, request, verdict);
  if (inTheWay) return refused(inTheWay);
  if (rulesFor(request).cannotHold(occasion.directory, request, as)) return refused(invalidRequest);
  const period = readAdminPeriod(occasion, as, wanted(request, verdict));
  if (!period.ok) return period;
  const gift = { kind, as, period: period.value };
  if (takesAwayTheLast(occasion, request, gift)) return refused(invalidRequest);
  return done(give(occasion, request, gift));
}

/** An administrator settles a request for an extension or a renewal. Microsoft offers this in the portal alone. */
export function decideExtension(
  occasion: Occasion,
  verdict: ExtensionVerdict,
): Outcome<ScheduleRequestRecord> {
  const { directory, now } = occasion;
  const unlicensed = licenseRefusal(directory);
  if (unlicensed) return refused(unlicensed);
  const request = own(requestsOf(directory, verdict.kind), verdict.requestId);
  if (!request) return refused(notFound(verdict.requestId));
  const refusal = check(occasion, request);
  if (refusal) return refused(refusal);
  const { reviewResult, justification } = verdict;
  let given: ScheduleRecord | undefined;
  if (reviewResult === 'Approve') {
    const outcome = approve(occasion, request, verdict);
    if (!outcome.ok) return outcome;
    given = outcome.value;
  } else {
    request.status = 'Denied';
    request.completedDateTime = now.toISOString();
  }
  const decided = request.action === 'selfRenew' ? 'renewal-decided' : 'extension-decided';
  const about = aboutRequest(request, given);
  tell(occasion, decided, { ...about, reason: justification, verdict: reviewResult });
  return done(request);
}
