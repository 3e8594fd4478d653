import type { Kind } from '../directory/order';
import type { RoleAtScope } from '../directory/state';
import type { PostedScope } from './review-terms';
import type { PrincipalKind, ReviewedAccess } from './reviewed-access';

const guid = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** What of a scope's text matters besides which resource it names. */
type Narrowing = Omit<ReviewedAccess, 'role' | 'kinds' | 'transitive'>;

interface Form {
  readonly pattern: RegExp;
  readonly read: (matched: readonly string[], query: string) => Partial<ReviewedAccess> | undefined;
}

function directory(roleDefinitionId: string): RoleAtScope {
  return { provider: 'directory', roleDefinitionId: roleDefinitionId.toLowerCase(), scopeId: '/' };
}

function group(scopeId: string, access: string): RoleAtScope {
  return {
    provider: 'group',
    roleDefinitionId: access.toLowerCase().startsWith('owner') ? 'owner' : 'member',
    scopeId: scopeId.toLowerCase(),
  };
}

function kindOf(word: string): Kind {
  return word.toLowerCase() === 'eligibility' ? 'eligibility' : 'assignment';
}

function compared(query: string, property: string): string | undefined {
  return new RegExp(`\\b${property} eq '([^']*)'`, 'i').exec(query)?.[1];
}

/** The documented forms of a query for the holders of a role or the members of a group. */
const forms: readonly Form[] = [
  {
    pattern: /^\/roleManagement\/directory\/role(Eligibility|Assignment)ScheduleInstances\b/i,
    read([, kind = ''], query) {
      const role = compared(query, 'roleDefinitionId');
      return role === undefined ? undefined : { role: directory(role), kinds: [kindOf(kind)] };
    },
  },
  {
    pattern: new RegExp(`^/roleManagement/directory/roleDefinitions/(${guid})$`, 'i'),
    read: ([, role = '']) => ({ role: directory(role), kinds: ['eligibility', 'assignment'] }),
  },
  {
    pattern:
      /^\/identityGovernance\/privilegedAccess\/group\/(Eligibility|Assignment)ScheduleInstances\b/i,
    read([, kind = ''], query) {
      const id = compared(query, 'groupId');
      if (id === undefined) return undefined;
      const access = compared(query, 'accessId') ?? 'member';
      return { role: group(id, access), kinds: [kindOf(kind)] };
    },
  },
  {
    pattern: new RegExp(`^/groups/(${guid})/(members|owners|transitiveMembers)\\b`, 'i'),
    read: ([, id = '', relation = '']) => ({
      role: group(id, relation),
      kinds: ['assignment'],
      transitive: relation.toLowerCase() === 'transitivemembers',
    }),
  },
  {
    pattern: new RegExp(`^/groups/(${guid})$`, 'i'),
    read: ([, id = '']) => ({ role: group(id, 'member'), kinds: ['assignment'] }),
  },
];

function textAt(scope: PostedScope, name: string): string | undefined {
  const value = scope[name];
  return typeof value === 'string' ? value : undefined;
}

/** The query without the version that some clients write in front. */
function queryOf(scope: PostedScope): string {
  return (textAt(scope, 'query') ?? '').replace(/^\/(?:v1\.0|beta)(?=\/)/i, '').trim();
}

const kindsNamed: Readonly<Record<string, PrincipalKind>> = {
  user: 'user',
  group: 'group',
  serviceprincipal: 'servicePrincipal',
};

/** Which principals a query is limited to, by `isof` or by a cast at its end. */
function principalsIn(query: string): readonly PrincipalKind[] {
  const named = [...query.matchAll(/microsoft\.graph\.(user|group|servicePrincipal)\b/gi)];
  const kinds = named.flatMap(([, word = '']) => kindsNamed[word.toLowerCase()] ?? []);
  return kinds.length > 0 ? [...new Set(kinds)] : ['user', 'group'];
}

function narrowingOf(scope: PostedScope): Narrowing {
  const query = queryOf(scope);
  return {
    principals: principalsIn(query),
    guestsOnly: compared(query, 'userType')?.toLowerCase() === 'guest',
    inactiveFor: textAt(scope, 'inactiveDuration') ?? null,
  };
}

function readQuery(scope: PostedScope): ReviewedAccess | undefined {
  const query = queryOf(scope);
  for (const { pattern, read } of forms) {
    const matched = pattern.exec(query);
    if (!matched) continue;
    const found = read(matched, query);
    if (!(found?.role && found.kinds)) return undefined;
    const { role, kinds, transitive = false } = found;
    return { ...narrowingOf(scope), role, kinds, transitive };
  }
  return undefined;
}

function scopesAt(scope: PostedScope, name: string): readonly PostedScope[] {
  const value = scope[name];
  if (!Array.isArray(value)) return [];
  return value.filter((item): item is PostedScope => typeof item === 'object' && item !== null);
}

const collections: readonly (readonly [RegExp, PrincipalKind])[] = [
  [/^\/users\b/i, 'user'],
  [/^\/groups\b/i, 'group'],
  [/^\/servicePrincipals\b/i, 'servicePrincipal'],
];

/** Pools of principals: `/users`, `/groups`, `/users?$filter=(userType eq 'Guest')`. */
function poolOf(scopes: readonly PostedScope[]): Narrowing | undefined {
  const kinds = scopes.flatMap(
    (scope) => collections.find(([pattern]) => pattern.test(queryOf(scope)))?.[1] ?? [],
  );
  if (kinds.length === 0 || kinds.length < scopes.length) return undefined;
  const each = scopes.map(narrowingOf);
  return {
    principals: [...new Set(kinds)],
    guestsOnly: each.every(({ guestsOnly }) => guestsOnly),
    inactiveFor: each.find(({ inactiveFor }) => inactiveFor !== null)?.inactiveFor ?? null,
  };
}

function readMemberships(scope: PostedScope): readonly ReviewedAccess[] | undefined {
  const pool = poolOf(scopesAt(scope, 'principalScopes'));
  const resources = scopesAt(scope, 'resourceScopes').map(readQuery);
  const known = resources.flatMap((resource) => resource ?? []);
  if (!pool || known.length === 0 || known.length < resources.length) return undefined;
  return known.map((access) => ({ ...access, ...pool }));
}

const armKinds: Readonly<Record<string, readonly Kind[]>> = {
  eligible: ['eligibility'],
  active: ['assignment'],
};

/** Azure Resource Manager names the resource and the role by their ids. */
function readAzure(scope: PostedScope, resourceId: string): ReviewedAccess | undefined {
  const roleDefinitionId = textAt(scope, 'roleDefinitionId')?.split('/').at(-1)?.toLowerCase();
  if (roleDefinitionId === undefined) return undefined;
  const principalType = textAt(scope, 'principalType')?.toLowerCase() ?? '';
  const state = textAt(scope, 'assignmentState')?.toLowerCase() ?? '';
  return {
    role: { provider: 'azure', roleDefinitionId, scopeId: resourceId },
    kinds: armKinds[state] ?? ['eligibility', 'assignment'],
    principals: principalType === 'serviceprincipal' ? ['servicePrincipal'] : ['user'],
    guestsOnly: principalType.startsWith('guest'),
    inactiveFor: textAt(scope, 'inactiveDuration') ?? null,
    transitive: true,
  };
}

/** What a posted scope puts under review, one entry a resource; undefined where it has no documented form. */
export function readScope(scope: PostedScope): readonly ReviewedAccess[] | undefined {
  if (textAt(scope, '@odata.type')?.endsWith('principalResourceMembershipsScope')) {
    return readMemberships(scope);
  }
  const resourceId = textAt(scope, 'resourceId');
  const access = resourceId === undefined ? readQuery(scope) : readAzure(scope, resourceId);
  return access && [access];
}
