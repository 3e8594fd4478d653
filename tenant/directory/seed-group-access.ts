import { groupId, personId } from './cast-ids';
import type { Kind } from './order';
import { groupPolicyId } from './providers/groups';
import { roleIdOf } from './roles';
import { seedGroups } from './seed-groups';
import { byId, type Given, give, requestOf, type Tenure } from './seed-holdings';
import { policyWith, type Settings } from './seed-policies';
import type { DirectoryState, PolicyRecord, RoleAtScope } from './state';

type Access = 'member' | 'owner';

interface Place {
  readonly group: string;
  readonly access: Access;
}

/** Who may be, or for a time is, member or owner; by the keys of the cast. */
interface Holding extends Place, Tenure {
  readonly people?: readonly string[];
  readonly groups?: readonly string[];
}

const forAYear = { age: 'P45D', lasts: 'P365D' } as const;

const eligible: readonly Holding[] = [
  {
    group: 'pag-service-desk-l1',
    access: 'member',
    people: ['sam', 'jonas', 'mei', 'pavel'],
    ...forAYear,
    why: 'Service desk rota',
  },
  {
    group: 'pag-service-desk-l2',
    access: 'member',
    people: ['sam', 'mei', 'pavel'],
    ...forAYear,
    why: 'Service desk, second line',
  },
  {
    group: 'pag-service-desk-l3',
    access: 'member',
    people: ['pavel'],
    ...forAYear,
    why: 'Service desk, third line',
  },
  {
    group: 'sg-prod-dba',
    access: 'member',
    people: ['diego', 'kenji'],
    ...forAYear,
    why: 'On call for the databases',
  },
  { group: 'sg-prod-dba', access: 'owner', people: ['omar'], ...forAYear, why: 'Deputy owner' },
  { group: 'dev-payments', access: 'member', people: ['olu'], ...forAYear, why: 'Helps testing' },
  { group: 'dev-payments', access: 'owner', people: ['diego'], ...forAYear, why: 'Deputy owner' },
  {
    group: 'pag-payments-prod',
    access: 'member',
    groups: ['dev-payments'],
    people: ['kenji'],
    ...forAYear,
    why: 'Incidents in production',
  },
];

const assigned: readonly Holding[] = [
  {
    group: 'sg-prod-dba',
    access: 'member',
    people: ['lena'],
    age: 'P20D',
    lasts: 'P180D',
    why: 'Database migration',
  },
];

/** What an organisation has changed of a group's defaults: nobody is eligible for ever. */
const settings: readonly (Place & Settings)[] = [
  { group: 'pag-service-desk-l1', access: 'member' },
  {
    group: 'pag-service-desk-l2',
    access: 'member',
    longest: 'PT4H',
    approvers: [{ person: 'astrid' }, { person: 'marta' }],
  },
  {
    group: 'pag-service-desk-l3',
    access: 'member',
    longest: 'PT1H',
    ticket: true,
    approvers: [{ person: 'astrid' }, { person: 'marta' }],
  },
  { group: 'sg-prod-dba', access: 'member', longest: 'PT5H', ticket: true },
  {
    group: 'sg-prod-dba',
    access: 'owner',
    longest: 'PT1H',
    approvers: [{ person: 'fatima' }, { person: 'lena' }],
  },
  { group: 'dev-payments', access: 'member', mfa: false },
  {
    group: 'dev-payments',
    access: 'owner',
    longest: 'PT1H',
    approvers: [{ person: 'fatima' }, { person: 'omar' }],
  },
  { group: 'pag-payments-prod', access: 'member', longest: 'PT2H' },
];

/** What the groups themselves hold: of the members of one that is eligible, none has the role yet. */
const groupRoles = {
  eligible: [
    {
      group: 'pag-messaging-operations',
      role: 'Exchange Recipient Administrator',
      why: 'Recipients, when needed',
    },
  ],
  assigned: [
    { group: 'pag-service-desk-l1', role: 'Directory Readers', why: 'Look people up' },
    {
      group: 'pag-service-desk-l2',
      role: 'Authentication Administrator',
      why: 'Reset passwords and methods',
    },
  ],
} as const;

function accessTo({ group, access }: Place): RoleAtScope {
  return { provider: 'group', roleDefinitionId: access, scopeId: groupId(group) };
}

function holdings(kind: Kind, holding: Holding, now: Date): Given[] {
  const { group, access, people = [], groups = [], ...tenure } = holding;
  const holders = [
    ...people.map((key) => ({ key, id: personId(key) })),
    ...groups.map((key) => ({ key, id: groupId(key) })),
  ];
  return holders.map(({ key, id }) =>
    give(kind, accessTo(holding), { id, key: `${key}:${access}:${group}` }, { ...tenure, now }),
  );
}

function rolesOfGroups(kind: Kind, now: Date): Given[] {
  const held = kind === 'eligibility' ? groupRoles.eligible : groupRoles.assigned;
  return held.map(({ group, role, why }) =>
    give(
      kind,
      { provider: 'directory', roleDefinitionId: roleIdOf(role), scopeId: '/' },
      { id: groupId(group), key: `${group}:${role}:/` },
      { age: 'P300D', why, now },
    ),
  );
}

function policyFor(place: Place & Settings, now: Date): PolicyRecord {
  const role = accessTo(place);
  const policy = policyWith(role, { eligibleFor: 'P365D', ...place }, now);
  return { ...policy, id: groupPolicyId(seedGroups()[role.scopeId], role) };
}

/** Who may be in which group in a fresh tenant, and what groups hold. */
export function seedGroupAccess(now: Date) {
  const eligibilities = [
    ...eligible.flatMap((holding) => holdings('eligibility', holding, now)),
    ...rolesOfGroups('eligibility', now),
  ];
  const assignments = [
    ...assigned.flatMap((holding) => holdings('assignment', holding, now)),
    ...rolesOfGroups('assignment', now),
  ];
  return {
    policies: byId(settings.map((one) => policyFor(one, now))),
    eligibilitySchedules: byId(eligibilities.map(({ schedule }) => schedule)),
    assignmentSchedules: byId(assignments.map(({ schedule }) => schedule)),
    eligibilityRequests: byId(eligibilities.map((given) => requestOf(given))),
    assignmentRequests: byId(assignments.map((given) => requestOf(given))),
  } satisfies Partial<DirectoryState>;
}
