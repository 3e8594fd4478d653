import { personId, scheduleId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import { nextMoment, settle } from '../../../tenant/directory/settle';
import type { DirectoryState, ScheduleRecord } from '../../../tenant/directory/state';

const now = new Date('2026-03-02T09:00:00Z');
const inAnHour = new Date('2026-03-02T10:00:00Z');

function held(key: string, role: string): ScheduleRecord {
  const id = scheduleId('assignment', key);
  return {
    id,
    principalId: personId(key),
    roleDefinitionId: roleIdOf(role),
    scopeId: '/',
    provider: 'directory',
    createdUsing: id,
    createdDateTime: now.toISOString(),
    modifiedDateTime: null,
    startDateTime: now.toISOString(),
    endDateTime: inAnHour.toISOString(),
    assignmentType: 'Assigned',
  };
}

function tenantOf(...schedules: readonly ScheduleRecord[]): DirectoryState {
  const assignmentSchedules = Object.fromEntries(schedules.map((one) => [one.id, one]));
  return { people: {}, groups: {}, ...seedRoles(now), assignmentSchedules };
}

describe('settle', () => {
  it('takes away what is over, at its end and not before', () => {
    const directory = tenantOf(held('mei', 'Reports Reader'));
    expect(nextMoment(directory)).toEqual(inAnHour);
    expect(settle(directory, new Date(inAnHour.getTime() - 1))).toBe(false);
    expect(settle(directory, inAnHour)).toBe(true);
    expect(directory.assignmentSchedules).toEqual({});
    expect(settle(directory, inAnHour)).toBe(false);
  });

  it('keeps the last Global Administrator beyond the end, for good', () => {
    const omar = held('omar', 'Global Administrator');
    const directory = tenantOf(omar);
    expect(settle(directory, inAnHour)).toBe(true);
    expect(directory.assignmentSchedules[omar.id]).toMatchObject({ endDateTime: null });
    expect(settle(directory, inAnHour)).toBe(false);
  });

  it('lets a Global Administrator go while there is another', () => {
    const lena = { ...held('lena', 'Global Administrator'), endDateTime: null };
    const directory = tenantOf(held('omar', 'Global Administrator'), lena);
    settle(directory, inAnHour);
    expect(Object.values(directory.assignmentSchedules)).toEqual([lena]);
  });
});
