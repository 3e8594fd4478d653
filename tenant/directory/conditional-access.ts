import { activeRolesOf } from './active-roles';
import type { ConditionalAccessPolicyRecord } from './conditional-access-records';
import { peopleIn } from './membership';
import type { Occasion } from './order';

type Named = readonly [
  users: readonly string[],
  groups: readonly string[],
  roles: readonly string[],
];

function isAmong({ directory, caller, now }: Occasion, [users, groups, roles]: Named): boolean {
  if (users.includes('All') || users.includes(caller.id)) return true;
  if (groups.some((id) => peopleIn(directory, id, now).includes(caller.id))) return true;
  // While somebody activates a role they do not hold it yet: a policy for its holders does not meet them.
  return (
    roles.length > 0 &&
    activeRolesOf(directory, caller.id, now).some(({ role }) => roles.includes(role.templateId))
  );
}

function isEnforced(occasion: Occasion, { state, users }: ConditionalAccessPolicyRecord): boolean {
  const { includeUsers, includeGroups, includeRoles } = users;
  const { excludeUsers, excludeGroups, excludeRoles } = users;
  return (
    state === 'enabled' &&
    isAmong(occasion, [includeUsers, includeGroups, includeRoles]) &&
    !isAmong(occasion, [excludeUsers, excludeGroups, excludeRoles])
  );
}

/** What a role's settings come to for whoever activates it. */
export interface Enforced<Demands> {
  readonly demands: Demands;
  /** The authentication context that the token must carry. */
  readonly context?: string;
}

/**
 * Looks up what Conditional Access makes of the authentication context that a role demands. One that
 * no policy targets comes down to MFA; one whose policies are off, only report, or leave this person
 * out comes down to nothing.
 */
export function underConditionalAccess<Demands extends { readonly mfa: boolean }>(
  occasion: Occasion,
  demands: Demands,
  context: string | undefined,
): Enforced<Demands> {
  if (context === undefined) return { demands };
  const policies = Object.values(occasion.directory.conditionalAccess.policies);
  const targeting = policies.filter(({ contexts }) => contexts.includes(context));
  if (targeting.length === 0) return { demands: { ...demands, mfa: true } };
  const enforced = targeting.some((policy) => isEnforced(occasion, policy));
  return enforced ? { demands, context } : { demands };
}
