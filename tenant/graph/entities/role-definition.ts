import { type RoleDefinition, roleById } from '../../directory/roles';
import type { Version } from '../graph-call';
import { type EntityType, type Navigation, type Typed, typed } from '../odata/entity';

const properties = [
  'id',
  'description',
  'displayName',
  'isBuiltIn',
  'isEnabled',
  'resourceScopes',
  'templateId',
  'version',
  'rolePermissions',
];

const types: Readonly<Record<Version, EntityType>> = {
  'v1.0': { name: 'microsoft.graph.unifiedRoleDefinition', properties, navigation: {} },
  beta: {
    name: 'microsoft.graph.unifiedRoleDefinition',
    properties: [...properties, 'isPrivileged', 'allowedPrincipalTypes'],
    navigation: {},
  },
};

export function roleDefinitionType(version: Version): EntityType {
  return types[version];
}

export function roleDefinitionEntity(role: RoleDefinition, version: Version): Typed {
  return typed(types[version], {
    id: role.templateId,
    description: role.description,
    displayName: role.displayName,
    isBuiltIn: true,
    isEnabled: true,
    resourceScopes: ['/'],
    templateId: role.templateId,
    version: '1',
    rolePermissions: [
      {
        allowedResourceActions: role.allowedResourceActions,
        excludedResourceActions: [],
        condition: null,
      },
    ],
    isPrivileged: role.isPrivileged,
    allowedPrincipalTypes: null,
  });
}

export const toRoleDefinition: Navigation = ({ roleDefinitionId }, { version }) => {
  const role = roleById(String(roleDefinitionId));
  return role ? roleDefinitionEntity(role, version) : null;
};
