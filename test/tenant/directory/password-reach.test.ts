import { personId } from '../../../tenant/directory/cast-ids';
import { mayChangePerson } from '../../../tenant/directory/directory-permissions';
import type { Occasion } from '../../../tenant/directory/order';
import { roleDefinitions, roleIdOf } from '../../../tenant/directory/roles';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type { DirectoryState, ScheduleRecord } from '../../../tenant/directory/state';

const now = new Date('2026-03-02T09:00:00Z');
const seed: DirectoryState = {
  people: seedPeople(now),
  groups: seedGroups(),
  ...seedRoles(now),
};

const short: Readonly<Record<string, string>> = {
  Password: 'Password Administrator',
  Helpdesk: 'Helpdesk Administrator',
  Authentication: 'Authentication Administrator',
  User: 'User Administrator',
  'Privileged Authentication': 'Privileged Authentication Administrator',
  Global: 'Global Administrator',
};

const strongest = ['Privileged Authentication', 'Global'];
const ordinary = ['Helpdesk', 'Authentication', 'User', ...strongest];
const everybody = ['Password', ...ordinary];

function held(principal: string, role: string): ScheduleRecord {
  return {
    id: `${principal} ${role}`,
    provider: 'directory',
    scopeId: '/',
    principalId: personId(principal),
    roleDefinitionId: roleIdOf(role),
    createdUsing: null,
    createdDateTime: now.toISOString(),
    modifiedDateTime: null,
    startDateTime: null,
    endDateTime: null,
    assignmentType: 'Assigned',
  };
}

function mayReset(caller: string, targets: readonly string[]): boolean {
  const schedules = [
    held('sam', short[caller] ?? caller),
    ...targets.map((role) => held('diego', role)),
  ];
  const directory: DirectoryState = {
    ...seed,
    assignmentSchedules: Object.fromEntries(schedules.map((one) => [one.id, one])),
  };
  const who = { id: personId('sam'), application: false, mfa: true, contexts: [] };
  const occasion: Occasion = { directory, caller: who, now };
  return mayChangePerson(
    occasion,
    ['microsoft.directory/users/password/update'],
    personId('diego'),
  );
}

function whoResets(...targets: readonly string[]): readonly string[] {
  return everybody.filter((caller) => mayReset(caller, targets));
}

describe('who resets the password of somebody that holds', () => {
  it.each([
    ['nothing', [], everybody],
    ['Directory Readers', ['Directory Readers'], everybody],
    ['Guest Inviter', ['Guest Inviter'], everybody],
    ['Password Administrator', ['Password Administrator'], everybody],
    ['Message Center Reader', ['Message Center Reader'], ordinary],
    ['Reports Reader', ['Reports Reader'], ordinary],
    ['Usage Summary Reports Reader', ['Usage Summary Reports Reader'], ordinary],
    ['Helpdesk Administrator', ['Helpdesk Administrator'], ['Helpdesk', 'User', ...strongest]],
    [
      'Authentication Administrator',
      ['Authentication Administrator'],
      ['Authentication', ...strongest],
    ],
    ['User Administrator', ['User Administrator'], ['User', ...strongest]],
    ['Groups Administrator', ['Groups Administrator'], ['User', ...strongest]],
    ['two roles', ['Reports Reader', 'User Administrator'], ['User', ...strongest]],
  ])('%s', (_what, targets, expected) => {
    expect(whoResets(...targets)).toEqual(expected);
  });

  it('any other role: only the two strongest', () => {
    const others = roleDefinitions.filter(
      ({ displayName }) =>
        ![
          'Directory Readers',
          'Guest Inviter',
          'Password Administrator',
          'Message Center Reader',
          'Reports Reader',
          'Usage Summary Reports Reader',
          'User Experience Success Manager',
          'Helpdesk Administrator',
          'Authentication Administrator',
          'User Administrator',
          'Groups Administrator',
        ].includes(displayName),
    );
    expect(others.length).toBeGreaterThan(100);
    for (const { displayName } of others) {
      expect([displayName, whoResets(displayName)]).toEqual([displayName, strongest]);
    }
  });

  it('nothing, for those whose role has to do with security: non-administrators alone', () => {
    expect(mayReset('Security Operator', [])).toBe(true);
    expect(mayReset('Security Operator', ['Directory Readers'])).toBe(false);
    expect(mayReset('Reports Reader', [])).toBe(false);
  });
});
