import { personId } from '../../../tenant/directory/cast-ids';
import { isInForce } from '../../../tenant/directory/in-force';
import { roleById, roleIdOf } from '../../../tenant/directory/roles';
import { seedGroups } from '../../../tenant/directory/seed-groups';
import { seedPeople } from '../../../tenant/directory/seed-people';
import { seedRoles } from '../../../tenant/directory/seed-roles';
import { settle } from '../../../tenant/directory/settle';

const now = new Date('2026-03-02T09:00:00Z');
const seed = seedRoles(now);
const holders = { ...seedPeople(), ...seedGroups() };

function eligibleFor(role: string): string[] {
  return Object.values(seed.eligibilitySchedules)
    .filter(({ roleDefinitionId }) => roleDefinitionId === roleIdOf(role))
    .map(({ principalId }) => principalId);
}

describe('the roles of a fresh tenant', () => {
  it('are for people and groups and over scopes that exist, and all in force', () => {
    const all = [
      ...Object.values(seed.eligibilitySchedules),
      ...Object.values(seed.assignmentSchedules),
    ].filter(({ provider }) => provider === 'directory');
    for (const schedule of all) {
      expect(holders[schedule.principalId]).toBeDefined();
      expect(roleById(schedule.roleDefinitionId)).toBeDefined();
      expect(isInForce(schedule, now)).toBe(true);
      const unit = schedule.scopeId.split('/administrativeUnits/')[1];
      if (unit) expect(seed.administrativeUnits[unit]?.displayName).toBe('Branch offices');
      else expect(schedule.scopeId).toBe('/');
    }
  });

  it('let at least four ask for Exchange Administrator, an approver among them', () => {
    const eligible = eligibleFor('Exchange Administrator');
    expect(eligible.length).toBeGreaterThanOrEqual(4);
    expect(eligible).toContain(personId('grace'));
    expect(eligible).toContain(personId('noah'));
  });

  it('give a newcomer five roles to try', () => {
    const ada = Object.values(seed.eligibilitySchedules).filter(
      ({ principalId }) => principalId === personId('ada'),
    );
    expect(ada).toHaveLength(5);
  });

  it('are held for good by the emergency accounts and the administrator of roles', () => {
    const held = (role: string) =>
      Object.values(seed.assignmentSchedules)
        .filter(
          ({ roleDefinitionId, endDateTime }) =>
            roleDefinitionId === roleIdOf(role) && endDateTime === null,
        )
        .map(({ principalId }) => principalId);
    expect(held('Global Administrator')).toEqual(['emergency1', 'emergency2'].map(personId));
    expect(held('Privileged Role Administrator')).toEqual([personId('priya')]);
  });

  it('have the request that made them, but for one made outside PIM', () => {
    const outside = Object.values(seed.assignmentSchedules).filter(
      ({ createdUsing, provider }) => createdUsing === null && provider === 'directory',
    );
    expect(outside).toMatchObject([{ startDateTime: null, endDateTime: null }]);
    for (const { createdUsing } of Object.values(seed.eligibilitySchedules)) {
      expect(seed.eligibilityRequests[createdUsing ?? '']).toMatchObject({ status: 'Provisioned' });
    }
  });

  it('are the same in every fresh tenant, and nothing in them is overdue', () => {
    expect(seedRoles(now)).toEqual(seed);
    expect(settle({ people: {}, groups: {}, ...seedRoles(now) }, now)).toBe(false);
  });
});
