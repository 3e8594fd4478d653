import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { keepSchedule } from '../../../tenant/directory/held-schedules';
import { roleIdOf } from '../../../tenant/directory/roles';
import { itemsOf, openRig, type Reply, type Rig } from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const base = 'roleManagement/directory';

function call(key: string, written: string, query = '', version = 'beta'): Promise<Reply> {
  return rig.as(key).get(encodeURI(`/${version}/${base}/${written}${query}`));
}

const typesIn = (reply: Reply) => itemsOf(reply).map((item) => item['@odata.type']);

describe('the functions that tell of eligibilities and assignments together', () => {
  const user = 'User Administrator';
  const ofSam = `principalId='${personId('sam')}'`;
  const ofRole = `roleDefinitionId='${roleIdOf(user)}'`;

  it('show what somebody may activate beside what they have activated', async () => {
    await activate(rig.as('sam'), { role: user });
    const written = `directoryScopeId='/',appScopeId='',${ofSam},${ofRole}`;
    const instances = await call('sam', `roleScheduleInstances(${written})`);
    expect(typesIn(instances)).toEqual([
      '#microsoft.graph.unifiedRoleEligibilityScheduleInstance',
      '#microsoft.graph.unifiedRoleAssignmentScheduleInstance',
    ]);
    expect(instances.body['@odata.context']).toMatch(
      /\$metadata#Collection\(unifiedRoleScheduleInstanceBase\)$/,
    );
    const schedules = await call('sam', `roleSchedules(${written})`, '?$expand=roleDefinition');
    expect(itemsOf(schedules)).toMatchObject([
      { status: 'Provisioned', roleDefinition: { displayName: user } },
      { assignmentType: 'Activated', roleDefinition: { displayName: user } },
    ]);
  });

  it('leave out what has not begun where they tell of what is in force', async () => {
    const start = new Date(rig.clock.now().getTime() + 60 * 60_000).toISOString();
    const expiration = { type: 'afterDuration', duration: 'PT1H' };
    const scheduleInfo = { startDateTime: start, expiration };
    await activate(rig.as('sam'), { role: user, with: { scheduleInfo } });
    expect(typesIn(await call('sam', `roleScheduleInstances(${ofSam},${ofRole})`))).toHaveLength(1);
    expect(typesIn(await call('sam', `roleSchedules(${ofSam},${ofRole})`))).toHaveLength(2);
  });

  it('tell what reaches somebody through a group, and through a group in a group', async () => {
    const outer = rig.directory.groups[groupId('pag-service-desk-l1')];
    const inner = rig.directory.groups[groupId('dev-payments')];
    if (!outer || !inner) throw new Error('No such groups');
    const held = Object.values(rig.directory.assignmentSchedules).find(
      ({ provider }) => provider === 'directory',
    );
    if (!held) throw new Error('Nobody holds anything');
    keepSchedule(rig.directory.assignmentSchedules, { ...held, principalId: outer.id });
    outer.memberIds = [personId('mei'), inner.id];
    inner.memberIds = [personId('sam')];
    for (const [key, memberType] of [
      ['mei', 'Group'],
      ['sam', 'Inherited'],
    ] as const) {
      const reply = await call(key, `roleScheduleInstances(principalId='${personId(key)}')`);
      const through = itemsOf(reply).filter((item) => item.memberType === memberType);
      expect(through.map((item) => item.roleDefinitionId)).toContain(held.roleDefinitionId);
    }
  });

  it('tell others’ only to readers, and of everybody where nobody is named', async () => {
    expect((await call('mei', `roleScheduleInstances(${ofSam})`)).status).toBe(403);
    expect((await call('mei', 'roleScheduleInstances()')).status).toBe(403);
    const all = itemsOf(await call('priya', 'roleScheduleInstances()', '?$top=999'));
    expect(new Set(all.map(({ principalId }) => principalId)).size).toBeGreaterThan(5);
  });

  it('are there in beta alone, with their four parameters and no other', async () => {
    expect((await call('sam', `roleSchedules(${ofSam})`, '', 'v1.0')).status).toBe(400);
    for (const written of ["person='x'", 'principalId=x', "principalId='x' and"]) {
      expect((await call('sam', `roleSchedules(${written})`)).status).toBe(400);
    }
  });
});
