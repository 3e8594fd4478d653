import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { type Client, openRig, type Rig, startOfTime } from '../rig';
import { alertId, alertOf, incidentsOf, refreshed, root, watcherAs } from './alert-reader';

let rig: Rig;
let priya: Client;

beforeEach(async () => {
  rig = await openRig();
  priya = watcherAs(rig, 'priya');
});

afterEach(() => rig.close());

function configure(name: string, type: string, fields: object) {
  return priya.patch(`${root}/alertConfigurations/${alertId(name)}`, {
    '@odata.type': `#microsoft.graph.${type}AlertConfiguration`,
    ...fields,
  });
}

function remedy(client: Client, name: string, id: unknown) {
  return client.post(`${root}/alerts/${alertId(name)}/alertIncidents/${id}/remediate`);
}

async function incidentOf(name: string, who: string) {
  const all = await incidentsOf(priya, name);
  return all.find(({ assigneeId }) => assigneeId === personId(who));
}

describe('the threshold of an alert', () => {
  it('holds from the next time that it is looked at', async () => {
    const name = 'StaleSignInAlert';
    expect(await incidentOf(name, 'olu')).toBeDefined();
    expect((await configure(name, 'staleSignIn', { duration: 'P80D' })).status).toBe(204);
    expect(await incidentOf(name, 'olu')).toBeDefined();
    await refreshed(rig, priya, name);
    expect(await incidentOf(name, 'olu')).toBeUndefined();
    expect(await incidentOf(name, 'emergency1')).toBeDefined();
    const read = await priya.get(
      `${root}/alertConfigurations/${alertId(name)}?$expand=alertDefinition`,
    );
    expect(read.body).toMatchObject({
      duration: 'P80D',
      alertDefinition: { isConfigurable: true },
    });
  });

  it.each<[string, string, object]>([
    ['StaleSignInAlert', 'staleSignIn', { duration: 'PT1H' }],
    ['StaleSignInAlert', 'staleSignIn', { duration: 'P366D' }],
    ['StaleSignInAlert', 'staleSignIn', { duration: 'a month' }],
    ['StaleSignInAlert', 'redundantAssignment', { duration: 'P40D' }],
    ['RedundantAssignmentAlert', 'redundantAssignment', { duration: 'P101D' }],
    ['InvalidLicenseAlert', 'invalidLicense', { duration: 'P10D' }],
    [
      'TooManyGlobalAdminsAssignedToTenantAlert',
      'tooManyGlobalAdminsAssignedToTenant',
      { globalAdminCountThreshold: 1 },
    ],
    [
      'TooManyGlobalAdminsAssignedToTenantAlert',
      'tooManyGlobalAdminsAssignedToTenant',
      { percentageOfGlobalAdminsOutOfRolesThreshold: 101 },
    ],
    [
      'SequentialActivationRenewalsAlert',
      'sequentialActivationRenewals',
      { sequentialActivationCounterThreshold: 101 },
    ],
  ])('of %s is refused as %s %j, and nothing is changed', async (name, type, fields) => {
    const address = `${root}/alertConfigurations/${alertId(name)}`;
    const before = (await priya.get(address)).body;
    expect((await configure(name, type, fields)).status).toBe(400);
    expect((await priya.get(address)).body).toEqual(before);
  });

  it('is refused without its type, and to whoever is no administrator', async () => {
    const address = `${root}/alertConfigurations/${alertId('StaleSignInAlert')}`;
    expect((await priya.patch(address, { duration: 'P40D' })).status).toBe(400);
    const body = {
      '@odata.type': '#microsoft.graph.staleSignInAlertConfiguration',
      isEnabled: false,
    };
    expect((await watcherAs(rig, 'ada').patch(address, body)).status).toBe(403);
  });

  it('counts no more once the alert is switched off', async () => {
    const name = 'StaleSignInAlert';
    await configure(name, 'staleSignIn', { isEnabled: false });
    expect(await refreshed(rig, priya, name)).toMatchObject({ isActive: false, incidentCount: 0 });
  });

  it('makes a Global Administrator too many only together with the other', async () => {
    const name = 'TooManyGlobalAdminsAssignedToTenantAlert';
    const type = 'tooManyGlobalAdminsAssignedToTenant';
    await configure(name, type, {
      globalAdminCountThreshold: 4,
      percentageOfGlobalAdminsOutOfRolesThreshold: 5,
    });
    expect(await refreshed(rig, priya, name)).toMatchObject({ isActive: true, incidentCount: 4 });
    await configure(name, type, { percentageOfGlobalAdminsOutOfRolesThreshold: 50 });
    expect(await refreshed(rig, priya, name)).toMatchObject({ isActive: false });
    await configure(name, type, {
      globalAdminCountThreshold: 5,
      percentageOfGlobalAdminsOutOfRolesThreshold: 5,
    });
    expect(await refreshed(rig, priya, name)).toMatchObject({ isActive: false });
  });
});

describe('putting right what an alert has found', () => {
  it('takes away what a stale account holds', async () => {
    const name = 'StaleSignInAlert';
    const incident = await incidentOf(name, 'olu');
    expect((await remedy(watcherAs(rig, 'ada'), name, incident?.id)).status).toBe(403);
    expect((await remedy(priya, name, incident?.id)).status).toBe(200);
    expect(await incidentOf(name, 'olu')).toBeUndefined();
    const held = Object.values(rig.directory.assignmentSchedules);
    expect(held.filter(({ principalId }) => principalId === personId('olu'))).toEqual([]);
    expect(await alertOf(priya, name)).toMatchObject({ isActive: true });
    expect(rig.directory.happenings.at(-1)).toMatchObject({
      kind: 'assignment-removed',
      byId: personId('priya'),
    });
  });

  it('takes away what was assigned outside PIM', async () => {
    const schedule = Object.values(rig.directory.assignmentSchedules).find(
      ({ createdUsing }) => createdUsing === null,
    );
    if (!schedule) throw new Error('Nothing was assigned outside PIM');
    const createdDateTime = new Date(startOfTime.getTime() - 86_400_000).toISOString();
    rig.directory.assignmentSchedules[schedule.id] = { ...schedule, createdDateTime };
    const name = 'RolesAssignedOutsidePimAlert';
    const [incident] = await incidentsOf(priya, name);
    expect(incident).toMatchObject({
      '@odata.type':
        '#microsoft.graph.rolesAssignedOutsidePrivilegedIdentityManagementAlertIncident',
      assignmentCreatedDateTime: createdDateTime,
    });
    expect((await remedy(priya, name, incident?.id)).status).toBe(200);
    expect(await alertOf(priya, name)).toMatchObject({ isActive: false, incidentCount: 0 });
  });

  it('demands MFA for a role that asked for none', async () => {
    const name = 'NoMfaOnRoleActivationAlert';
    const helpdesk = roleIdOf('Helpdesk Administrator');
    expect(await incidentsOf(priya, name)).toEqual([
      expect.objectContaining({
        roleTemplateId: helpdesk,
        roleDisplayName: 'Helpdesk Administrator',
      }),
    ]);
    expect((await remedy(priya, name, helpdesk)).status).toBe(200);
    expect(await incidentsOf(priya, name)).toEqual([]);
    const policy = Object.values(rig.directory.policies).find(
      ({ roleDefinitionId }) => roleDefinitionId === helpdesk,
    );
    expect(policy?.rules.Enablement_EndUser_Assignment?.enabledRules).toContain(
      'MultiFactorAuthentication',
    );
  });

  it('takes all that a Global Administrator holds as such', async () => {
    const name = 'TooManyGlobalAdminsAssignedToTenantAlert';
    expect((await remedy(priya, name, personId('lena'))).status).toBe(200);
    const eligible = Object.values(rig.directory.eligibilitySchedules).filter(
      ({ principalId, roleDefinitionId }) =>
        principalId === personId('lena') && roleDefinitionId === roleIdOf('Global Administrator'),
    );
    expect(eligible).toEqual([]);
  });

  it('is not possible where only people can, nor for what was not found', async () => {
    const name = 'SequentialActivationRenewalsAlert';
    for (let time = 0; time < 3; time++) {
      rig.directory.happenings.push({
        kind: 'activation-completed',
        at: new Date(startOfTime.getTime() - 60_000 + time * 4_000).toISOString(),
        role: { provider: 'directory', roleDefinitionId: roleIdOf('Global Reader'), scopeId: '/' },
        principalId: personId('ada'),
      });
    }
    const [incident] = await incidentsOf(priya, name);
    expect(incident).toMatchObject({
      assigneeDisplayName: 'Ada Lindqvist',
      activationCount: 3,
      sequenceStartDateTime: '2026-03-02T08:59:00.000Z',
      sequenceEndDateTime: '2026-03-02T08:59:08.000Z',
    });
    expect((await remedy(priya, name, incident?.id)).status).toBe(400);
    expect((await remedy(priya, name, 'nothing')).status).toBe(404);
  });
});
