import type { PersonRecord } from '../../directory/state';
import { sourcesOf } from '../answers';
import { asDirectoryObject, userEntity, userType } from '../entities/user';
import type { GraphCall } from '../graph-call';
import type { Route } from '../route';
import { scopes } from '../scopes';
import { signedIn } from './find';
import { personIn } from './person-in';
import { relationRoutes } from './relations';

function reportsTo(whose: (call: GraphCall) => PersonRecord) {
  return (call: GraphCall) => {
    const { id } = whose(call);
    const { profile } = sourcesOf(call);
    return Object.values(call.directory.people)
      .filter(({ managerId }) => managerId === id)
      .map((person) => asDirectoryObject(userEntity(person, profile)));
  };
}

export const directReports: readonly Route[] = [
  ...relationRoutes({
    path: 'users/{id}/directReports',
    scopes: scopes.managers,
    kinds: [userType],
    read: reportsTo(personIn),
  }),
  ...relationRoutes({
    path: 'me/directReports',
    scopes: scopes.me,
    kinds: [userType],
    read: reportsTo(signedIn),
  }),
];
