import type { Row } from '../row';
import { azurePolicy, azurePolicyAssignment } from '../shapes/azure-policies';
import {
  notPermitted,
  reading,
  subscription,
  unknownName,
  versions,
  withoutSecondFactor,
  writing,
} from './azure-calls';

const policies = `${subscription}/roleManagementPolicies`;
const assignments = `${subscription}/roleManagementPolicyAssignments`;

const rule = {
  id: 'Expiration_EndUser_Assignment',
  ruleType: 'RoleManagementPolicyExpirationRule',
  isExpirationRequired: true,
  maximumDuration: 'PT6H',
};

const { ruleType: _type, ...untyped } = rule;

const outsider = { name: 'somebody without a role there', by: 'mei', ...notPermitted } as const;

/** The policies of roles over a scope; a rule or many are changed at once. */
export const azurePolicies: readonly Row[] = [
  {
    ...reading,
    name: 'lists policies over a scope',
    path: policies,
    fields: azurePolicy,
    list: 'filled',
    keeps: { azurePolicy: 'value.0.name' },
    errors: [...versions(policies), outsider],
  },
  {
    ...reading,
    name: 'lists which policy is for which role, rules and all',
    path: assignments,
    fields: azurePolicyAssignment,
    list: 'filled',
    keeps: { azurePolicyAssignment: 'value.0.name', azurePolicyId: 'value.0.properties.policyId' },
    errors: [...versions(assignments), outsider],
  },
  {
    ...reading,
    name: 'finds the policy of a role',
    path: `${assignments}?$filter=roleDefinitionId eq '{subscription}/providers/Microsoft.Authorization/roleDefinitions/{owner}'`,
    fields: azurePolicyAssignment,
    list: 'filled',
  },
  {
    ...reading,
    name: 'reads a policy',
    path: `${policies}/{azurePolicy}`,
    fields: azurePolicy,
    errors: [unknownName(`${policies}/{noSuchId}`), outsider],
  },
  {
    ...reading,
    name: 'reads which policy is for a role',
    path: `${assignments}/{azurePolicyAssignment}`,
    fields: azurePolicyAssignment,
    errors: [unknownName(`${assignments}/{noSuchId}`), outsider],
  },
  {
    ...writing,
    name: 'changes rules of a policy',
    method: 'PATCH',
    path: `${policies}/{azurePolicy}`,
    body: { properties: { rules: [rule] } },
    status: 200,
    fields: azurePolicy,
    errors: [
      withoutSecondFactor,
      outsider,
      {
        name: 'a rule without its type',
        body: { properties: { rules: [untyped] } },
        status: 400,
        code: 'InvalidPolicy',
      },
      {
        name: 'a duration that is none',
        body: { properties: { rules: [{ ...rule, maximumDuration: 'six hours' }] } },
        status: 400,
        code: 'InvalidPolicy',
      },
      unknownName(`${policies}/{noSuchId}`),
    ],
  },
  {
    ...writing,
    name: 'says which policy is for a role',
    method: 'PUT',
    path: `${assignments}/{azurePolicyAssignment}`,
    body: { properties: { policyId: '{azurePolicyId}' } },
    status: 201,
    fields: azurePolicyAssignment,
    errors: [
      withoutSecondFactor,
      outsider,
      { name: 'no policy', body: { properties: {} }, status: 400, code: 'InvalidPolicy' },
    ],
  },
  {
    ...writing,
    name: 'takes a policy back to what the product has',
    method: 'DELETE',
    path: `${policies}/{azurePolicy}`,
    status: 200,
    errors: [withoutSecondFactor, outsider, unknownName(`${policies}/{noSuchId}`)],
  },
  {
    ...writing,
    name: 'takes away which policy is for a role, where nothing was changed',
    method: 'DELETE',
    path: `${assignments}/{azurePolicyAssignment}`,
    status: 204,
    errors: [withoutSecondFactor, outsider, unknownName(`${assignments}/{noSuchId}`)],
  },
];
