import { createHash } from 'node:crypto';
import { administrativeUnitOf } from '../../directory/administrative-unit';
import { appScopeIn, appScopeNamed } from '../../directory/app-scope';
import type { SeenSchedule } from '../../directory/held-through';
import type { Subject } from '../../directory/schedules';
import type { Json } from '../graph-call';
import { type EntityType, type Navigation, typed } from '../odata/entity';
import { administrativeUnitEntity, directoryObject } from './directory-object';
import { toRoleDefinition } from './role-definition';

export const subjectProperties = [
  'principalId',
  'roleDefinitionId',
  'directoryScopeId',
  'appScopeId',
];

export function subjectFields({ principalId, roleDefinitionId, scopeId }: Subject): Json {
  const appScopeId = appScopeIn(scopeId) ?? null;
  const directoryScopeId = appScopeId === null ? scopeId : null;
  return { principalId, roleDefinitionId, directoryScopeId, appScopeId };
}

/** Whoever may read PIM sees at least the names of those it is about. */
export const toPrincipal: Navigation = ({ principalId }, { directory, profile }) => {
  const visible = profile === 'none' ? 'basic' : profile;
  return directoryObject(directory, String(principalId), visible) ?? null;
};

/** An administrative unit or a single object; the whole directory is none. */
const toDirectoryScope: Navigation = ({ directoryScopeId }, { directory, profile }) => {
  if (directoryScopeId === null) return null;
  const scopeId = String(directoryScopeId);
  const unit = administrativeUnitOf(directory, scopeId);
  if (unit) return administrativeUnitEntity(unit);
  return directoryObject(directory, scopeId.slice(1), profile) ?? null;
};

const appScopeType: EntityType = {
  name: 'microsoft.graph.appScope',
  properties: ['id', 'displayName', 'type'],
  navigation: {},
};

const toAppScope: Navigation = ({ appScopeId }, { directory }) => {
  const scope = appScopeId === null ? undefined : appScopeNamed(directory, String(appScopeId));
  return scope ? typed(appScopeType, { ...scope }) : null;
};

/** What everything that PIM keeps can be asked for: who, which role, over what. */
export const subjectNavigation: Readonly<Record<string, Navigation>> = {
  principal: toPrincipal,
  roleDefinition: toRoleDefinition,
  directoryScope: toDirectoryScope,
  appScope: toAppScope,
};

/** The id of the plain role assignment, which says nothing but is always the same for the same holding. */
export function roleAssignmentId(subject: Subject & Pick<SeenSchedule, 'through'>): string {
  const { roleDefinitionId, principalId, scopeId, through = '' } = subject;
  const key = `${roleDefinitionId} ${principalId} ${scopeId}${through && ` ${through}`}`;
  return `${createHash('sha256').update(key.toLowerCase()).digest('base64url')}-1`;
}
