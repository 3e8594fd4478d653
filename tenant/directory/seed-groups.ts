import { groupId, personId } from './cast-ids';
import { seedPeople } from './seed-people';
import type { GroupRecord } from './state';

interface GroupRow {
  readonly key: string;
  readonly displayName: string;
  readonly description: string;
  readonly isAssignableToRole: boolean;
  readonly members: readonly string[];
  readonly owners: readonly string[];
  /** PIM is in charge of it. */
  readonly onboarded?: true;
  readonly membershipIs?: 'dynamic' | 'synced';
  readonly membershipRule?: string;
}

const rows: readonly GroupRow[] = [
  {
    key: 'messaging-approvers',
    displayName: 'Messaging approvers',
    description: 'Decide who may hold Exchange Administrator',
    isAssignableToRole: false,
    members: ['grace', 'henrik', 'ines'],
    owners: ['grace'],
  },
  {
    key: 'pag-service-desk-l1',
    displayName: 'PAG-SERVICE-DESK-L1',
    description: 'Service desk, level 1: reads',
    isAssignableToRole: true,
    members: [],
    owners: ['astrid'],
    onboarded: true,
  },
  {
    key: 'pag-service-desk-l2',
    displayName: 'PAG-SERVICE-DESK-L2',
    description: 'Service desk, level 2: resets passwords and methods',
    isAssignableToRole: true,
    members: [],
    owners: ['astrid'],
    onboarded: true,
  },
  {
    key: 'pag-service-desk-l3',
    displayName: 'PAG-SERVICE-DESK-L3',
    description: 'Service desk, level 3: mends what others broke',
    isAssignableToRole: true,
    members: [],
    owners: ['astrid'],
    onboarded: true,
  },
  {
    key: 'dev-payments',
    displayName: 'DEV-PAYMENTS',
    description: 'Developers of the payments platform',
    isAssignableToRole: false,
    members: ['diego'],
    owners: ['fatima'],
    onboarded: true,
  },
  {
    key: 'pag-payments-prod',
    displayName: 'PAG-PAYMENTS-PROD',
    description: 'Payments in production; the developers may come in when called',
    isAssignableToRole: false,
    members: [],
    owners: ['fatima'],
    onboarded: true,
  },
  {
    key: 'sg-prod-dba',
    displayName: 'SG-Prod-DBA',
    description: 'Administer the production databases',
    isAssignableToRole: false,
    members: [],
    owners: ['fatima'],
    onboarded: true,
  },
  {
    key: 'pag-messaging-operations',
    displayName: 'PAG-MESSAGING-OPERATIONS',
    description:
      'May look after recipients: the group is eligible, its members activate for themselves',
    isAssignableToRole: true,
    members: ['henrik', 'ines'],
    owners: ['priya'],
  },
  {
    key: 'dyn-payments',
    displayName: 'DYN-Payments',
    description: 'Everybody in Payments, by their department',
    isAssignableToRole: false,
    members: ['fatima', 'diego', 'olu'],
    owners: [],
    membershipIs: 'dynamic',
    membershipRule: '(user.department -eq "Payments")',
  },
  {
    key: 'ad-file-server-operators',
    displayName: 'AD-File-Server-Operators',
    description: 'Comes from the on-premises directory',
    isAssignableToRole: false,
    members: ['pavel'],
    owners: [],
    membershipIs: 'synced',
  },
];

/** The groups of Woodgrove Bank, by id. Nobody stands in the service desk's groups: that is what PIM is for. */
export function seedGroups(): Record<string, GroupRecord> {
  const groups = [...rows.map(groupOf), allStaff(), teamGroup()];
  return Object.fromEntries(groups.map((group) => [group.id, group]));
}

/** Long before any fresh tenant starts, and always the same: the ids of settings are made of it. */
const onboardedDateTime = '2024-09-16T08:30:00.000Z';

function groupOf({ key, members, owners, onboarded, ...row }: GroupRow): GroupRecord {
  return {
    id: groupId(key),
    mailNickname: key,
    ...row,
    memberIds: members.map(personId),
    ownerIds: owners.map(personId),
    ...(onboarded && { onboardedDateTime }),
  };
}

function allStaff(): GroupRecord {
  const staff = Object.values(seedPeople()).filter(
    (person) => !(person.guest || person.emergencyAccess),
  );
  return {
    id: groupId('all-staff'),
    displayName: 'All staff',
    description: 'Everybody who works for Woodgrove Bank',
    mailNickname: 'all-staff',
    isAssignableToRole: false,
    memberIds: staff.map((person) => person.id),
    ownerIds: [],
  };
}

/** The group behind the team in Teams. */
function teamGroup(): GroupRecord {
  return {
    id: groupId('identity-and-access'),
    displayName: 'Identity & Access',
    description: 'Where privileged access is asked for and decided',
    mailNickname: 'identity-and-access',
    isAssignableToRole: false,
    memberIds: Object.keys(seedPeople()).filter((id) => id !== personId('olu')),
    ownerIds: [personId('priya')],
  };
}
