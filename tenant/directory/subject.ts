import { own } from './own';
import {
  done,
  notFound,
  type Outcome,
  refused,
  roleNotFound,
  singleResourceScope,
  subjectNotFound,
} from './refusal';
import { roleById } from './roles';
import type { Subject } from './schedules';
import type { DirectoryState } from './state';

const unitPrefix = '/administrativeUnits/';

export function administrativeUnitOf(directory: DirectoryState, directoryScopeId: string) {
  if (!directoryScopeId.startsWith(unitPrefix)) return undefined;
  return own(directory.administrativeUnits, directoryScopeId.slice(unitPrefix.length));
}

function checkScope(directory: DirectoryState, subject: Subject): Outcome<Subject> {
  const { directoryScopeId } = subject;
  if (directoryScopeId === '/') return done(subject);
  const scopable = roleById(subject.roleDefinitionId)?.auScopeSupported ?? false;
  if (!scopable || !directoryScopeId.startsWith(unitPrefix)) return refused(singleResourceScope);
  return administrativeUnitOf(directory, directoryScopeId)
    ? done(subject)
    : refused(notFound(directoryScopeId.slice(unitPrefix.length)));
}

/** That the role and the person exist, and that the role can be held over this scope. */
export function checkSubject(directory: DirectoryState, subject: Subject): Outcome<Subject> {
  if (!roleById(subject.roleDefinitionId)) return refused(roleNotFound);
  if (!own(directory.people, subject.principalId)) return refused(subjectNotFound);
  return checkScope(directory, subject);
}
