import { readerRoles, roleIdOf } from '../../directory/roles';
import { holds } from '../../directory/schedules';
import type { GraphCall } from '../graph-call';
import { GraphError } from '../graph-error';

const reportReaders = [
  ...readerRoles,
  roleIdOf('Reports Reader'),
  roleIdOf('Compliance Administrator'),
];

/** Reports are for those who hold one of their roles now, whatever the token's permissions. */
export function demandReportReader({ claims, directory, now }: GraphCall): void {
  if (claims.idtyp === 'app' || holds(directory, claims.oid, { oneOf: reportReaders, now })) return;
  throw new GraphError(
    403,
    'Authentication_RequestFromUnsupportedUserRole',
    'User is not in the allowed roles',
  );
}
