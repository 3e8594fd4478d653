import { type AzureRoleDefinition, azureRoleById, azureRoles } from '../../directory/azure-roles';
import { type ArmCall, type Json, listOf, ok, param } from '../arm-call';
import { ArmError } from '../arm-error';
import { allows, demandKnown } from '../arm-filter';
import { namespace } from '../entities/kinds';
import { roleResourceId } from '../resource-ids';
import { authorizationRoute, type Route } from '../route';

const type = 'roleDefinitions';

function definitionResource({ scopeId }: ArmCall, role: AzureRoleDefinition): Json {
  const { actions, notActions, dataActions, notDataActions } = role;
  return {
    properties: {
      roleName: role.name,
      type: 'BuiltInRole',
      description: role.description,
      assignableScopes: ['/'],
      permissions: [{ actions, notActions, dataActions, notDataActions }],
    },
    id: roleResourceId(scopeId, role.roleDefinitionId),
    type: `${namespace}/${type}`,
    name: role.roleDefinitionId,
  };
}

function list(call: ArmCall) {
  const functions = ['atscopeandbelow', 'atscope'];
  demandKnown(call.filter, { functions, properties: ['rolename', 'type'] });
  const rows = azureRoles.filter(
    ({ name }) =>
      allows(call.filter, 'roleName', name) && allows(call.filter, 'type', 'BuiltInRole'),
  );
  return listOf(rows.map((role) => definitionResource(call, role)));
}

function read(call: ArmCall) {
  const id = param(call, 'name');
  const role = azureRoleById(id);
  if (role) return ok(definitionResource(call, role));
  throw new ArmError(
    404,
    'RoleDefinitionDoesNotExist',
    `The specified role definition with ID '${id}' does not exist.`,
  );
}

/** What the built-in roles allow is no secret: anybody may read it. */
export const roleDefinitions: readonly Route[] = [
  authorizationRoute('roleDefinitions', 'GET', type, list),
  authorizationRoute('roleDefinitions', 'GET', `${type}/{name}`, read),
];
