import { type Happening, type HappeningKind, happened } from './happening';
import type { Occasion } from './order';
import type { DirectoryState, RoleAtScope, ScheduleRecord, ScheduleRequestRecord } from './state';

function roleOf({ provider, roleDefinitionId, scopeId }: RoleAtScope): RoleAtScope {
  return { provider, roleDefinitionId, scopeId };
}

function periodOf(request: ScheduleRequestRecord, schedule: ScheduleRecord | undefined) {
  const startsAt = schedule?.startDateTime ?? request.scheduleInfo?.startDateTime;
  const endsAt = schedule?.endDateTime ?? request.scheduleInfo?.expiration.endDateTime;
  return { ...(startsAt ? { startsAt } : {}), ...(endsAt ? { endsAt } : {}) };
}

/** What is known of a request: whose it is, why, and for how long where it has come to a schedule. */
export function aboutRequest(
  request: ScheduleRequestRecord,
  schedule?: ScheduleRecord,
): Omit<Happening, 'kind' | 'at'> {
  const { justification, ticketInfo } = request;
  return {
    role: roleOf(request),
    principalId: request.principalId,
    requestId: request.id,
    ...(justification === null ? {} : { reason: justification }),
    ...(ticketInfo.ticketNumber === null && ticketInfo.ticketSystem === null
      ? {}
      : { ticket: ticketInfo }),
    ...periodOf(request, schedule),
  };
}

/** Writes down what the caller has done to a request or by one. */
export function tell(
  { directory, caller, now }: Occasion,
  kind: HappeningKind,
  about: Omit<Happening, 'kind' | 'at'>,
): void {
  happened(directory, {
    kind,
    at: now.toISOString(),
    byId: caller.id,
    ...(caller.application ? { byApplication: true } : {}),
    ...about,
  });
}

export function aboutSchedule(schedule: ScheduleRecord): Omit<Happening, 'kind' | 'at'> {
  const { principalId, createdUsing, startDateTime, endDateTime } = schedule;
  return {
    role: roleOf(schedule),
    principalId,
    ...(createdUsing === null ? {} : { requestId: createdUsing }),
    ...(startDateTime === null ? {} : { startsAt: startDateTime }),
    ...(endDateTime === null ? {} : { endsAt: endDateTime }),
  };
}

/** Writes down what came about by time alone. */
export function tellOfTime(
  directory: DirectoryState,
  kind: HappeningKind,
  at: string,
  about: Omit<Happening, 'kind' | 'at'>,
): void {
  happened(directory, { kind, at, ...about });
}
