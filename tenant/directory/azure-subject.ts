import { azureRoleById } from './azure-roles';
import { azureScope } from './azure-scopes';
import { pimServicePrincipalId } from './cast-ids';
import { own } from './own';
import { done, notFound, type Outcome, refused, roleNotFound, subjectNotFound } from './refusal';
import type { Subject } from './schedules';
import type { DirectoryState } from './state';

/** That the role, the scope and the principal exist; PIM's own service is one that Azure knows. */
export function checkAzureSubject(directory: DirectoryState, subject: Subject): Outcome<Subject> {
  const { roleDefinitionId, scopeId, principalId } = subject;
  if (!azureRoleById(roleDefinitionId)) return refused(roleNotFound);
  if (!azureScope(directory, scopeId)) return refused(notFound(scopeId));
  const exists =
    own(directory.people, principalId) ??
    own(directory.groups, principalId) ??
    principalId === pimServicePrincipalId;
  return exists ? done(subject) : refused(subjectNotFound);
}
