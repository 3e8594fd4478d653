import { azureRoleIdOf } from '../../../tenant/directory/azure-roles';
import { groupId, personId, pimServicePrincipalId } from '../../../tenant/directory/cast-ids';
import { addDuration } from '../../../tenant/directory/duration';
import type { Kind } from '../../../tenant/directory/order';
import { policyOf, ruleOf } from '../../../tenant/directory/policy';
import { roleIdOf } from '../../../tenant/directory/roles';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type {
  DirectoryState,
  GroupRecord,
  RoleAtScope,
  ScheduleRecord,
} from '../../../tenant/directory/state';

export const start = new Date('2026-03-02T09:00:00Z');

/** The longest activation of every role here. */
export const longest = 60 * 60_000;

const subscription = '/subscriptions/11111111-1111-4111-8111-111111111111';
const resourceGroup = `${subscription}/resourceGroups/rg-web`;

const exchange: RoleAtScope = {
  provider: 'directory',
  roleDefinitionId: roleIdOf('Exchange Administrator'),
  scopeId: '/',
};
const desk = groupId('desk');
const member: RoleAtScope = { provider: 'group', roleDefinitionId: 'member', scopeId: desk };
const owner: RoleAtScope = { ...member, roleDefinitionId: 'owner' };
const contributor = (scopeId: string): RoleAtScope => ({
  provider: 'azure',
  roleDefinitionId: azureRoleIdOf('Contributor'),
  scopeId,
});

export const roles: readonly RoleAtScope[] = [
  exchange,
  member,
  owner,
  contributor(subscription),
  contributor(resourceGroup),
];

/** Approval is demanded of these; the others are given at once. */
const approved: readonly RoleAtScope[] = [exchange, owner, contributor(resourceGroup)];

function group(key: string, members: readonly string[], assignable = true): GroupRecord {
  return {
    id: groupId(key),
    displayName: key,
    description: '',
    mailNickname: key,
    isAssignableToRole: assignable,
    memberIds: members.map(personId),
    ownerIds: [],
  };
}

function withSettings(directory: DirectoryState, role: RoleAtScope): void {
  const policy = policyOf(directory, role);
  const change = (id: string, fields: object) => {
    policy.rules[id] = { ...ruleOf(policy, id), ...fields };
  };
  change('Expiration_EndUser_Assignment', { maximumDuration: 'PT1H' });
  if (approved.includes(role)) {
    change('Approval_EndUser_Assignment', {
      setting: {
        isApprovalRequired: true,
        isApprovalRequiredForExtension: false,
        isRequestorJustificationRequired: true,
        approvalMode: 'SingleStage',
        approvalStages: [
          {
            primaryApprovers: [
              { '@odata.type': '#microsoft.graph.groupMembers', groupId: groupId('approvers') },
            ],
          },
        ],
      },
    });
  }
  directory.policies[policy.id] = policy;
}

function given(
  kind: Kind,
  role: RoleAtScope,
  principalId: string,
  endDateTime: string | null,
): ScheduleRecord {
  return {
    ...role,
    id: `${kind}:${role.scopeId}:${role.roleDefinitionId}:${principalId}`,
    principalId,
    createdUsing: null,
    createdDateTime: start.toISOString(),
    modifiedDateTime: null,
    startDateTime: start.toISOString(),
    endDateTime,
    ...(kind === 'assignment' ? { assignmentType: 'Assigned' as const } : {}),
  };
}

export function moment(minutes: number): string {
  return addDuration(start, `PT${minutes}M`)?.toISOString() ?? '';
}

export const day = 24 * 60;

function givenAtFirst(kind: Kind, rows: readonly [RoleAtScope, string, string | null][]) {
  const records = rows.map(([role, principalId, end]) => given(kind, role, principalId, end));
  return Object.fromEntries(records.map((record) => [record.id, record]));
}

/** Few people and roles, so that their doings meet: ada and bruno ask, grace, henrik and ada approve. */
function newDirectory(): DirectoryState {
  const groups = [
    group('desk', []),
    group('inner', ['ada', 'bruno']),
    group('approvers', ['grace', 'henrik', 'ada']),
  ];
  const directory: DirectoryState = {
    ...seedRoles(start),
    people: seedPeople(),
    groups: Object.fromEntries(groups.map((one) => [one.id, one])),
    azureScopes: {
      [subscription]: {
        id: subscription,
        type: 'subscription',
        displayName: 'Payments',
        parentId: null,
      },
      [resourceGroup.toLowerCase()]: {
        id: resourceGroup,
        type: 'resourcegroup',
        displayName: 'rg-web',
        parentId: subscription,
      },
    },
    policies: {},
    eligibilitySchedules: givenAtFirst('eligibility', [
      [exchange, groupId('inner'), moment(20 * day)],
      [exchange, personId('ada'), moment(60)],
      [member, groupId('inner'), null],
      [member, personId('grace'), moment(40)],
      [owner, personId('ada'), moment(90)],
      [contributor(subscription), personId('ada'), moment(50)],
      [contributor(subscription), groupId('inner'), null],
      [contributor(resourceGroup), personId('bruno'), moment(80)],
    ]),
    assignmentSchedules: givenAtFirst('assignment', [
      [
        { ...exchange, roleDefinitionId: roleIdOf('Privileged Role Administrator') },
        personId('priya'),
        null,
      ],
      [
        { ...contributor(subscription), roleDefinitionId: azureRoleIdOf('Owner') },
        personId('priya'),
        null,
      ],
      // Without it PIM itself can do nothing in Azure.
      [
        {
          ...contributor(subscription),
          roleDefinitionId: azureRoleIdOf('User Access Administrator'),
        },
        pimServicePrincipalId,
        null,
      ],
      [contributor(subscription), personId('henrik'), moment(9 * day)],
      [owner, personId('bruno'), moment(2 * day)],
    ]),
    eligibilityRequests: {},
    assignmentRequests: {},
  };
  for (const role of roles) withSettings(directory, role);
  return directory;
}

export interface World {
  readonly directory: DirectoryState;
  now: Date;
  /** What was looked at when it was new. */
  readonly seen: Set<string>;
}

const untouched = newDirectory();

export function newWorld(): World {
  return { directory: structuredClone(untouched), now: start, seen: new Set() };
}
