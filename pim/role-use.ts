import { keyOf } from './grants';
import type { ActivationRequest, RequestState } from './request';
import type { RoleAtScope } from './standing';

/** The states of a request whose role was switched on, or is to be. */
export const usedStates: readonly RequestState[] = [
  'planned',
  'pending',
  'approved',
  'scheduled',
  'active',
  'ended',
];

/** What somebody asked for most often comes first, then what they asked for last, then by name. */
export function mostUsedFirst<Role extends RoleAtScope>(
  roles: readonly Role[],
  newestFirst: readonly ActivationRequest[],
): readonly Role[] {
  const asked = newestFirst.map(({ ask }) => keyOf(ask.role));
  const times = new Map<string, number>();
  for (const key of asked) times.set(key, (times.get(key) ?? 0) + 1);
  const latest = new Map([...new Set(asked)].map((key, place) => [key, place]));
  const rank = (role: Role) => {
    const key = keyOf(role);
    return { often: times.get(key) ?? 0, place: latest.get(key) ?? asked.length };
  };
  return roles
    .map((role) => ({ role, ...rank(role) }))
    .sort((a, b) => b.often - a.often || a.place - b.place || byName(a.role, b.role))
    .map(({ role }) => role);
}

function byName(a: RoleAtScope, b: RoleAtScope): number {
  return compare(a.roleName, b.roleName) || compare(a.scopeName, b.scopeName);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
