import { seedAlerts } from '../alerts/seed-alerts';
import { seedSignIns } from '../audit/seed-sign-ins';
import { seedMailbox } from '../mail/seed-mailbox';
import { noReviews } from '../reviews/review-records';
import { administrativeUnitId, personId, scheduleId } from './cast-ids';
import { addDuration } from './duration';
import type { Kind } from './order';
import { roleIdOf } from './roles';
import { signInHabits } from './seed-people';
import { seedPolicies } from './seed-policies';
import type { DirectoryState, ScheduleRecord, ScheduleRequestRecord } from './state';

const branchOffices = administrativeUnitId('branch-offices');

/** A role's people, by the keys of the cast. */
interface Holding {
  readonly role: string;
  readonly people: readonly string[];
  /** How long ago it was given. */
  readonly age: string;
  /** How long it lasts; absent: permanent. */
  readonly lasts?: string;
  readonly scope?: string;
  readonly why: string;
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

interface Given {
  readonly schedule: ScheduleRecord;
  readonly justification: string;
}

function ago(now: Date, age: string): Date {
  return addDuration(now, `-${age}`) ?? now;
}

function give(kind: Kind, holding: Holding, now: Date): Given[] {
  const startsAt = ago(now, holding.age);
  const endsAt = holding.lasts ? addDuration(startsAt, holding.lasts) : undefined;
  const scopeId = holding.scope ?? '/';
  return holding.people.map((key) => {
    const id = scheduleId(kind, `${key}:${holding.role}:${scopeId}`);
    return {
      justification: holding.why,
      schedule: {
        id,
        provider: 'directory',
        principalId: personId(key),
        roleDefinitionId: roleIdOf(holding.role),
        scopeId,
        createdUsing: id,
        createdDateTime: startsAt.toISOString(),
        modifiedDateTime: null,
        startDateTime: startsAt.toISOString(),
        endDateTime: endsAt?.toISOString() ?? null,
        ...(kind === 'assignment' ? { assignmentType: 'Assigned' as const } : {}),
      },
    };
  });
}

function requestOf({ schedule, justification }: Given): ScheduleRequestRecord {
  const endDateTime = schedule.endDateTime;
  return {
    id: schedule.id,
    status: 'Provisioned',
    action: 'adminAssign',
    provider: schedule.provider,
    principalId: schedule.principalId,
    roleDefinitionId: schedule.roleDefinitionId,
    scopeId: schedule.scopeId,
    createdById: personId('priya'),
    createdDateTime: schedule.createdDateTime,
    completedDateTime: schedule.createdDateTime,
    approvalId: null,
    targetScheduleId: schedule.id,
    justification,
    ticketInfo: { ticketNumber: null, ticketSystem: null },
    scheduleInfo: {
      startDateTime: schedule.createdDateTime,
      expiration: {
        type: endDateTime === null ? 'noExpiration' : 'afterDateTime',
        endDateTime,
        duration: null,
      },
    },
    customData: null,
  };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): Record<string, Item> {
  return Object.fromEntries(items.map((item) => [item.id, item]));
}

function outside(given: Given): ScheduleRecord {
  return { ...given.schedule, createdUsing: null, startDateTime: null, endDateTime: null };
}

/** Who holds and may hold which role in a fresh tenant, and under which settings. */
export function seedRoles(now: Date): Omit<DirectoryState, 'people' | 'groups'> {
  const eligibilities = eligible.flatMap((holding) => give('eligibility', holding, now));
  const assignments = assigned.flatMap((holding) => give('assignment', holding, now));
  const unmanaged = assignedOutside.flatMap((holding) => give('assignment', holding, now));
  return {
    administrativeUnits: {
      [branchOffices]: {
        id: branchOffices,
        displayName: 'Branch offices',
        memberIds: ['bruno', 'diego', 'kenji', 'mei'].map(personId),
      },
    },
    azureScopes: {},
    policies: seedPolicies(now),
    eligibilitySchedules: byId(eligibilities.map(({ schedule }) => schedule)),
    assignmentSchedules: byId([
      ...assignments.map(({ schedule }) => schedule),
      ...unmanaged.map(outside),
    ]),
    eligibilityRequests: byId(eligibilities.map(requestOf)),
    assignmentRequests: byId(assignments.map(requestOf)),
    approvals: {},
    expired: {},
    premiumLicense: true,
    happenings: [],
    signIns: seedSignIns(signInHabits, now),
    mailbox: seedMailbox(now, 0),
    alerts: seedAlerts(now),
    reviews: noReviews(),
  };
}
