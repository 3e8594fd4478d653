import { schedulesHeldBy } from './held-schedules';
import { isInForce } from './in-force';
import { principalsOf } from './membership';
import { type RoleDefinition, roleById } from './roles';
import type { DirectoryState } from './state';

/** A directory role that somebody holds at this moment, and over what. */
export interface ActiveRole {
  readonly role: RoleDefinition;
  readonly scopeId: string;
}

/** What somebody holds now, also through a group that holds it; not what they merely may activate. */
export function activeRolesOf(
  directory: DirectoryState,
  principalId: string,
  now: Date,
): readonly ActiveRole[] {
  const principals = principalsOf(directory, principalId, now);
  return schedulesHeldBy(directory.assignmentSchedules, principals).flatMap((schedule) => {
    if (schedule.provider !== 'directory' || !isInForce(schedule, now)) return [];
    const role = roleById(schedule.roleDefinitionId);
    return role ? [{ role, scopeId: schedule.scopeId }] : [];
  });
}
