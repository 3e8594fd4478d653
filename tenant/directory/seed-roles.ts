import { seedAlerts } from '../alerts/seed-alerts';
import { seedSignIns } from '../audit/seed-sign-ins';
import { seedEntitlement } from '../entitlement/seed-packages';
import { seedMailbox } from '../mail/seed-mailbox';
import { noReviews } from '../reviews/review-records';
import { seedReviews } from '../reviews/seed-reviews';
import { administrativeUnitId, personId } from './cast-ids';
import type { Kind } from './order';
import { roleIdOf } from './roles';
import { seedAzure } from './seed-azure';
import { seedConditionalAccess } from './seed-conditional-access';
import { seedGroupAccess } from './seed-group-access';
import { seedGroups } from './seed-groups';
import { byId, type Given, give, outside, requestOf, type Tenure } from './seed-holdings';
import { seedPeople, signInHabits } from './seed-people';
import { seedPolicies } from './seed-policies';
import type { DirectoryState, RoleAtScope } from './state';

const branchOffices = administrativeUnitId('branch-offices');

/** A role's people, by the keys of the cast. */
interface Holding extends Tenure {
  readonly role: string;
  readonly people: readonly string[];
  readonly scope?: string;
}

const halfYear = { age: 'P60D', lasts: 'P180D' } as const;
const permanent = { age: 'P300D' } as const;

const eligible: readonly Holding[] = [
  {
    role: 'Global Administrator',
    people: ['omar', 'lena'],
    ...permanent,
    why: 'Tenant administration',
  },
  {
    role: 'Exchange Administrator',
    people: ['ada', 'bruno', 'chiara', 'deniz', 'noah', 'grace'],
    ...halfYear,
    why: 'Messaging team',
  },
  {
    role: 'User Administrator',
    people: ['sam', 'bruno'],
    ...permanent,
    why: 'Joiners, movers, leavers',
  },
  {
    role: 'User Administrator',
    people: ['jonas'],
    ...permanent,
    scope: `/administrativeUnits/${branchOffices}`,
    why: 'Branch office accounts',
  },
  {
    role: 'Helpdesk Administrator',
    people: ['sam', 'ada', 'jonas', 'mei'],
    ...halfYear,
    why: 'Service desk rota',
  },
  {
    role: 'Security Administrator',
    people: ['yuki', 'marta'],
    age: 'P90D',
    lasts: 'P365D',
    why: 'Security operations',
  },
  {
    role: 'Privileged Authentication Administrator',
    people: ['yuki'],
    ...permanent,
    why: 'Passkey roll-out',
  },
  { role: 'Groups Administrator', people: ['chiara'], ...permanent, why: 'Group lifecycle' },
  { role: 'Teams Administrator', people: ['ada'], ...permanent, why: 'Teams policies' },
  { role: 'SharePoint Administrator', people: ['bruno'], ...permanent, why: 'Intranet' },
  {
    role: 'Global Reader',
    people: ['ada', 'lena', 'tomas'],
    ...permanent,
    why: 'Looking things up',
  },
  { role: 'Reports Reader', people: ['ada', 'chiara'], ...permanent, why: 'Usage reports' },
  { role: 'Intune Administrator', people: ['kenji', 'sam'], ...permanent, why: 'Device fleet' },
  { role: 'Message Center Reader', people: ['grace', 'henrik'], ...permanent, why: 'Change news' },
  { role: 'License Administrator', people: ['sam', 'mei'], ...permanent, why: 'Licences' },
];

const assigned: readonly Holding[] = [
  {
    role: 'Global Administrator',
    people: ['emergency1', 'emergency2'],
    age: 'P700D',
    why: 'Emergency access',
  },
  {
    role: 'Privileged Role Administrator',
    people: ['priya'],
    age: 'P400D',
    why: 'Keeps role settings',
  },
  {
    role: 'Application Administrator',
    people: ['olu'],
    age: 'P650D',
    why: 'Migration project, two weeks',
  },
  {
    role: 'Conditional Access Administrator',
    people: ['viktor'],
    age: 'P500D',
    why: 'Until the new policies are in place',
  },
];

/** Given in the classic role blade, where PIM was not asked. */
const assignedOutside: readonly Holding[] = [
  { role: 'Cloud Application Administrator', people: ['kenji'], age: 'P45D', why: '' },
];

function holdings(
  kind: Kind,
  { role, people, scope = '/', ...tenure }: Holding,
  now: Date,
): Given[] {
  const over: RoleAtScope = {
    provider: 'directory',
    roleDefinitionId: roleIdOf(role),
    scopeId: scope,
  };
  return people.map((key) =>
    give(kind, over, { id: personId(key), key: `${key}:${role}:${scope}` }, { ...tenure, now }),
  );
}

function beforeReviews(now: Date): Omit<DirectoryState, 'people' | 'groups'> {
  const eligibilities = eligible.flatMap((holding) => holdings('eligibility', holding, now));
  const assignments = assigned.flatMap((holding) => holdings('assignment', holding, now));
  const unmanaged = assignedOutside.flatMap((holding) => holdings('assignment', holding, now));
  const azure = seedAzure(now);
  const groups = seedGroupAccess(now);
  return {
    administrativeUnits: {
      [branchOffices]: {
        id: branchOffices,
        displayName: 'Branch offices',
        memberIds: ['bruno', 'diego', 'kenji', 'mei'].map(personId),
      },
    },
    azureScopes: azure.azureScopes,
    policies: { ...seedPolicies(now), ...groups.policies, ...azure.policies },
    eligibilitySchedules: {
      ...byId(eligibilities.map(({ schedule }) => schedule)),
      ...groups.eligibilitySchedules,
      ...azure.eligibilitySchedules,
    },
    assignmentSchedules: {
      ...byId([...assignments.map(({ schedule }) => schedule), ...unmanaged.map(outside)]),
      ...groups.assignmentSchedules,
      ...azure.assignmentSchedules,
    },
    eligibilityRequests: {
      ...byId(eligibilities.map((one) => requestOf(one))),
      ...groups.eligibilityRequests,
      ...azure.eligibilityRequests,
    },
    assignmentRequests: {
      ...byId(assignments.map((one) => requestOf(one))),
      ...groups.assignmentRequests,
      ...azure.assignmentRequests,
    },
    approvals: {},
    expired: {},
    premiumLicense: true,
    happenings: [],
    signIns: seedSignIns(signInHabits, now),
    mailbox: seedMailbox(now, 0),
    alerts: seedAlerts(now),
    reviews: noReviews(),
    conditionalAccess: seedConditionalAccess(),
    entitlement: seedEntitlement(),
  };
}

/** Who holds and may hold which role in a fresh tenant, under which settings, and what of it is under review. */
export function seedRoles(now: Date): Omit<DirectoryState, 'people' | 'groups'> {
  const directory = beforeReviews(now);
  const whole = { people: seedPeople(now), groups: seedGroups(), ...directory };
  return { ...directory, reviews: seedReviews(whole, now) };
}
