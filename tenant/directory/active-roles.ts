import { isInForce } from './in-force';
import { peopleIn } from './membership';
import { own } from './own';
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
  return Object.values(directory.assignmentSchedules).flatMap((schedule) => {
    if (schedule.provider !== 'directory' || !isInForce(schedule, now)) return [];
    const holder = schedule.principalId;
    const role = roleById(schedule.roleDefinitionId);
    const isHeld =
      holder === principalId ||
      (own(directory.groups, holder) && peopleIn(directory, holder, now).includes(principalId));
    return role && isHeld ? [{ role, scopeId: schedule.scopeId }] : [];
  });
}
