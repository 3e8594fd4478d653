import { activeRolesOf } from './active-roles';
import { heldIn } from './membership';
import { type RoleDefinition, roleIdOf } from './roles';
import type { DirectoryState } from './state';

const always = ['Privileged Authentication Administrator', 'Global Administrator'];
const ordinary = [
  'Helpdesk Administrator',
  'Authentication Administrator',
  'User Administrator',
  ...always,
];

/** Who reaches people that hold nothing at all, besides those who reach a little more. */
const nonAdministratorsOnly = ['Security Operator', 'Entra SOC Identity Responder'];

function idsOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map(roleIdOf));
}

const reachUnprivileged = idsOf(['Password Administrator', ...ordinary, ...nonAdministratorsOnly]);
const reachPrivileged = idsOf(always);

/**
 * For each role that somebody may hold, who can reset their password; a role that is not here is for
 * the two strongest alone.
 * https://learn.microsoft.com/entra/identity/role-based-access-control/privileged-roles-permissions
 */
const reachedBy = new Map(
  Object.entries({
    'Directory Readers': ['Password Administrator', ...ordinary],
    'Guest Inviter': ['Password Administrator', ...ordinary],
    'Password Administrator': ['Password Administrator', ...ordinary],
    'Message Center Reader': ordinary,
    'Reports Reader': ordinary,
    'Usage Summary Reports Reader': ordinary,
    'User Experience Success Manager': ordinary,
    'Helpdesk Administrator': ['Helpdesk Administrator', 'User Administrator', ...always],
    'Authentication Administrator': ['Authentication Administrator', ...always],
    'User Administrator': ['User Administrator', ...always],
    'Groups Administrator': ['User Administrator', ...always],
  }).map(([held, able]) => [roleIdOf(held), idsOf(able)]),
);

/** Membership or ownership of a group that can hold roles is as good as a role. */
function standsInRoleGroup(directory: DirectoryState, personId: string, now: Date): boolean {
  return Object.values(directory.groups).some(
    ({ id, isAssignableToRole }) =>
      isAssignableToRole &&
      [...heldIn(directory, id, 'member', now), ...heldIn(directory, id, 'owner', now)].includes(
        personId,
      ),
  );
}

/** Whether somebody with this role may take charge of another's account, given what the other holds. */
export function reaches(
  directory: DirectoryState,
  { templateId }: RoleDefinition,
  personId: string,
  now: Date,
): boolean {
  if (standsInRoleGroup(directory, personId, now) && !reachPrivileged.has(templateId)) return false;
  const held = activeRolesOf(directory, personId, now);
  if (held.length === 0) return reachUnprivileged.has(templateId);
  return held.every(({ role }) =>
    (reachedBy.get(role.templateId) ?? reachPrivileged).has(templateId),
  );
}
