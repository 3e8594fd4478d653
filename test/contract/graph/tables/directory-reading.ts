import { z } from 'zod';
import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/directory';
import { guid } from '../shapes/values';
import { countRow } from './directory-relations';
import { malformed, unknownId } from './refusals';

const eventual = { ConsistencyLevel: 'eventual' };
const { oneself, people, profiles, groups, units, applications } = permission;

const reading = { face: 'both', method: 'GET', status: 200 } as const;

function withoutConsistency(): NonNullable<Row['errors']> {
  return [
    {
      name: 'an advanced query of a reader who does not accept an old answer',
      headers: {},
      status: 400,
      code: 'Request_UnsupportedQuery',
    },
  ];
}

const persons: readonly Row[] = [
  {
    ...reading,
    name: 'reads the caller',
    path: '/me',
    permission: [oneself],
    fields: shape.user,
    errors: [
      {
        name: 'an application, which is nobody',
        application: true,
        permission: [profiles],
        status: 400,
        code: 'BadRequest',
        message: '/me request is only valid with delegated authentication flow.',
      },
    ],
  },
  {
    ...reading,
    name: "reads the caller's manager",
    path: '/me/manager',
    permission: [profiles],
    by: 'ada',
    fields: shape.directoryObject,
  },
  {
    ...reading,
    name: 'lists people',
    path: '/users',
    permission: [people],
    fields: shape.user,
    list: 'filled',
    errors: malformed('/users'),
  },
  {
    ...reading,
    name: 'finds people by the beginning of their names',
    path: "/users?$filter=startswith(displayName,'A')&$select=id,displayName",
    permission: [people],
    fields: shape.user.pick({ id: true, displayName: true }),
    list: 'filled',
  },
  {
    ...reading,
    name: 'searches people',
    path: '/users?$search="displayName:Lindqvist"&$count=true',
    headers: eventual,
    permission: [people],
    fields: shape.user,
    list: 'filled',
    errors: withoutConsistency(),
  },
  {
    ...reading,
    name: 'finds people by what they are not',
    path: "/users?$filter=displayName ne 'Nobody'&$count=true&$top=5",
    headers: eventual,
    permission: [people],
    fields: shape.user,
    list: 'filled',
    errors: withoutConsistency(),
  },
  countRow({ path: '/users', permission: [people] }, 'people'),
  {
    ...reading,
    name: 'reads somebody',
    path: '/users/{someone}',
    permission: [people],
    fields: shape.user,
    errors: [unknownId('/users/{noSuchId}')],
  },
  {
    ...reading,
    name: 'reads when somebody was last seen',
    path: '/users/{someone}?$select=id,signInActivity',
    permission: [profiles, permission.reports],
    fields: z.object({ id: guid, signInActivity: shape.signInActivity }).strict(),
  },
  {
    ...reading,
    name: "reads somebody's manager",
    path: '/users/{managed}/manager',
    permission: [profiles],
    fields: shape.directoryObject,
    errors: [unknownId('/users/{catherine}/manager', 'the manager of somebody who has none')],
  },
];

const groupsAndOthers: readonly Row[] = [
  {
    ...reading,
    name: 'lists groups',
    path: '/groups',
    permission: [groups],
    fields: shape.group,
    list: 'filled',
    errors: malformed('/groups'),
  },
  {
    ...reading,
    name: 'finds groups by their ids',
    path: "/groups?$filter=id in ('{group}')&$select=id,displayName",
    permission: [groups],
    fields: shape.group.pick({ id: true, displayName: true }),
    list: 'filled',
  },
  countRow({ path: '/groups', permission: [groups] }, 'groups'),
  {
    ...reading,
    name: 'reads a group',
    path: '/groups/{group}',
    permission: [groups],
    fields: shape.group,
    errors: [unknownId('/groups/{noSuchId}')],
  },
  ...(
    [
      ['both', '/directory/administrativeUnits'],
      ['beta', '/administrativeUnits'],
    ] as const
  ).flatMap(([face, path]): readonly Row[] => [
    {
      ...reading,
      name: `lists administrative units at ${path}`,
      face,
      path,
      permission: [units],
      fields: shape.administrativeUnit,
      list: 'filled',
    },
    {
      ...reading,
      name: `reads an administrative unit at ${path}`,
      face,
      path: `${path}/{unit}`,
      permission: [units],
      fields: shape.administrativeUnit,
      errors: [unknownId(`${path}/{noSuchId}`)],
    },
  ]),
  {
    ...reading,
    name: 'lists service principals',
    path: '/servicePrincipals',
    permission: [applications],
    fields: shape.servicePrincipal,
    list: 'filled',
  },
  {
    ...reading,
    name: 'reads a service principal',
    path: '/servicePrincipals/{servicePrincipal}',
    permission: [applications],
    fields: shape.servicePrincipal,
    errors: [unknownId('/servicePrincipals/{noSuchId}')],
  },
  {
    ...reading,
    name: 'reads the service principal of an application',
    path: "/servicePrincipals(appId='{application}')",
    permission: [applications],
    fields: shape.servicePrincipal,
    errors: [unknownId("/servicePrincipals(appId='{noSuchId}')")],
  },
];

/** People, groups, units and applications. */
export const directoryReading: readonly Row[] = [...persons, ...groupsAndOthers];
