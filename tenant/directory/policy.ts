import { peopleIn } from './membership';
import type { Kind } from './order';
import { own } from './own';
import { rulesFor } from './providers/providers';
import {
  type ApproverEntry,
  approvalShape,
  authenticationContextShape,
  enablementShape,
  expirationShape,
} from './rule-shapes';
import type { DirectoryState, PolicyRecord, PolicyRule, RoleAtScope } from './state';

export function policyIdOf(directory: DirectoryState, role: RoleAtScope): string {
  return rulesFor(role).policyId(directory, role);
}

/** A role's settings over a scope; the product's defaults where nobody has changed one yet. */
export function policyOf(directory: DirectoryState, role: RoleAtScope): PolicyRecord {
  const id = policyIdOf(directory, role);
  const { provider, roleDefinitionId } = role;
  return (
    directory.policies[id] ?? {
      id,
      provider,
      roleDefinitionId,
      // A directory role has one set of settings, whatever it is held over.
      scopeId: provider === 'directory' ? '/' : role.scopeId,
      rules: Object.fromEntries(rulesFor(role).defaultRules.map((rule) => [rule.id, rule])),
      lastModifiedDateTime: null,
    }
  );
}

export function ruleOf(policy: PolicyRecord, id: string): PolicyRule {
  const rule = policy.rules[id];
  if (!rule) throw new Error(`Policy ${policy.id} lacks ${id}`);
  return rule;
}

/** What PIM demands before it makes somebody eligible, assigns them, or lets them activate. */
export interface Demands {
  readonly isExpirationRequired: boolean;
  readonly maximumDuration: string;
  readonly mfa: boolean;
  readonly justification: boolean;
  readonly ticket: boolean;
}

function demands(policy: PolicyRecord, corner: string): Demands {
  const { enabledRules } = enablementShape.parse(ruleOf(policy, `Enablement_${corner}`));
  return {
    ...expirationShape.parse(ruleOf(policy, `Expiration_${corner}`)),
    mfa: enabledRules.includes('MultiFactorAuthentication'),
    justification: enabledRules.includes('Justification'),
    ticket: enabledRules.includes('Ticketing'),
  };
}

/** An activation always ends, also where the rule's switch says otherwise. */
export function activationDemands(policy: PolicyRecord): Demands {
  return { ...demands(policy, 'EndUser_Assignment'), isExpirationRequired: true };
}

export function adminDemands(policy: PolicyRecord, kind: Kind): Demands {
  return demands(policy, kind === 'eligibility' ? 'Admin_Eligibility' : 'Admin_Assignment');
}

/** The authentication context that activation demands, where it demands one. */
export function demandedContext(policy: PolicyRecord): string | undefined {
  const { isEnabled, claimValue } = authenticationContextShape.parse(
    ruleOf(policy, 'AuthenticationContext_EndUser_Assignment'),
  );
  return isEnabled && claimValue ? claimValue : undefined;
}

export interface ApprovalDemand {
  readonly required: boolean;
  readonly commentRequired: boolean;
  readonly named: readonly ApproverEntry[];
}

export function approvalDemand(policy: PolicyRecord): ApprovalDemand {
  const { setting } = approvalShape.parse(ruleOf(policy, 'Approval_EndUser_Assignment'));
  const [stage] = setting.approvalStages;
  return {
    required: setting.isApprovalRequired,
    commentRequired: stage?.isApproverJustificationRequired ?? true,
    named: stage?.primaryApprovers ?? [],
  };
}

function namedBy(
  directory: DirectoryState,
  entry: ApproverEntry,
  now: Date,
): readonly string[] | undefined {
  if ('groupId' in entry) {
    const id = String(entry.groupId);
    return own(directory.groups, id) && peopleIn(directory, id, now);
  }
  return own(directory.people, entry.userId) ? [entry.userId] : undefined;
}

/**
 * The people who may approve an activation of this role that is asked for now; nobody where none is
 * needed. Where no approver is named, or all who were are gone from the directory, PIM turns to the
 * active Privileged Role and Global Administrators, for directory roles alone. A named group that is
 * empty stays named: then nobody can approve.
 */
export function approversOf(directory: DirectoryState, role: RoleAtScope, now: Date): string[] {
  const { required, named } = approvalDemand(policyOf(directory, role));
  if (!required) return [];
  const found = named.map((entry) => namedBy(directory, entry, now)).filter((people) => people);
  const ids = found.length > 0 ? found.flat() : rulesFor(role).defaultApprovers(directory, now);
  return [...new Set(ids)].filter(
    (id): id is string => id !== undefined && Object.hasOwn(directory.people, id),
  );
}
