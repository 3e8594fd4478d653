import fc from 'fast-check';
import { groupsListing } from '../../../tenant/directory/group-listing';
import {
  dropSchedule,
  keepSchedule,
  schedulesHeldBy,
  schedulesOfRole,
} from '../../../tenant/directory/held-schedules';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import type { DirectoryState, RoleAtScope, ScheduleRecord } from '../../../tenant/directory/state';

const roles: readonly RoleAtScope[] = [
  { provider: 'directory', roleDefinitionId: 'reader', scopeId: '/' },
  { provider: 'group', roleDefinitionId: 'member', scopeId: 'a-group' },
  { provider: 'azure', roleDefinitionId: 'reader', scopeId: '/subscriptions/One' },
  { provider: 'azure', roleDefinitionId: 'reader', scopeId: '/SUBSCRIPTIONS/one' },
];
const principals = ['ada', 'grace', 'a-team'];
const start = '2026-03-02T09:00:00.000Z';

const schedule = fc
  .record({
    id: fc.constantFrom('1', '2', '3', '4', '5'),
    role: fc.constantFrom(...roles),
    principalId: fc.constantFrom(...principals),
  })
  .map(
    ({ id, role, principalId }): ScheduleRecord => ({
      ...role,
      id,
      principalId,
      createdUsing: null,
      createdDateTime: start,
      modifiedDateTime: null,
      startDateTime: start,
      endDateTime: null,
    }),
  );

const moves = fc.array(fc.record({ keep: fc.boolean(), schedule }), { maxLength: 30 });

function isOfRole(one: RoleAtScope, role: RoleAtScope): boolean {
  return (
    one.provider === role.provider &&
    one.roleDefinitionId === role.roleDefinitionId &&
    one.scopeId.toLowerCase() === role.scopeId.toLowerCase()
  );
}

function ids(found: readonly ScheduleRecord[]): string[] {
  return found.map(({ id }) => id).sort();
}

function expectAllFound(schedules: Record<string, ScheduleRecord>): void {
  const left = Object.values(schedules);
  for (const id of principals) {
    const held = left.filter(({ principalId }) => principalId === id);
    expect(ids(schedulesHeldBy(schedules, [id]))).toEqual(ids(held));
  }
  for (const role of roles) {
    const held = left.filter((other) => isOfRole(other, role));
    expect(ids(schedulesOfRole(schedules, role))).toEqual(ids(held));
  }
}

function directoryOf(): DirectoryState {
  const now = new Date(start);
  return { people: seedPeople(now), groups: seedGroups(), ...seedRoles(now) };
}

describe('what somebody holds', () => {
  it('is found as if somebody had looked through everything, whatever came and went', () => {
    fc.assert(
      fc.property(moves, (all) => {
        const schedules: Record<string, ScheduleRecord> = {};
        for (const { keep, schedule: one } of all) {
          if (keep) keepSchedule(schedules, one);
          else dropSchedule(schedules, one.id);
          expectAllFound(schedules);
        }
      }),
    );
  });

  it('is found also where it was there before anybody looked', () => {
    const directory = directoryOf();
    for (const schedules of [directory.eligibilitySchedules, directory.assignmentSchedules]) {
      for (const one of Object.values(schedules)) {
        expect(schedulesHeldBy(schedules, [one.principalId])).toContain(one);
        expect(schedulesOfRole(schedules, one)).toContain(one);
      }
    }
  });
});

describe('the groups that list somebody', () => {
  it('are those of this moment: who joins is in, who leaves is out', () => {
    const directory = directoryOf();
    const [first, second] = Object.values(directory.groups);
    if (!first || !second) throw new Error('The cast has no groups');
    expect(groupsListing(directory, ['ada'])).toEqual([]);
    first.memberIds.push('ada');
    second.memberIds = [...second.memberIds, 'ada'];
    expect(groupsListing(directory, ['ada'])).toEqual([first.id, second.id]);
    first.memberIds = first.memberIds.filter((id) => id !== 'ada');
    expect(groupsListing(directory, ['ada'])).toEqual([second.id]);
    delete directory.groups[second.id];
    expect(groupsListing(directory, ['ada'])).toEqual([]);
  });
});
