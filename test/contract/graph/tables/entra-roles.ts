import { permission } from '../permissions';
import type { Section } from '../row';
import * as shape from '../shapes/roles';
import { administration } from './entra-role-orders';
import { activations } from './entra-role-requests';
import { malformed, unknownId } from './refusals';
import { roleCollections } from './role-collections';
import { roleFunctions } from './role-functions';

const root = '/roleManagement/directory';
const { roles, roleChanges } = permission;

/** Definitions, plain assignments, and the six collections of PIM for Entra roles. */
export const entraRoles: Section = {
  title: 'Entra roles',
  by: 'priya',
  watched: [
    { face: 'v1.0', path: `${root}/roleAssignmentScheduleRequests` },
    { face: 'v1.0', path: `${root}/roleEligibilityScheduleRequests` },
    { face: 'v1.0', path: `${root}/roleAssignmentSchedules` },
    { face: 'v1.0', path: `${root}/roleEligibilitySchedules` },
  ],
  rows: [
    {
      name: 'lists role definitions',
      face: 'v1.0',
      method: 'GET',
      path: `${root}/roleDefinitions`,
      permission: [roles],
      status: 200,
      fields: shape.roleDefinition,
      list: 'filled',
      errors: malformed(`${root}/roleDefinitions`),
    },
    {
      name: 'lists privileged role definitions',
      face: 'beta',
      method: 'GET',
      path: `${root}/roleDefinitions?$filter=isPrivileged eq true`,
      permission: [roles],
      status: 200,
      fields: shape.betaRoleDefinition,
      list: 'filled',
      errors: malformed(`${root}/roleDefinitions`),
    },
    {
      name: 'finds role definitions by the beginning of their names',
      face: 'both',
      method: 'GET',
      path: `${root}/roleDefinitions?$filter=startsWith(displayName,'Exchange') and isBuiltIn eq true&$select=id,displayName`,
      permission: [roles],
      status: 200,
      fields: shape.roleDefinition.pick({ id: true, displayName: true }),
      list: 'filled',
    },
    {
      name: 'reads a role definition',
      face: 'v1.0',
      method: 'GET',
      path: `${root}/roleDefinitions/{role}`,
      permission: [roles],
      status: 200,
      fields: shape.roleDefinition,
      errors: [unknownId(`${root}/roleDefinitions/{noSuchId}`)],
    },
    {
      name: 'reads a role definition, and whether it is privileged',
      face: 'beta',
      method: 'GET',
      path: `${root}/roleDefinitions/{role}`,
      permission: [roles],
      status: 200,
      fields: shape.betaRoleDefinition,
      errors: [unknownId(`${root}/roleDefinitions/{noSuchId}`)],
    },
    {
      name: 'lists the assignments of somebody',
      face: 'both',
      method: 'GET',
      path: `${root}/roleAssignments?$filter=principalId eq '{roleHolder}'`,
      permission: [roles],
      status: 200,
      fields: shape.roleAssignment,
      list: 'filled',
      errors: [
        {
          name: 'a list without a filter',
          path: `${root}/roleAssignments`,
          status: 400,
          code: 'BadRequest',
        },
        {
          name: 'two expansions at once',
          path: `${root}/roleAssignments?$filter=principalId eq '{roleHolder}'&$expand=principal,roleDefinition`,
          status: 400,
          code: 'Request_BadRequest',
        },
      ],
    },
    {
      name: 'lists the assignments of somebody with the role',
      face: 'v1.0',
      method: 'GET',
      path: `${root}/roleAssignments?$filter=principalId eq '{roleHolder}'&$expand=roleDefinition`,
      permission: [roles],
      status: 200,
      fields: shape.roleAssignment.extend({ roleDefinition: shape.roleDefinition }),
      list: 'filled',
    },
    {
      name: 'reads an assignment',
      face: 'both',
      method: 'GET',
      path: `${root}/roleAssignments/{roleAssignment}`,
      permission: [roles],
      status: 200,
      fields: shape.roleAssignment,
      errors: [unknownId(`${root}/roleAssignments/{noSuchId}`)],
    },
    ...(['v1.0', 'beta'] as const).flatMap((face) => [
      {
        name: 'gives a role outside PIM',
        face,
        method: 'POST',
        path: `${root}/roleAssignments`,
        permission: [roleChanges],
        body: {
          '@odata.type': '#microsoft.graph.unifiedRoleAssignment',
          roleDefinitionId: '{reportsReader}',
          principalId: '{deniz}',
          directoryScopeId: '/',
        },
        status: 201,
        fields: shape.roleAssignment,
        writes: true,
        keeps: { plainAssignment: 'id' },
      } as const,
      {
        name: 'takes a role away outside PIM',
        face,
        method: 'DELETE',
        path: `${root}/roleAssignments/{plainAssignment}`,
        permission: [roleChanges],
        status: 204,
        writes: true,
        errors: [unknownId(`${root}/roleAssignments/{noSuchId}`)],
      } as const,
    ]),
    {
      name: 'lists the assignments that reach somebody, through groups too',
      face: 'beta',
      method: 'GET',
      path: `${root}/transitiveRoleAssignments?$count=true&$filter=principalId eq '{roleHolder}'`,
      headers: { ConsistencyLevel: 'eventual' },
      permission: [roles],
      status: 200,
      fields: shape.roleAssignment,
      list: 'filled',
      errors: [
        {
          name: 'a reader who does not accept an old answer',
          headers: {},
          status: 400,
          code: 'Request_UnsupportedQuery',
        },
      ],
    },
    ...activations,
    ...administration,
    ...roleFunctions,
    ...roleCollections,
  ],
};
