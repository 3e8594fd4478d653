import type { Refused, Row } from '../row';
import { roleAssignment, roleDefinition } from '../shapes/azure';
import {
  anywhere,
  at,
  reading,
  subscription,
  unknownName,
  versions,
  withoutSecondFactor,
  writing,
} from './azure-calls';

const rbac = '2022-04-01';
const denied = { status: 403, code: 'AuthorizationFailed' } as const;
const outsider: Refused = { name: 'somebody without a role there', by: 'mei', ...denied };
const definitions = `${subscription}/roleDefinitions`;
const assignments = `${subscription}/roleAssignments`;

const assignment = {
  properties: {
    roleDefinitionId: '{subscription}/providers/Microsoft.Authorization/roleDefinitions/{reader}',
    principalId: '{mei}',
  },
};

/** Roles as Azure itself gives them, which knows nothing of PIM. */
export const azureRbac: readonly Row[] = [
  {
    ...reading,
    name: 'lists the definitions of roles',
    path: at(definitions, rbac),
    fields: roleDefinition,
    list: 'filled',
    errors: versions(at(definitions, rbac)),
  },
  {
    ...reading,
    name: 'reads the definition of a role',
    path: at(`${definitions}/{owner}`, rbac),
    fields: roleDefinition,
    errors: [
      {
        name: 'a role that there is not',
        path: at(`${definitions}/{noSuchId}`, rbac),
        status: 404,
        code: 'RoleDefinitionDoesNotExist',
      },
    ],
  },
  {
    ...reading,
    name: 'lists role assignments',
    path: at(assignments, rbac),
    fields: roleAssignment,
    list: 'filled',
    errors: [...versions(at(assignments, rbac)), outsider],
  },
  {
    ...writing,
    name: 'gives a role outside PIM',
    method: 'PUT',
    path: at(`${assignments}/{newGuid}`, rbac),
    body: assignment,
    status: 201,
    fields: roleAssignment,
    keeps: { azureAssignment: 'name' },
    errors: [
      withoutSecondFactor,
      outsider,
      { name: 'an order that says nothing', body: {}, status: 400, code: 'InvalidRequestContent' },
      {
        name: 'a name that is no GUID',
        path: at(`${assignments}/mine`, rbac),
        status: 400,
        code: 'InvalidRoleAssignmentId',
      },
    ],
  },
  {
    ...reading,
    name: 'reads a role assignment',
    path: at(`${assignments}/{azureAssignment}`, rbac),
    fields: roleAssignment,
    errors: [unknownName(at(`${assignments}/{noSuchId}`, rbac))],
  },
  {
    ...writing,
    name: 'takes a role away outside PIM',
    method: 'DELETE',
    path: at(`${assignments}/{azureAssignment}`, rbac),
    status: 200,
    fields: roleAssignment,
    errors: [withoutSecondFactor, unknownName(at(`${assignments}/{noSuchId}`, rbac))],
  },
  {
    ...writing,
    name: 'lets a Global Administrator into Azure',
    method: 'POST',
    path: at(`${anywhere}/elevateAccess`, '2016-07-01'),
    by: 'emergency1',
    status: 200,
    errors: [
      withoutSecondFactor,
      { name: 'whoever is no Global Administrator', by: 'mei', ...denied },
    ],
  },
];
