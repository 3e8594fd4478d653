import { azureRoleIdOf } from './azure-roles';
import { tenantRoot } from './azure-scopes';
import { botServicePrincipalId, groupId, personId, pimServicePrincipalId } from './cast-ids';
import type { Kind } from './order';
import {
  dataResourceGroup,
  paymentsSubscription,
  paymentsVault,
  platformSubscription,
  rootGroup,
  sandboxSubscription,
  seedAzureScopes,
  webMachine,
  webResourceGroup,
  woodgroveGroup,
} from './seed-azure-scopes';
import {
  byId,
  type Given,
  give,
  type Holder,
  outside,
  requestOf,
  type Tenure,
} from './seed-holdings';
import { policyWith, type Settings } from './seed-policies';
import type { DirectoryState, RoleAtScope } from './state';

/** A role over a scope, and who was given it: people and groups by the keys of the cast. */
interface Holding extends Tenure {
  readonly role: string;
  readonly over: string;
  readonly people?: readonly string[];
  readonly groups?: readonly string[];
}

const year = { age: 'P60D', lasts: 'P365D' } as const;

const eligible: readonly Holding[] = [
  {
    role: 'Owner',
    over: paymentsSubscription,
    people: ['fatima', 'omar'],
    age: 'P30D',
    lasts: 'P90D',
    why: 'Owners of the payments platform',
  },
  {
    role: 'Contributor',
    over: paymentsSubscription,
    people: ['diego'],
    ...year,
    why: 'Develops payments',
  },
  {
    role: 'Contributor',
    over: webResourceGroup,
    people: ['kenji', 'sam'],
    ...year,
    why: 'Keeps the web tier running',
  },
  {
    role: 'Key Vault Administrator',
    over: paymentsVault,
    people: ['fatima'],
    ...year,
    why: 'Rotates keys',
  },
  {
    role: 'Virtual Machine Contributor',
    over: dataResourceGroup,
    groups: ['dev-payments'],
    ...year,
    why: 'Developers restart what they broke',
  },
  {
    role: 'Contributor',
    over: woodgroveGroup,
    people: ['lena'],
    ...year,
    why: 'Cloud platform',
  },
  {
    role: 'Reader',
    over: woodgroveGroup,
    people: ['tomas', 'marta', 'kenji'],
    ...year,
    why: 'Looking things up',
  },
  {
    role: 'User Access Administrator',
    over: woodgroveGroup,
    people: ['omar', 'lena'],
    age: 'P30D',
    lasts: 'P90D',
    why: 'Gives access to subscriptions',
  },
  {
    role: 'Owner',
    over: sandboxSubscription,
    people: ['kenji', 'diego'],
    ...year,
    why: 'Trying things out',
  },
];

const assigned: readonly Holding[] = [
  {
    role: 'Reader',
    over: rootGroup,
    people: ['ruth'],
    age: 'P90D',
    lasts: 'P180D',
    why: 'Yearly audit',
  },
  {
    role: 'Reader',
    over: platformSubscription,
    people: ['kenji'],
    age: 'P20D',
    lasts: 'P180D',
    why: 'On call',
  },
];

/** Given where PIM was not asked: before it came, by elevation that nobody took back, or in a hurry. */
const assignedOutside: readonly Holding[] = [
  { role: 'Owner', over: rootGroup, people: ['emergency1'], age: 'P700D', why: '' },
  { role: 'User Access Administrator', over: tenantRoot, people: ['priya'], age: 'P40D', why: '' },
  { role: 'Owner', over: sandboxSubscription, people: ['viktor'], age: 'P25D', why: '' },
  { role: 'Virtual Machine Contributor', over: webMachine, people: ['gil'], age: 'P220D', why: '' },
];

type SetOver = Settings & { readonly role: string; readonly over: string };

const owners = [{ person: 'omar' }, { person: 'lena' }];

const settings: readonly SetOver[] = [
  {
    role: 'Owner',
    over: paymentsSubscription,
    longest: 'PT1H',
    approvers: owners,
    eligibleFor: 'P90D',
  },
  {
    role: 'User Access Administrator',
    over: woodgroveGroup,
    longest: 'PT1H',
    eligibleFor: 'P90D',
  },
  {
    role: 'Contributor',
    over: webResourceGroup,
    mfa: false,
    longest: 'PT4H',
    eligibleFor: 'P365D',
  },
  { role: 'Key Vault Administrator', over: paymentsVault, ticket: true, eligibleFor: 'P365D' },
];

function roleOver({ role, over }: { readonly role: string; readonly over: string }): RoleAtScope {
  return { provider: 'azure', roleDefinitionId: azureRoleIdOf(role), scopeId: over };
}

function holdersOf({ people = [], groups = [] }: Holding): readonly (readonly [string, string])[] {
  return [
    ...people.map((key) => [key, personId(key)] as const),
    ...groups.map((key) => [key, groupId(key)] as const),
  ];
}

function holdings(kind: Kind, holding: Holding, now: Date): Given[] {
  const { role, over, age, lasts, why } = holding;
  return holdersOf(holding).map(([key, id]) => {
    const holder: Holder = { id, key: `${key}:azure:${role}:${over.toLowerCase()}` };
    const tenure = { age, why, now, ...(lasts ? { lasts } : {}) };
    return give(kind, roleOver({ role, over }), holder, tenure);
  });
}

/** What PIM itself was given when Azure came under it: without it, it can do nothing. And what the bot reads with. */
function ofServices(now: Date): Given[] {
  const tenure = { age: 'P400D', why: '', now };
  const pim = { id: pimServicePrincipalId, key: 'ms-pim' };
  const bot = { id: botServicePrincipalId, key: 'pim-bot:azure' };
  return [
    give(
      'assignment',
      roleOver({ role: 'User Access Administrator', over: rootGroup }),
      pim,
      tenure,
    ),
    give('assignment', roleOver({ role: 'Reader', over: rootGroup }), bot, tenure),
  ];
}

/** What there is in Azure in a fresh tenant, and who holds and may hold what there. */
export function seedAzure(now: Date) {
  const eligibilities = eligible.flatMap((holding) => holdings('eligibility', holding, now));
  const assignments = assigned.flatMap((holding) => holdings('assignment', holding, now));
  const unmanaged = assignedOutside.flatMap((holding) => holdings('assignment', holding, now));
  const policies = settings.map((one) => policyWith(roleOver(one), one, now));
  const request = (given: Given) => requestOf(given, personId('omar'));
  return {
    azureScopes: seedAzureScopes(),
    policies: byId(policies),
    eligibilitySchedules: byId(eligibilities.map(({ schedule }) => schedule)),
    assignmentSchedules: byId([
      ...assignments.map(({ schedule }) => schedule),
      ...[...unmanaged, ...ofServices(now)].map(outside),
    ]),
    eligibilityRequests: byId(eligibilities.map(request)),
    assignmentRequests: byId(assignments.map(request)),
  } satisfies Partial<DirectoryState>;
}
