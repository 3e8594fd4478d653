import { own } from '../../directory/own';
import { type Listing, one, sourcesOf } from '../answers';
import { asDirectoryObject, userEntity, userType } from '../entities/user';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { countedRoutes } from './counted-routes';
import { found } from './find';
import { personIn } from './person-in';
import { checkSignInActivity } from './sign-in-activity';

const searchable = [
  'displayName',
  'givenName',
  'surname',
  'mail',
  'mailNickname',
  'userPrincipalName',
  'jobTitle',
  'department',
];

function everybody(call: GraphCall): Listing {
  checkSignInActivity(call);
  const { profile } = sourcesOf(call);
  const people = Object.values(call.directory.people);
  const rows = people.map((person) => userEntity(person, profile));
  return { type: userType, rows, context: 'users', searchable };
}

export const users: readonly Route[] = [
  ...countedRoutes('users', scopes.users, everybody),
  {
    method: 'GET',
    path: 'users/{id}',
    scopes: scopes.users,
    run: (call) => {
      checkSignInActivity(call);
      const person = personIn(call);
      return one(call, userEntity(person, sourcesOf(call).profile), 'users');
    },
  },
  {
    method: 'GET',
    path: 'users/{id}/manager',
    scopes: scopes.managers,
    run: (call) => {
      const { managerId } = personIn(call);
      const manager = found(own(call.directory.people, managerId), 'manager');
      const { profile } = sourcesOf(call);
      return one(call, asDirectoryObject(userEntity(manager, profile)), 'directoryObjects');
    },
  },
];
