import { one, sourcesOf } from '../answers';
import { asDirectoryObject, userEntity } from '../entities/user';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { found, signedIn } from './find';
import { checkSignInActivity } from './sign-in-activity';

export const me: readonly Route[] = [
  {
    method: 'GET',
    path: 'me',
    scopes: scopes.me,
    // Everybody may read their own profile whole.
    run: (call) => {
      checkSignInActivity(call);
      return one(call, userEntity(signedIn(call), 'full'), 'users');
    },
  },
  {
    method: 'GET',
    path: 'me/manager',
    scopes: scopes.managers,
    run: (call) => {
      const { managerId } = signedIn(call);
      const manager = found(call.directory.people[managerId ?? ''], 'manager');
      const { profile } = sourcesOf(call);
      return one(call, asDirectoryObject(userEntity(manager, profile)), 'directoryObjects');
    },
  },
];
