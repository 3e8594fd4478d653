import { tenantDomains } from '../../directory/seed-people';
import type { GroupRecord } from '../../directory/state';
import { type EntityType, type Typed, typed } from '../odata/entity';

export const groupType: EntityType = {
  name: 'microsoft.graph.group',
  properties: [
    'id',
    'createdDateTime',
    'description',
    'displayName',
    'groupTypes',
    'isAssignableToRole',
    'mail',
    'mailEnabled',
    'mailNickname',
    'membershipRule',
    'onPremisesSyncEnabled',
    'securityEnabled',
    'visibility',
  ],
  navigation: {},
};

function groupTypesOf({ unified, membershipIs }: GroupRecord): string[] {
  return [
    ...(unified ? ['Unified'] : []),
    ...(membershipIs === 'dynamic' ? ['DynamicMembership'] : []),
  ];
}

/** Microsoft 365 groups have a mailbox; of the others each is a security group. */
export function groupEntity(group: GroupRecord): Typed {
  return typed(groupType, {
    id: group.id,
    createdDateTime: group.createdDateTime ?? null,
    description: group.description,
    displayName: group.displayName,
    groupTypes: groupTypesOf(group),
    isAssignableToRole: group.isAssignableToRole,
    mail: group.unified ? `${group.mailNickname}@${tenantDomains[0]}` : null,
    mailEnabled: group.unified ?? false,
    mailNickname: group.mailNickname,
    membershipRule: group.membershipRule ?? null,
    onPremisesSyncEnabled: group.membershipIs === 'synced' ? true : null,
    securityEnabled: !group.unified || group.isAssignableToRole,
    visibility: group.unified ? 'Private' : null,
  });
}
