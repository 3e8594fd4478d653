import { permission } from '../permissions';
import type { Row } from '../row';
import * as shape from '../shapes/directory';
import { guid } from '../shapes/values';
import { unknownId } from './refusals';

const { oneself, people, belonging } = permission;
const reading = { face: 'both', method: 'GET', status: 200 } as const;

function asking(path: string, body: object, needed: string, code = 'Request_BadRequest'): Row {
  return {
    name: `asks ${path}`,
    face: 'both',
    method: 'POST',
    path,
    permission: [needed],
    body,
    status: 200,
    fields: guid,
    list: 'filled',
    errors: [
      {
        name: 'a body without what is asked',
        body: { ids: 'all' },
        status: 400,
        code,
      },
    ],
  };
}

const questions: readonly Row[] = [
  {
    ...asking('/directoryObjects/getByIds', { ids: ['{someone}', '{group}'] }, people),
    permission: [people, permission.members],
    fields: shape.directoryObject,
  },
  ...['getMemberGroups', 'getMemberObjects'].flatMap((name) => [
    asking(`/users/{someone}/${name}`, { securityEnabledOnly: false }, belonging),
    asking(`/me/${name}`, { securityEnabledOnly: false }, oneself),
    {
      ...asking(`/groups/{nestedGroup}/${name}`, { securityEnabledOnly: false }, belonging),
      list: 'may be empty' as const,
    },
  ]),
];

const presences: readonly Row[] = [
  {
    ...reading,
    name: "reads the caller's presence",
    path: '/me/presence',
    permission: [permission.ownPresence],
    fields: shape.presence,
  },
  {
    ...reading,
    name: "reads somebody's presence",
    path: '/users/{someone}/presence',
    permission: [permission.presence],
    fields: shape.presence,
  },
  {
    ...reading,
    name: 'reads a presence',
    path: '/communications/presences/{someone}',
    permission: [permission.presence],
    fields: shape.presence,
    errors: [unknownId('/communications/presences/{noSuchId}')],
  },
  {
    ...asking(
      '/communications/getPresencesByUserId',
      { ids: ['{someone}'] },
      permission.presence,
      'BadRequest',
    ),
    fields: shape.presence,
  },
];

/** What one asks about several at once, and whether people can be reached. */
export const directoryQuestions: readonly Row[] = [...questions, ...presences];
