import { createHash } from 'node:crypto';
import { administrativeUnitOf } from '../../directory/administrative-unit';
import type { Subject } from '../../directory/schedules';
import type { Json } from '../graph-call';
import type { Navigation } from '../odata/entity';
import { administrativeUnitEntity, directoryObject } from './directory-object';
import { toRoleDefinition } from './role-definition';

export const subjectProperties = [
  'principalId',
  'roleDefinitionId',
  'directoryScopeId',
  'appScopeId',
];

export function subjectFields({ principalId, roleDefinitionId, scopeId }: Subject): Json {
  return { principalId, roleDefinitionId, directoryScopeId: scopeId, appScopeId: null };
}

/** Whoever may read PIM sees at least the names of those it is about. */
export const toPrincipal: Navigation = ({ principalId }, { directory, profile }) => {
  const visible = profile === 'none' ? 'basic' : profile;
  return directoryObject(directory, String(principalId), visible) ?? null;
};

const toDirectoryScope: Navigation = ({ directoryScopeId }, { directory }) => {
  const unit = administrativeUnitOf(directory, String(directoryScopeId));
  return unit ? administrativeUnitEntity(unit) : null;
};

/** What everything that PIM keeps can be asked for: who, which role, over what. */
export const subjectNavigation: Readonly<Record<string, Navigation>> = {
  principal: toPrincipal,
  roleDefinition: toRoleDefinition,
  directoryScope: toDirectoryScope,
  appScope: () => null,
};

/** The id of the plain role assignment, which says nothing but is always the same for the same holding. */
export function roleAssignmentId(subject: Subject): string {
  const key = `${subject.roleDefinitionId} ${subject.principalId} ${subject.scopeId}`;
  return `${createHash('sha256').update(key.toLowerCase()).digest('base64url')}-1`;
}
