import { conditionOf } from './condition';
import { eligibilityFor } from './eligibility';
import { forgetExpired } from './expired';
import { keepSchedule } from './held-schedules';
import { forgetNextMoment } from './next-moment';
import { type Kind, schedulesOf } from './order';
import { type Period, readPeriod } from './period';
import { findSchedule } from './schedules';
import type { DirectoryState, ScheduleRecord, ScheduleRequestRecord } from './state';

function later(a: Date | undefined, b: string | null): Date | undefined {
  if (b === null) return a;
  const other = new Date(b);
  return a && a < other ? a : other;
}

/** An activation does not outlive the eligibility that it comes from. */
function cut(period: Period, eligibility: ScheduleRecord | undefined): Period {
  const endsAt = eligibility ? later(period.endsAt, eligibility.endDateTime) : period.endsAt;
  return endsAt ? { startsAt: period.startsAt, endsAt } : period;
}

function scheduleFor(
  request: ScheduleRequestRecord,
  period: Period,
  origin: Pick<ScheduleRecord, 'assignmentType' | 'activatedUsing'>,
): ScheduleRecord {
  return {
    id: request.id,
    provider: request.provider,
    principalId: request.principalId,
    roleDefinitionId: request.roleDefinitionId,
    scopeId: request.scopeId,
    createdUsing: request.id,
    createdDateTime: period.startsAt.toISOString(),
    modifiedDateTime: null,
    startDateTime: period.startsAt.toISOString(),
    endDateTime: period.endsAt?.toISOString() ?? null,
    ...conditionOf(request),
    ...origin,
  };
}

function grant(request: ScheduleRequestRecord, schedule: ScheduleRecord, now: Date): void {
  const startsAt = new Date(schedule.startDateTime ?? now);
  request.status = startsAt > now ? 'Granted' : 'Provisioned';
  request.completedDateTime = startsAt.toISOString();
  request.targetScheduleId = schedule.id;
}

/** Tells the true start, and the true end where the eligibility ends before what was asked for. */
function rewrite(request: ScheduleRequestRecord, asked: Period, given: Period): void {
  if (!request.scheduleInfo) return;
  request.scheduleInfo.startDateTime = given.startsAt.toISOString();
  if (given.endsAt && given.endsAt.getTime() !== asked.endsAt?.getTime()) {
    const endDateTime = given.endsAt.toISOString();
    request.scheduleInfo.expiration = { type: 'afterDateTime', endDateTime, duration: null };
  }
}

function fail(request: ScheduleRequestRecord, now: Date): undefined {
  request.status = 'Failed';
  request.completedDateTime = now.toISOString();
}

/**
 * Puts an activation in force, or on the calendar where it starts later. What was true when it was
 * asked for may have changed while it waited for an approver: without a person, an eligibility or any
 * time left, or with the role assigned meanwhile, it fails instead.
 */
export function provisionActivation(
  directory: DirectoryState,
  request: ScheduleRequestRecord,
  now: Date,
): ScheduleRecord | undefined {
  const period = request.scheduleInfo ? readPeriod(request.scheduleInfo, now) : undefined;
  if (!period?.ok || !directory.people[request.principalId]?.accountEnabled) {
    return fail(request, now);
  }
  const { startsAt } = period.value;
  const eligibility = eligibilityFor(directory, request, { now, startsAt });
  if (!eligibility || findSchedule(directory.assignmentSchedules, request, now)) {
    return fail(request, now);
  }
  const given = cut(period.value, eligibility);
  const origin = { assignmentType: 'Activated', activatedUsing: eligibility.id } as const;
  const schedule = scheduleFor(request, given, origin);
  keepSchedule(directory.assignmentSchedules, schedule);
  forgetNextMoment(directory);
  rewrite(request, period.value, given);
  grant(request, schedule, now);
  return schedule;
}

/** Puts what an administrator gives in force, or on the calendar. */
export function provisionAssignment(
  directory: DirectoryState,
  kind: Kind,
  request: ScheduleRequestRecord,
  when: { readonly period: Period; readonly now: Date },
): ScheduleRecord {
  const origin = kind === 'assignment' ? ({ assignmentType: 'Assigned' } as const) : {};
  const schedule = scheduleFor(request, when.period, origin);
  keepSchedule(schedulesOf(directory, kind), schedule);
  forgetNextMoment(directory);
  forgetExpired(directory, kind, request);
  rewrite(request, when.period, when.period);
  grant(request, schedule, when.now);
  return schedule;
}
