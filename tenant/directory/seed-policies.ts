import { seedAlerts } from '../alerts/seed-alerts';
import { noEntitlement } from '../entitlement/records';
import { seedMailbox } from '../mail/seed-mailbox';
import { noReviews } from '../reviews/review-records';
import { groupId, personId } from './cast-ids';
import { approvalSetting } from './default-rules';
import { directoryRole } from './directory-role';
import { addDuration } from './duration';
import { policyOf, ruleOf } from './policy';
import { roleIdOf } from './roles';
import type { DirectoryState, PolicyRecord, RoleAtScope } from './state';

type Approvers = 'default' | readonly { readonly person?: string; readonly group?: string }[];

/** What an organisation has changed of a role's defaults. */
export interface Settings {
  readonly longest?: string;
  readonly mfa?: boolean;
  readonly context?: string;
  readonly ticket?: boolean;
  readonly approvers?: Approvers;
  /** The longest eligibility; absent where it may be permanent. */
  readonly eligibleFor?: string;
}

const settings: readonly (Settings & { readonly role: string })[] = [
  {
    role: 'Global Administrator',
    longest: 'PT1H',
    context: 'c1',
    ticket: true,
    approvers: [{ person: 'omar' }, { person: 'lena' }],
  },
  {
    role: 'Exchange Administrator',
    longest: 'PT4H',
    approvers: [{ group: 'messaging-approvers' }],
    eligibleFor: 'P180D',
  },
  { role: 'User Administrator' },
  { role: 'Helpdesk Administrator', mfa: false, ticket: true, eligibleFor: 'P180D' },
  {
    role: 'Security Administrator',
    longest: 'PT2H',
    context: 'c1',
    approvers: [{ person: 'marta' }, { person: 'tomas' }],
    eligibleFor: 'P365D',
  },
  { role: 'Privileged Authentication Administrator', approvers: 'default' },
];

function primaryApprovers(approvers: Approvers = []) {
  if (approvers === 'default') return [];
  return approvers.map(({ person, group }) =>
    group === undefined
      ? {
          '@odata.type': '#microsoft.graph.singleUser',
          userId: personId(person ?? ''),
          description: null,
        }
      : {
          '@odata.type': '#microsoft.graph.groupMembers',
          groupId: groupId(group),
          description: null,
        },
  );
}

/** The portal drops MFA where an authentication context is demanded. */
function enabledRules({ mfa = true, context, ticket = false }: Settings): string[] {
  return [
    ...(mfa && !context ? ['MultiFactorAuthentication'] : []),
    'Justification',
    ...(ticket ? ['Ticketing'] : []),
  ];
}

function changes(one: Settings): Record<string, Record<string, unknown>> {
  return {
    Expiration_Admin_Eligibility: {
      isExpirationRequired: one.eligibleFor !== undefined,
      maximumDuration: one.eligibleFor ?? 'P365D',
    },
    Expiration_EndUser_Assignment: { maximumDuration: one.longest ?? 'PT8H' },
    Enablement_EndUser_Assignment: { enabledRules: enabledRules(one) },
    Approval_EndUser_Assignment: {
      setting: approvalSetting(one.approvers !== undefined, primaryApprovers(one.approvers)),
    },
    AuthenticationContext_EndUser_Assignment: {
      isEnabled: one.context !== undefined,
      claimValue: one.context ?? null,
    },
  };
}

/** A role's policy with these settings, as of half a year ago. */
export function policyWith(role: RoleAtScope, one: Settings, now: Date): PolicyRecord {
  const policy = policyOf(untouched(now), role);
  const changedAt = addDuration(now, '-P200D') ?? now;
  for (const [id, fields] of Object.entries(changes(one))) {
    policy.rules[id] = { ...ruleOf(policy, id), ...fields };
  }
  return { ...policy, lastModifiedDateTime: changedAt.toISOString() };
}

/** A directory in which nobody has set anything yet. */
function untouched(now: Date): DirectoryState {
  return {
    people: {},
    groups: {},
    administrativeUnits: {},
    azureScopes: {},
    policies: {},
    eligibilitySchedules: {},
    assignmentSchedules: {},
    eligibilityRequests: {},
    assignmentRequests: {},
    approvals: {},
    expired: {},
    premiumLicense: true,
    happenings: [],
    signIns: [],
    mailbox: seedMailbox(now, 0),
    alerts: seedAlerts(now),
    reviews: noReviews(),
    conditionalAccess: { contexts: {}, policies: {} },
    entitlement: noEntitlement(),
  };
}

/** The activation settings of the organisation that a fresh tenant plays. */
export function seedPolicies(now: Date): DirectoryState['policies'] {
  const policies = settings.map((one) => policyWith(directoryRole(roleIdOf(one.role)), one, now));
  return Object.fromEntries(policies.map((policy) => [policy.id, policy]));
}
