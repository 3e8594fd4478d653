import { personId, scheduleId } from './cast-ids';
import { addDuration } from './duration';
import type { Kind } from './order';
import type { RoleAtScope, ScheduleRecord, ScheduleRequestRecord } from './state';

/** Since when somebody of a fresh tenant holds something, how long, and why. */
export interface Tenure {
  /** How long ago it was given. */
  readonly age: string;
  /** How long it lasts; absent: permanent. */
  readonly lasts?: string;
  readonly why: string;
}

export interface Holder {
  readonly id: string;
  /** Who and what it is in words that do not change: the schedule's id is made of them. */
  readonly key: string;
}

export interface Given {
  readonly schedule: ScheduleRecord;
  readonly justification: string;
}

/** A role as somebody was given it through PIM. */
export function give(
  kind: Kind,
  role: RoleAtScope,
  holder: Holder,
  { age, lasts, why, now }: Tenure & { readonly now: Date },
): Given {
  const startsAt = addDuration(now, `-${age}`) ?? now;
  const endsAt = lasts ? addDuration(startsAt, lasts) : undefined;
  const id = scheduleId(kind, holder.key);
  return {
    justification: why,
    schedule: {
      id,
      ...role,
      principalId: holder.id,
      createdUsing: id,
      createdDateTime: startsAt.toISOString(),
      modifiedDateTime: null,
      startDateTime: startsAt.toISOString(),
      endDateTime: endsAt?.toISOString() ?? null,
      ...(kind === 'assignment' ? { assignmentType: 'Assigned' as const } : {}),
    },
  };
}

/** The administrator's request that it came from. */
export function requestOf(
  { schedule, justification }: Given,
  createdById = personId('priya'),
): ScheduleRequestRecord {
  const endDateTime = schedule.endDateTime;
  return {
    id: schedule.id,
    status: 'Provisioned',
    action: 'adminAssign',
    provider: schedule.provider,
    principalId: schedule.principalId,
    roleDefinitionId: schedule.roleDefinitionId,
    scopeId: schedule.scopeId,
    createdById,
    createdDateTime: schedule.createdDateTime,
    completedDateTime: schedule.createdDateTime,
    approvalId: null,
    targetScheduleId: schedule.id,
    justification,
    ticketInfo: { ticketNumber: null, ticketSystem: null },
    scheduleInfo: {
      startDateTime: schedule.createdDateTime,
      expiration: {
        type: endDateTime === null ? 'noExpiration' : 'afterDateTime',
        endDateTime,
        duration: null,
      },
    },
    customData: null,
  };
}

/** The same where PIM was not asked. */
export function outside({ schedule }: Given): ScheduleRecord {
  return { ...schedule, createdUsing: null, startDateTime: null, endDateTime: null };
}

export function byId<Item extends { readonly id: string }>(
  items: readonly Item[],
): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}
