import { activeRolesOf } from './active-roles';
import { unitPrefix } from './administrative-unit';
import { heldIn } from './membership';
import type { Occasion } from './order';
import { own } from './own';
import { reaches } from './password-reach';
import type { RoleDefinition } from './roles';
import type { DirectoryState, GroupRecord } from './state';

/** `microsoft.directory/users/allProperties/allTasks` stands for all that can be done to people. */
function allows({ allowedResourceActions }: RoleDefinition, action: string): boolean {
  const kind = action.split('/').slice(0, 2).join('/');
  const wider = action.endsWith('/update') ? [`${kind}/allProperties/update`] : [];
  return [action, `${kind}/allProperties/allTasks`, ...wider].some((one) =>
    allowedResourceActions.includes(one),
  );
}

function covers(directory: DirectoryState, scopeId: string, objectId: string | undefined): boolean {
  if (scopeId === '/') return true;
  if (objectId === undefined) return false;
  if (!scopeId.startsWith(unitPrefix)) return scopeId === `/${objectId}`;
  const unit = own(directory.administrativeUnits, scopeId.slice(unitPrefix.length));
  return unit?.memberIds?.includes(objectId) ?? false;
}

/**
 * Whether an active role allows this, over the whole directory or over the object concerned. Of an
 * application's token the permissions are all that counts.
 */
export function mayDo(
  { directory, caller, now }: Occasion,
  action: string,
  objectId?: string,
): boolean {
  if (caller.application) return true;
  return activeRolesOf(directory, caller.id, now).some(
    ({ role, scopeId }) => allows(role, action) && covers(directory, scopeId, objectId),
  );
}

export const people = 'microsoft.directory/users';

/** With these somebody could take another's account over, so the other's own roles count too. */
const sensitive = new Set(
  ['delete', 'enable', 'disable', 'password/update', 'userPrincipalName/update'].map(
    (task) => `${people}/${task}`,
  ),
);

/** Whether the caller may do all of this to somebody. */
export function mayChangePerson(
  { directory, caller, now }: Occasion,
  actions: readonly string[],
  personId: string,
): boolean {
  if (caller.application) return true;
  const roles = activeRolesOf(directory, caller.id, now);
  return actions.every((action) =>
    roles.some(
      ({ role, scopeId }) =>
        allows(role, action) &&
        covers(directory, scopeId, personId) &&
        (!sensitive.has(action) || reaches(directory, role, personId, now)),
    ),
  );
}

type GroupKind = Pick<GroupRecord, 'isAssignableToRole' | 'unified'>;

function groupActions({ isAssignableToRole, unified }: GroupKind, task: string): readonly string[] {
  if (isAssignableToRole) return [`microsoft.directory/groupsAssignableToRoles/${task}`];
  const kind = unified ? 'groups.unified' : 'groups.security';
  return [`microsoft.directory/groups/${task}`, `microsoft.directory/${kind}/${task}`];
}

export function mayCreateGroup(occasion: Occasion, group: GroupKind): boolean {
  return groupActions(group, 'create').some((action) => mayDo(occasion, action));
}

/** `task` is what follows the kind in an action: `members/update`, `delete`. Owners need no role. */
export function mayChangeGroup(occasion: Occasion, task: string, group: GroupRecord): boolean {
  const { directory, caller, now } = occasion;
  return (
    heldIn(directory, group.id, 'owner', now).includes(caller.id) ||
    groupActions(group, task).some((action) => mayDo(occasion, action, group.id))
  );
}
