import { roleDefinitions as allRoles, roleById } from '../../directory/roles';
import { list, one } from '../answers';
import { roleDefinitionEntity, roleDefinitionType } from '../entities/role-definition';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, param } from './find';

const context = 'roleManagement/directory/roleDefinitions';

export const roleDefinitions: readonly Route[] = [
  {
    method: 'GET',
    path: context,
    scopes: scopes.roles,
    run: (call) => {
      const { version } = call.request;
      const rows = allRoles.map((role) => roleDefinitionEntity(role, version));
      return list(call, { type: roleDefinitionType(version), rows, context });
    },
  },
  {
    method: 'GET',
    path: `${context}/{id}`,
    scopes: scopes.roles,
    run: (call) => {
      const id = param(call, 'id');
      const role = found(roleById(id), id);
      return one(call, roleDefinitionEntity(role, call.request.version), context);
    },
  },
];
