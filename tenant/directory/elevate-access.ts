import { randomUUID } from 'node:crypto';
import { authorizationFailed } from './azure-refusals';
import { azureRoleIdOf } from './azure-roles';
import { tenantRoot } from './azure-scopes';
import { keepSchedule } from './held-schedules';
import type { Occasion } from './order';
import { outsideRecord } from './outside-record';
import { done, type Outcome, refused } from './refusal';
import { globalAdministrator } from './roles';
import { findSchedule, holds } from './schedules';
import { tell } from './tell';

/**
 * A Global Administrator takes User Access Administrator over everything in Azure. It is an assignment
 * of its own: it stays when the role that allowed it ends, until somebody takes it away.
 */
export function elevateAccess(occasion: Occasion): Outcome<undefined> {
  const { directory, caller, now } = occasion;
  if (!holds(directory, caller.id, { oneOf: [globalAdministrator], now })) {
    return refused(
      authorizationFailed(occasion, 'Microsoft.Authorization/elevateAccess/action', tenantRoot),
    );
  }
  const role = {
    provider: 'azure',
    roleDefinitionId: azureRoleIdOf('User Access Administrator'),
    scopeId: tenantRoot,
  } as const;
  const subject = { ...role, principalId: caller.id };
  if (findSchedule(directory.assignmentSchedules, subject, now)) return done(undefined);
  const schedule = outsideRecord(subject, randomUUID(), now.toISOString());
  keepSchedule(directory.assignmentSchedules, schedule);
  tell(occasion, 'assigned-outside', { role, principalId: caller.id });
  return done(undefined);
}
