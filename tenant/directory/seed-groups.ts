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
  },
  {
    key: 'pag-service-desk-l2',
    displayName: 'PAG-SERVICE-DESK-L2',
    description: 'Service desk, level 2: resets passwords and methods',
    isAssignableToRole: true,
    members: [],
    owners: ['astrid'],
  },
  {
    key: 'pag-service-desk-l3',
    displayName: 'PAG-SERVICE-DESK-L3',
    description: 'Service desk, level 3: mends what others broke',
    isAssignableToRole: true,
    members: [],
    owners: ['astrid'],
  },
  {
    key: 'dev-payments',
    displayName: 'DEV-PAYMENTS',
    description: 'Developers of the payments platform',
    isAssignableToRole: false,
    members: ['diego'],
    owners: ['fatima'],
  },
];

/** The groups of Woodgrove Bank, by id. Nobody stands in the service desk's groups: that is what PIM is for. */
export function seedGroups(): Record<string, GroupRecord> {
  const groups = [...rows.map(groupOf), allStaff(), teamGroup()];
  return Object.fromEntries(groups.map((group) => [group.id, group]));
}

function groupOf({ key, members, owners, ...row }: GroupRow): GroupRecord {
  return {
    id: groupId(key),
    mailNickname: key,
    ...row,
    memberIds: members.map(personId),
    ownerIds: owners.map(personId),
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
