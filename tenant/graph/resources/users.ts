import { own } from '../../directory/own';
import { list, one, sourcesOf } from '../answers';
import { asDirectoryObject, userEntity, userType } from '../entities/user';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { checkAdvancedQuery } from './advanced-query';
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

export const users: readonly Route[] = [
  {
    method: 'GET',
    path: 'users',
    scopes: scopes.users,
    run: (call) => {
      checkAdvancedQuery(call);
      checkSignInActivity(call);
      const { profile } = sourcesOf(call);
      const people = Object.values(call.directory.people);
      const rows = people.map((person) => userEntity(person, profile));
      return list(call, { type: userType, rows, context: 'users', searchable });
    },
  },
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
