import { permission } from '../permissions';
import type { Face, Row } from '../row';
import { group, user } from '../shapes/directory';
import { unknownId } from './refusals';

const { peopleChanges, groupChanges, memberChanges } = permission;

const denied = { status: 403, code: 'Authorization_RequestDenied' } as const;

/** The token allows it, but whoever shows it holds no role that does. */
const withoutRole = { name: 'somebody whose roles do not allow it', by: 'noah', ...denied };

function reference(who: string) {
  return { '@odata.id': `https://graph.microsoft.com/v1.0/directoryObjects/{${who}}` };
}

function personOn(face: Face): readonly Row[] {
  const nickname = `newcomer-${face.replace('.', '')}`;
  const writing = { face, permission: [peopleChanges], status: 204, writes: true } as const;
  return [
    {
      ...writing,
      name: 'creates somebody',
      method: 'POST',
      path: '/users',
      body: {
        accountEnabled: true,
        displayName: 'New Comer',
        mailNickname: nickname,
        userPrincipalName: `${nickname}@woodgrove.example`,
        passwordProfile: {
          password: 'Str0ng-and-l0ng-enough',
          forceChangePasswordNextSignIn: false,
        },
      },
      status: 201,
      fields: user,
      keeps: { newcomer: 'id' },
      errors: [
        withoutRole,
        {
          name: 'somebody without a name',
          body: { accountEnabled: true },
          status: 400,
          code: 'Request_BadRequest',
        },
      ],
    },
    {
      ...writing,
      name: 'changes somebody',
      method: 'PATCH',
      path: '/users/{newcomer}',
      body: { jobTitle: 'Trainee' },
      errors: [withoutRole, unknownId('/users/{noSuchId}')],
    },
    {
      ...writing,
      name: "sets somebody's manager",
      method: 'PUT',
      path: '/users/{newcomer}/manager/$ref',
      body: reference('grace'),
      errors: [withoutRole],
    },
    {
      ...writing,
      name: "takes somebody's manager away",
      method: 'DELETE',
      path: '/users/{newcomer}/manager/$ref',
      errors: [withoutRole],
    },
    {
      ...writing,
      name: 'deletes somebody',
      method: 'DELETE',
      path: '/users/{newcomer}',
      errors: [withoutRole, unknownId('/users/{noSuchId}')],
    },
    {
      ...writing,
      name: 'changes the caller',
      method: 'PATCH',
      path: '/me',
      permission: ['User.ReadWrite'],
      by: 'ada',
      body: { mobilePhone: '+46 8 123 456' },
    },
  ];
}

function groupOn(face: Face): readonly Row[] {
  const writing = { face, permission: [groupChanges], status: 204, writes: true } as const;
  return [
    {
      ...writing,
      name: 'creates a group',
      method: 'POST',
      path: '/groups',
      body: {
        displayName: 'Night watch',
        mailEnabled: false,
        mailNickname: `night-watch-${face.replace('.', '')}`,
        securityEnabled: true,
      },
      status: 201,
      fields: group,
      keeps: { newGroup: 'id' },
      errors: [
        {
          name: 'a group without a name',
          body: { mailEnabled: false },
          status: 400,
          code: 'Request_BadRequest',
        },
      ],
    },
    {
      ...writing,
      name: 'changes a group',
      method: 'PATCH',
      path: '/groups/{newGroup}',
      body: { description: 'Awake' },
      errors: [withoutRole, unknownId('/groups/{noSuchId}')],
    },
    ...(['members', 'owners'] as const).flatMap((place): readonly Row[] => {
      const needed = place === 'members' ? memberChanges : groupChanges;
      return [
        {
          ...writing,
          name: `adds to the ${place} of a group`,
          method: 'POST',
          path: `/groups/{newGroup}/${place}/$ref`,
          permission: [needed],
          body: reference('kenji'),
          errors: [
            withoutRole,
            { name: 'a reference without an address', body: {}, status: 400, code: 'BadRequest' },
          ],
        },
        {
          ...writing,
          name: `takes from the ${place} of a group`,
          method: 'DELETE',
          path: `/groups/{newGroup}/${place}/{kenji}/$ref`,
          permission: [needed],
          errors: [withoutRole],
        },
      ];
    }),
    {
      ...writing,
      name: 'deletes a group',
      method: 'DELETE',
      path: '/groups/{newGroup}',
      errors: [withoutRole, unknownId('/groups/{noSuchId}')],
    },
  ];
}

/** What demands that a role is held now, whatever the token's permissions. */
export const directoryWriting: readonly Row[] = (['v1.0', 'beta'] as const)
  .flatMap((face) => [...personOn(face), ...groupOn(face)])
  .map((row) => ({ by: 'emergency1', ...row }));
