import { randomUUID } from 'node:crypto';
import { schedulesHeldBy } from './held-schedules';
import type {
  Conditioned,
  DirectoryState,
  Provider,
  RoleAtScope,
  ScheduleRecord,
  ScheduleRequestRecord,
  ScheduleRequestStatus,
} from './state';

/** Who asks, as far as PIM looks: a person or an application, and what their token proves. */
export interface Caller {
  readonly id: string;
  readonly application: boolean;
  readonly mfa: boolean;
  /** The authentication contexts that count; none where the client cannot handle claims challenges. */
  readonly contexts: readonly string[];
}

/** What every move is given: the state it changes, for whom, and when. */
export interface Occasion {
  readonly directory: DirectoryState;
  readonly caller: Caller;
  readonly now: Date;
}

export interface OrderedSchedule {
  readonly startDateTime: string | null;
  readonly expiration: {
    readonly type: string;
    readonly endDateTime: string | null;
    readonly duration: string | null;
  } | null;
}

/** A schedule request as it was posted, before PIM has looked at it. */
export interface ScheduleOrder extends RoleAtScope, Conditioned {
  readonly action: string;
  readonly principalId: string;
  readonly justification: string | null;
  readonly ticketInfo: ScheduleRequestRecord['ticketInfo'];
  readonly schedule: OrderedSchedule;
  readonly customData: string | null;
  readonly isValidationOnly: boolean;
  /** The id that the client chose for its request, where it may. */
  readonly id?: string;
  /** The eligibility to activate from, where the client names one. */
  readonly eligibilityId?: string;
}

export type Kind = 'eligibility' | 'assignment';

export function schedulesOf(directory: DirectoryState, kind: Kind) {
  return kind === 'eligibility' ? directory.eligibilitySchedules : directory.assignmentSchedules;
}

export function requestsOf(directory: DirectoryState, kind: Kind) {
  return kind === 'eligibility' ? directory.eligibilityRequests : directory.assignmentRequests;
}

/** What one of the three that PIM protects has of schedules. */
export function schedulesBy(
  directory: DirectoryState,
  kind: Kind,
  provider: Provider,
): readonly ScheduleRecord[] {
  return Object.values(schedulesOf(directory, kind)).filter((one) => one.provider === provider);
}

/** Of these, what some principals have; quick also where there is much. */
export function schedulesFor(
  directory: DirectoryState,
  kind: Kind,
  {
    provider,
    principalIds,
  }: { readonly provider: Provider; readonly principalIds: readonly string[] },
): readonly ScheduleRecord[] {
  return schedulesHeldBy(schedulesOf(directory, kind), principalIds).filter(
    (one) => one.provider === provider,
  );
}

export function requestsBy(
  directory: DirectoryState,
  kind: Kind,
  provider: Provider,
): readonly ScheduleRequestRecord[] {
  return Object.values(requestsOf(directory, kind)).filter((one) => one.provider === provider);
}

/** The record that Graph answers with; it is remembered only by whoever puts it into the state. */
export function requestRecord(
  { caller, now }: Occasion,
  order: ScheduleOrder,
  status: ScheduleRequestStatus,
): ScheduleRequestRecord {
  return {
    id: order.id ?? randomUUID(),
    status,
    action: order.action,
    provider: order.provider,
    principalId: order.principalId,
    roleDefinitionId: order.roleDefinitionId,
    scopeId: order.scopeId,
    createdById: caller.id,
    ...(order.eligibilityId === undefined ? {} : { eligibilityId: order.eligibilityId }),
    ...(order.condition === undefined ? {} : { condition: order.condition }),
    createdDateTime: now.toISOString(),
    completedDateTime: null,
    approvalId: null,
    targetScheduleId: null,
    justification: order.justification,
    ticketInfo: order.ticketInfo,
    scheduleInfo: null,
    customData: order.customData,
  };
}

/** The record of a request that has a schedule: the start it really has, and the end as it was put. */
export function datedRequest(
  occasion: Occasion,
  order: ScheduleOrder,
  startsAt: Date,
  untold: 'noExpiration' | 'notSpecified',
): ScheduleRequestRecord {
  const { type, endDateTime, duration } = order.schedule.expiration ?? {
    type: untold,
    endDateTime: null,
    duration: null,
  };
  return {
    ...requestRecord(occasion, order, 'Granted'),
    scheduleInfo: {
      startDateTime: startsAt.toISOString(),
      expiration: { type, endDateTime, duration },
    },
  };
}
