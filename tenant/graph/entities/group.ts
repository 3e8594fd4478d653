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

/** Every group of the tenant is a cloud security group. */
export function groupEntity(group: GroupRecord): Typed {
  return typed(groupType, {
    id: group.id,
    createdDateTime: null,
    description: group.description,
    displayName: group.displayName,
    groupTypes: [],
    isAssignableToRole: group.isAssignableToRole,
    mail: null,
    mailEnabled: false,
    mailNickname: group.mailNickname,
    membershipRule: null,
    onPremisesSyncEnabled: null,
    securityEnabled: true,
    visibility: null,
  });
}
