import { mayInAzure } from './azure-access';
import {
  assignmentNotChangeable,
  assignmentOfAnotherName,
  authorizationFailed,
} from './azure-refusals';
import { checkAzureSubject } from './azure-subject';
import { dropSchedule, keepSchedule } from './held-schedules';
import type { Occasion } from './order';
import { outsideRecord } from './outside-record';
import { own } from './own';
import { done, type Outcome, refused } from './refusal';
import { findSchedule, isSameSubject, type Subject } from './schedules';
import type { Conditioned, ScheduleRecord } from './state';
import { tell } from './tell';

const write = 'Microsoft.Authorization/roleAssignments/write';
const remove = 'Microsoft.Authorization/roleAssignments/delete';

/** Refuses whoever holds no active role that allows an action over a scope. */
export function demandInAzure(
  { directory, caller, now }: Occasion,
  action: string,
  scopeId: string,
): Outcome<undefined> {
  if (mayInAzure(directory, caller.id, { action, scopeId, now })) return done(undefined);
  return refused(authorizationFailed({ directory, caller }, action, scopeId));
}

/** Somebody gives a role over a scope in the way of Azure itself, past PIM, under a name of their own. */
export function assignInAzure(
  occasion: Occasion,
  subject: Subject & Conditioned,
  name: string,
): Outcome<{ readonly schedule: ScheduleRecord; readonly isNew: boolean }> {
  const { directory, now } = occasion;
  const { scopeId, principalId, roleDefinitionId } = subject;
  const allowed = demandInAzure(occasion, write, scopeId);
  if (!allowed.ok) return allowed;
  const checked = checkAzureSubject(directory, subject);
  if (!checked.ok) return checked;
  const named = own(directory.assignmentSchedules, name);
  if (named) {
    if (!isSameSubject(named, subject)) return refused(assignmentNotChangeable);
    return done({ schedule: named, isNew: false });
  }
  if (findSchedule(directory.assignmentSchedules, subject, now)) {
    return refused(assignmentOfAnotherName);
  }
  const schedule = outsideRecord(subject, name, now.toISOString());
  keepSchedule(directory.assignmentSchedules, schedule);
  const role = { provider: subject.provider, roleDefinitionId, scopeId };
  tell(occasion, 'assigned-outside', { role, principalId });
  return done({ schedule, isNew: true });
}

/** Somebody takes a role away in the way of Azure itself, also one that PIM gave. */
export function unassignInAzure(occasion: Occasion, schedule: ScheduleRecord): Outcome<undefined> {
  const allowed = demandInAzure(occasion, remove, schedule.scopeId);
  if (!allowed.ok) return allowed;
  dropSchedule(occasion.directory.assignmentSchedules, schedule.id);
  return done(undefined);
}
