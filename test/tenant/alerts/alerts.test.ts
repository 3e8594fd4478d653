import { findIncidents } from '../../../tenant/alerts/find-incidents';
import { personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { type Client, errorWith, itemsOf, openRig, type Rig, startOfTime } from '../rig';
import { alertId, alertOf, incidentsOf, listed, refreshed, root, watcherAs } from './alert-reader';

let rig: Rig;
let priya: Client;

beforeEach(async () => {
  rig = await openRig();
  priya = watcherAs(rig, 'priya');
});

afterEach(() => rig.close());

describe('the alerts of a tenant', () => {
  it('are seven, each with its definition and configuration under one id', async () => {
    const all = itemsOf(
      await listed(priya, 'alerts', '&$expand=alertDefinition,alertConfiguration,alertIncidents'),
    );
    expect(all.map(({ id }) => id)).toEqual(
      [
        'InvalidLicenseAlert',
        'NoMfaOnRoleActivationAlert',
        'RedundantAssignmentAlert',
        'RolesAssignedOutsidePimAlert',
        'SequentialActivationRenewalsAlert',
        'StaleSignInAlert',
        'TooManyGlobalAdminsAssignedToTenantAlert',
      ].map(alertId),
    );
    expect(all[5]).toMatchObject({
      alertDefinitionId: alertId('StaleSignInAlert'),
      scopeId: '/',
      scopeType: 'DirectoryRole',
      alertDefinition: {
        id: alertId('StaleSignInAlert'),
        severityLevel: 'medium',
        isRemediatable: true,
        isConfigurable: true,
      },
      alertConfiguration: {
        '@odata.type': '#microsoft.graph.staleSignInAlertConfiguration',
        isEnabled: true,
        duration: 'P30D',
      },
      alertIncidents: expect.arrayContaining([
        expect.objectContaining({ '@odata.type': '#microsoft.graph.staleSignInAlertIncident' }),
      ]),
    });
    expect(all[0]).toMatchObject({ isActive: false, lastModifiedDateTime: '0001-01-01T00:00:00Z' });
  });

  it('have the severities and remedies of the product', async () => {
    const definitions = itemsOf(await listed(priya, 'alertDefinitions'));
    const facts = definitions.map((one) => [
      one.severityLevel,
      one.isRemediatable,
      one.isConfigurable,
    ]);
    expect(facts).toEqual([
      ['high', false, false],
      ['medium', true, false],
      ['low', true, true],
      ['high', true, false],
      ['medium', false, true],
      ['medium', true, true],
      ['low', true, true],
    ]);
  });

  it('are in beta alone, and never listed without saying of which scope', async () => {
    const refusal = errorWith(
      'MissingParameters',
      'The required parameters ScopeId or ScopeType is missing',
    );
    for (const collection of ['alerts', 'alertDefinitions', 'alertConfigurations']) {
      expect(await priya.get(`${root}/${collection}`)).toMatchObject({
        status: 400,
        body: refusal,
      });
    }
    const address = `${root}/alerts/${alertId('StaleSignInAlert')}`;
    expect((await priya.get(address.replace('/beta/', '/v1.0/'))).status).toBe(400);
    expect((await priya.get(`${root}/alerts/DirectoryRole_x_StaleSignInAlert`)).status).toBe(404);
  });

  it('take the permission, a role to read them, and an administrator to change them', async () => {
    const address = `${root}/alerts/${alertId('StaleSignInAlert')}`;
    expect(await rig.as('priya').get(address)).toMatchObject({
      status: 403,
      body: errorWith(
        'UnknownError',
        expect.stringContaining('RoleManagementAlert.Read.Directory'),
      ),
    });
    expect((await watcherAs(rig, 'ada').get(address)).status).toBe(403);
    expect((await watcherAs(rig, 'ada').post(`${address}/refresh`)).status).toBe(403);
    expect((await watcherAs(rig, 'ada').patch(address, { isActive: false })).status).toBe(403);
    const reader = rig.as('priya', { scopes: ['RoleManagementAlert.Read.Directory'] });
    expect((await reader.get(address)).status).toBe(200);
    expect((await reader.patch(address, { isActive: false })).status).toBe(403);
  });
});

describe('an alert', () => {
  it('that was dismissed stays so until somebody asks for a refresh', async () => {
    const name = 'StaleSignInAlert';
    expect(await alertOf(priya, name)).toMatchObject({ isActive: true });
    const dismissed = await priya.patch(`${root}/alerts/${alertId(name)}`, { isActive: false });
    expect(dismissed).toMatchObject({ status: 204, body: {} });
    expect(await alertOf(priya, name)).toMatchObject({ isActive: false });
    await rig.advance(25 * 60);
    expect(await alertOf(priya, name)).toMatchObject({
      isActive: false,
      lastScannedDateTime: '2026-03-03T09:00:00.000Z',
    });
    expect(await refreshed(rig, priya, name)).toMatchObject({ isActive: true });
    const odd = await priya.patch(`${root}/alerts/${alertId(name)}`, { isActive: 'no' });
    expect(odd.status).toBe(400);
  });

  it('is looked at anew every day, and raised by what is new', async () => {
    const name = 'StaleSignInAlert';
    const before = await incidentsOf(priya, name);
    await priya.patch(`${root}/alerts/${alertId(name)}`, { isActive: false });
    await rig.advance(31 * 24 * 60);
    expect(await alertOf(priya, name)).toMatchObject({ isActive: true });
    expect((await incidentsOf(priya, name)).length).toBeGreaterThan(before.length);
  });

  it('pages its incidents by number', async () => {
    const address = `${root}/alerts/${alertId('RedundantAssignmentAlert')}/alertIncidents`;
    const first = await priya.get(`${address}?$top=5`);
    expect(itemsOf(first)).toHaveLength(5);
    const next = String(first.body['@odata.nextLink']);
    expect(decodeURIComponent(next)).toContain('$skip=5');
    expect(itemsOf(await priya.get(next))[0]).not.toEqual(itemsOf(first)[0]);
    const [incident] = itemsOf(first);
    expect(await priya.get(`${address}/${incident?.id}`)).toMatchObject({
      status: 200,
      body: { id: incident?.id },
    });
    expect((await priya.get(`${address}/nothing`)).status).toBe(404);
  });

  it('leaves its traces in the audit log', async () => {
    const name = 'StaleSignInAlert';
    await alertOf(priya, name);
    await priya.patch(`${root}/alerts/${alertId(name)}`, { isActive: false });
    await refreshed(rig, priya, name);
    const filter = encodeURIComponent("endswith(activityDisplayName,'PIM alert')");
    const rows = itemsOf(await priya.get(`/v1.0/auditLogs/directoryAudits?$filter=${filter}`));
    const found = rows
      .filter(({ targetResources }) => JSON.stringify(targetResources).includes(name))
      .map(({ activityDisplayName }) => activityDisplayName);
    expect(found).toEqual([
      'Triggered PIM alert',
      'Refresh PIM alert',
      'Deactivate PIM alert',
      'Triggered PIM alert',
    ]);
  });
});

describe('refreshing all alerts', () => {
  it('is an operation that runs for a while', async () => {
    const body = { scopeId: '/', scopeType: 'DirectoryRole' };
    const begun = await priya.post(`${root}/alerts/refresh`, body);
    expect(begun.status).toBe(202);
    const location = String(begun.headers.get('location'));
    expect(location).toMatch(
      /\/beta\/identityGovernance\/roleManagementAlerts\/operations\/[0-9a-f-]{36}$/,
    );
    expect((await priya.get(location)).body).toMatchObject({ status: 'running' });
    await rig.advance(0.2);
    expect((await priya.get(location)).body).toMatchObject({
      status: 'succeeded',
      createdDateTime: '2026-03-02T09:00:00.000Z',
      lastActionDateTime: '2026-03-02T09:00:10.000Z',
    });
    expect(await alertOf(priya, 'InvalidLicenseAlert')).toMatchObject({
      isActive: false,
      lastScannedDateTime: '2026-03-02T09:00:10.000Z',
    });
    expect((await priya.post(`${root}/alerts/refresh`, {})).status).toBe(400);
    expect((await priya.get(`${root}/operations/nothing`)).status).toBe(404);
  });
});

describe('what alerts find', () => {
  const cases: readonly (readonly [string, string, object])[] = [
    [
      'StaleSignInAlert',
      'olu',
      {
        roleDisplayName: 'Application Administrator',
        lastSignInDateTime: '2025-12-17T09:00:00.000Z',
      },
    ],
    [
      'RedundantAssignmentAlert',
      'omar',
      { roleTemplateId: roleIdOf('Global Administrator'), lastActivationDateTime: null },
    ],
    ['TooManyGlobalAdminsAssignedToTenantAlert', 'lena', { id: personId('lena') }],
  ];

  it.each(cases)('is told by %s of %s', async (name, who, facts) => {
    expect(await incidentsOf(priya, name)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          assigneeId: personId(who),
          assigneeUserPrincipalName: expect.any(String),
          ...facts,
        }),
      ]),
    );
  });

  it('is nothing where a licence is there, and one thing where it is not', async () => {
    expect(await incidentsOf(priya, 'InvalidLicenseAlert')).toEqual([]);
    // Without a licence Graph does not tell of alerts either: the portal does.
    rig.directory.premiumLicense = false;
    expect(findIncidents(rig.directory, 'InvalidLicenseAlert', startOfTime)).toEqual([
      expect.objectContaining({ details: { tenantLicenseStatus: 'Disabled' } }),
    ]);
  });
});
