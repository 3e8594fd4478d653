import type { Happening, HappeningKind } from '../directory/happening';
import type { DirectoryState } from '../directory/state';
import { actorOf, pimApplication, principalTarget } from './actors';
import type { AuditRow, AuditTarget } from './audit-row';
import { correlationOf, type Logged, rowId } from './pim-rows';
import { roleName, scopeTarget } from './role-target';

type Change = 'Add' | 'Remove';

const changes: Readonly<Partial<Record<HappeningKind, readonly [Change, 'eligible ' | '']>>> = {
  'activation-completed': ['Add', ''],
  'assignment-assigned': ['Add', ''],
  'assigned-outside': ['Add', ''],
  'eligibility-assigned': ['Add', 'eligible '],
  deactivated: ['Remove', ''],
  'activation-expired': ['Remove', ''],
  'assignment-removed': ['Remove', ''],
  'assignment-expired': ['Remove', ''],
  'eligibility-removed': ['Remove', 'eligible '],
  'eligibility-expired': ['Remove', 'eligible '],
};

/** What the directory itself calls the change; an eligibility in a group is PIM's affair alone. */
function nameOf({ kind, role }: Happening): string | undefined {
  const change = changes[kind];
  if (!change) return undefined;
  const [verb, eligible] = change;
  const preposition = verb === 'Add' ? 'to' : 'from';
  if (role.provider === 'directory') {
    const scoped = role.scopeId === '/' || eligible ? '' : 'scoped ';
    return `${verb} ${scoped}${eligible}member ${preposition} role`;
  }
  const kindOfMember = role.roleDefinitionId === 'owner' ? 'owner' : 'member';
  return eligible ? undefined : `${verb} ${kindOfMember} ${preposition} group`;
}

function memberTarget(
  directory: DirectoryState,
  { role, kind }: Happening,
  principalId: string,
): AuditTarget {
  const removal = changes[kind]?.[0] === 'Remove';
  const properties =
    role.provider === 'directory'
      ? { 'Role.DisplayName': roleName(role), 'Role.TemplateId': role.roleDefinitionId }
      : { 'Group.ObjectID': role.scopeId };
  return {
    ...principalTarget(directory, principalId),
    modifiedProperties: Object.entries(properties).map(([displayName, value]) => ({
      displayName,
      oldValue: removal ? `"${value}"` : null,
      newValue: removal ? null : `"${value}"`,
    })),
  };
}

function roleOrGroup(directory: DirectoryState, { role }: Happening): AuditTarget {
  if (role.provider === 'group') return scopeTarget(directory, role);
  return {
    id: role.roleDefinitionId,
    displayName: roleName(role),
    type: 'Role',
    userPrincipalName: null,
    modifiedProperties: [],
  };
}

/** The directory logs beside PIM what PIM changes in it; Azure's roles are not the directory's. */
export function coreDirectoryRows(directory: DirectoryState, logged: Logged): AuditRow[] {
  const { happening } = logged;
  const { role, principalId, kind } = happening;
  const name = nameOf(happening);
  if (name === undefined || principalId === undefined || role.provider === 'azure') return [];
  return [
    {
      id: rowId('Directory', logged, name),
      category: role.provider === 'group' ? 'GroupManagement' : 'RoleManagement',
      correlationId: correlationOf(logged),
      result: 'success',
      resultReason: '',
      activityDisplayName: name,
      activityDateTime: happening.at,
      loggedByService: 'Core Directory',
      operationType: name.startsWith('Add') ? 'Assign' : 'Unassign',
      initiatedBy: kind === 'assigned-outside' ? actorOf(directory, happening) : pimApplication,
      targetResources: [
        memberTarget(directory, happening, principalId),
        roleOrGroup(directory, happening),
      ],
      additionalDetails: [],
    },
  ];
}
