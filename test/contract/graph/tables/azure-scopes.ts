import type { Refused, Row } from '../row';
import * as shape from '../shapes/azure-scopes';
import { at, reading, unknownName, withoutSecondFactor, writing } from './azure-calls';

const resources = '2021-04-01';
const denied = { status: 403, code: 'AuthorizationFailed' } as const;
const outsider: Refused = { name: 'somebody without a role there', by: 'mei', ...denied };
const one = '/subscriptions/{subscriptionId}';
const group = `${one}/resourceGroups/{resourceGroup}`;
const managementGroups = '/providers/Microsoft.Management/managementGroups';

const noVersion: Refused = {
  name: 'a request without a version',
  path: '/subscriptions?api-version=',
  status: 400,
  code: 'MissingApiVersionParameter',
};

const places: readonly Row[] = [
  {
    ...reading,
    name: 'lists subscriptions',
    path: at('/subscriptions', resources),
    fields: shape.subscription,
    list: 'filled',
    errors: [
      noVersion,
      {
        name: 'a version that there is not',
        path: at('/subscriptions', '2001-01-01'),
        status: 400,
        code: 'InvalidApiVersionParameter',
      },
    ],
  },
  {
    ...reading,
    name: 'reads a subscription',
    path: at(one, resources),
    fields: shape.subscription,
    errors: [
      outsider,
      {
        name: 'a subscription that there is not',
        path: at('/subscriptions/{noSuchId}', resources),
        status: 404,
        code: 'SubscriptionNotFound',
      },
      {
        name: 'an id that is none',
        path: at('/subscriptions/payments', resources),
        status: 400,
        code: 'InvalidSubscriptionId',
      },
    ],
  },
  {
    ...reading,
    name: 'lists resource groups',
    path: at(`${one}/resourceGroups`, resources),
    fields: shape.resourceGroup,
    list: 'filled',
    errors: [outsider],
  },
  {
    ...reading,
    name: 'lists resources',
    path: at(`${one}/resources`, resources),
    fields: shape.genericResource,
    list: 'filled',
    errors: [outsider],
  },
  {
    ...reading,
    name: 'reads a resource group',
    path: at(group, resources),
    fields: shape.resourceGroup,
    errors: [
      outsider,
      {
        name: 'a resource group that there is not',
        path: at(`${one}/resourceGroups/rg-nowhere`, resources),
        status: 404,
        code: 'ResourceGroupNotFound',
      },
    ],
  },
  {
    ...reading,
    name: 'reads a resource',
    path: at(`${group}/providers/{namespace}/{resourceType}/{resource}`, resources),
    fields: shape.genericResource,
    errors: [
      unknownName(at(`${group}/providers/{namespace}/{resourceType}/{noSuchId}`, resources)),
    ],
  },
  {
    ...reading,
    name: 'lists management groups',
    path: at(managementGroups, '2020-05-01'),
    fields: shape.managementGroup,
    list: 'filled',
  },
  {
    ...reading,
    name: 'reads a management group',
    path: at(`${managementGroups}/{managementGroupName}`, '2020-05-01'),
    fields: shape.managementGroup,
    errors: [
      {
        name: 'a management group that there is not',
        path: at(`${managementGroups}/nowhere`, '2020-05-01'),
        status: 404,
        code: 'NotFound',
      },
    ],
  },
];

const changes: readonly Row[] = [
  {
    ...writing,
    name: 'makes a resource group',
    method: 'PUT',
    path: at(`${one}/resourceGroups/{newResourceGroup}`, resources),
    by: 'emergency1',
    body: { location: 'westeurope' },
    status: 201,
    fields: shape.resourceGroup,
    errors: [
      withoutSecondFactor,
      outsider,
      { name: 'a resource group without a place', body: {}, status: 400, code: 'LocationRequired' },
    ],
  },
  {
    ...writing,
    name: 'deletes a resource group',
    method: 'DELETE',
    path: at(`${one}/resourceGroups/{newResourceGroup}`, resources),
    by: 'emergency1',
    status: 200,
    errors: [
      withoutSecondFactor,
      outsider,
      {
        name: 'a resource group that there is not',
        path: at(`${one}/resourceGroups/rg-nowhere`, resources),
        status: 404,
        code: 'ResourceGroupNotFound',
      },
    ],
  },
];

/** Subscriptions and what is in them. */
export const azureScopes: readonly Row[] = [
  ...places.map((row): Row => ({ ...row, by: 'ruth' })),
  ...changes,
];
