import { directoryRoleId } from '../../directory/cast-ids';
import { own } from '../../directory/own';
import type { RoleDefinition } from '../../directory/roles';
import { type ServicePrincipal, servicePrincipalById } from '../../directory/service-principals';
import type { AdministrativeUnitRecord, DirectoryState } from '../../directory/state';
import { type EntityType, type Profile, type Typed, typed } from '../odata/entity';
import { groupEntity } from './group';
import { asDirectoryObject, userEntity } from './user';

/** What a list of people, groups and others is said to hold. */
export const directoryObjectType: EntityType = {
  name: 'microsoft.graph.directoryObject',
  properties: ['id', 'deletedDateTime'],
  navigation: {},
  open: true,
};

export const administrativeUnitType: EntityType = {
  name: 'microsoft.graph.administrativeUnit',
  properties: ['id', 'displayName', 'description', 'visibility'],
  navigation: {},
};

export function administrativeUnitEntity({ id, displayName }: AdministrativeUnitRecord): Typed {
  return asDirectoryObject(
    typed(administrativeUnitType, { id, displayName, description: null, visibility: null }),
  );
}

export const directoryRoleType: EntityType = {
  name: 'microsoft.graph.directoryRole',
  properties: ['id', 'displayName', 'description', 'roleTemplateId'],
  navigation: {},
};

export function directoryRoleEntity(role: RoleDefinition): Typed {
  const { templateId, displayName, description } = role;
  const id = directoryRoleId(templateId);
  return asDirectoryObject(
    typed(directoryRoleType, { id, displayName, description, roleTemplateId: templateId }),
  );
}

export const servicePrincipalType: EntityType = {
  name: 'microsoft.graph.servicePrincipal',
  properties: [
    'id',
    'accountEnabled',
    'appDisplayName',
    'appId',
    'displayName',
    'servicePrincipalType',
  ],
  navigation: {},
};

export function servicePrincipalEntity({ id, appId, displayName }: ServicePrincipal): Typed {
  return typed(servicePrincipalType, {
    id,
    accountEnabled: true,
    appDisplayName: displayName,
    appId,
    displayName,
    servicePrincipalType: 'Application',
  });
}

export function directoryObject(
  directory: DirectoryState,
  id: string,
  profile: Profile,
): Typed | undefined {
  const person = own(directory.people, id);
  if (person) return asDirectoryObject(userEntity(person, profile));
  const group = own(directory.groups, id);
  if (group) return asDirectoryObject(groupEntity(group));
  const unit = own(directory.administrativeUnits, id);
  if (unit) return administrativeUnitEntity(unit);
  const application = servicePrincipalById(id);
  return application && asDirectoryObject(servicePrincipalEntity(application));
}
