import { administrativeUnitOf, unitPrefix } from '../administrative-unit';
import { appScopeIn, appScopeNamed } from '../app-scope';
import { policyGuid, tenantId } from '../cast-ids';
import { directoryRules } from '../default-rules';
import { isInForce } from '../in-force';
import { objectKind } from '../object-kind';
import { own } from '../own';
import {
  done,
  invalidScope,
  notFound,
  type Outcome,
  refused,
  roleNotFound,
  singleResourceScope,
  subjectNotFound,
} from '../refusal';
import {
  administratorRoles,
  globalAdministrator,
  privilegedRoleAdministrator,
  readerRoles,
  roleById,
  scopableToObject,
} from '../roles';
import { holdersOf, holds, isLastHolder, type Subject } from '../schedules';
import { servicePrincipalById } from '../service-principals';
import type { DirectoryState } from '../state';
import type { ProviderRules } from './provider';

/** Over one object alone a role can be held that is about objects of its kind. */
function checkObject(directory: DirectoryState, subject: Subject): Outcome<Subject> {
  const id = subject.scopeId.slice(1);
  const scopable = scopableToObject[objectKind(directory, id) ?? ''] ?? [];
  return scopable.includes(subject.roleDefinitionId) ? done(subject) : refused(singleResourceScope);
}

function checkScope(directory: DirectoryState, subject: Subject): Outcome<Subject> {
  const { scopeId } = subject;
  if (scopeId === '/') return done(subject);
  const inApplication = appScopeIn(scopeId);
  if (inApplication !== undefined) {
    return appScopeNamed(directory, inApplication) ? done(subject) : refused(invalidScope);
  }
  if (!scopeId.startsWith(unitPrefix)) return checkObject(directory, subject);
  if (!roleById(subject.roleDefinitionId)?.auScopeSupported) return refused(singleResourceScope);
  return administrativeUnitOf(directory, scopeId)
    ? done(subject)
    : refused(notFound(scopeId.slice(unitPrefix.length)));
}

function mayHold(directory: DirectoryState, principalId: string): boolean {
  const group = own(directory.groups, principalId);
  return (
    own(directory.people, principalId) !== undefined ||
    group?.isAssignableToRole === true ||
    servicePrincipalById(principalId) !== undefined
  );
}

/** The id of a directory role's settings: one set for each role. */
export function directoryPolicyId(roleDefinitionId: string): string {
  return `DirectoryRole_${tenantId}_${policyGuid(roleDefinitionId)}`;
}

/** Everything of the directory is in `/`, everything of an application in its own; neither is in the other. */
function includes(wider: string, narrower: string): boolean {
  if (appScopeIn(narrower) === undefined) return wider === '/';
  return appScopeIn(wider) === '/';
}

/** Microsoft Entra roles. */
export const directoryRoles: ProviderRules = {
  checkSubject(directory, subject) {
    if (!roleById(subject.roleDefinitionId)) return refused(roleNotFound);
    if (!mayHold(directory, subject.principalId)) return refused(subjectNotFound);
    return checkScope(directory, subject);
  },
  covers: (_directory, wider, narrower) => wider === narrower || includes(wider, narrower),
  // An application's consented permissions are all it needs; a person must hold the role now.
  mayAdminister: ({ directory, caller, now }) =>
    caller.application || holds(directory, caller.id, { oneOf: administratorRoles, now }),
  mayRead: ({ directory, caller, now }) =>
    caller.application || holds(directory, caller.id, { oneOf: readerRoles, now }),
  policyId: (_directory, { roleDefinitionId }) => directoryPolicyId(roleDefinitionId),
  defaultRules: directoryRules,
  defaultApprovers: (directory, now) => holdersOf(directory, administratorRoles, now),
  isIndispensable: (directory, schedule, now) =>
    [globalAdministrator, privilegedRoleAdministrator].includes(schedule.roleDefinitionId) &&
    schedule.scopeId === '/' &&
    isInForce(schedule, now) &&
    isLastHolder(directory, directory.assignmentSchedules, schedule, now),
  outlivesItsEnd(directory, schedule, now) {
    // PIM would rather keep the last Global Administrator than lock everybody out.
    const all =
      schedule.assignmentType === undefined
        ? directory.eligibilitySchedules
        : directory.assignmentSchedules;
    const isLast =
      schedule.roleDefinitionId === globalAdministrator &&
      schedule.scopeId === '/' &&
      isLastHolder(directory, all, schedule, now);
    return isLast ? 'for good' : undefined;
  },
  // An application cannot activate anything, so it is never merely eligible.
  cannotHold: (_directory, { principalId }, kind) =>
    kind === 'eligibility' && servicePrincipalById(principalId) !== undefined,
};
