import { personId } from '../../../tenant/directory/cast-ids';
import {
  paymentsSubscription,
  sandboxSubscription,
} from '../../../tenant/directory/seed-azure-scopes';
import { type ArmBody, type ArmClient, over, property, refusal, rows } from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();
let viktor: ArmClient;

beforeEach(() => {
  viktor = arm.as('viktor');
});

const version = { 'api-version': '2022-08-01-preview' };
const outside = 'AzureRolesAssignedOutsidePim';

function at(rest: string): string {
  return over(sandboxSubscription, rest);
}

function post(client: ArmClient, path: string) {
  return client.post(path, undefined, version);
}

async function incidentsOf(name: string): Promise<readonly ArmBody[]> {
  return rows(await viktor.get(at(`roleManagementAlerts/${name}/alertIncidents`), version));
}

describe('the alerts of a subscription', () => {
  it('are four, each with its definition and configuration', async () => {
    const all = rows(await viktor.get(at('roleManagementAlerts'), version));
    expect(all.map(({ name }) => name)).toEqual([
      'TooManyOwnersAssignedToResource',
      'TooManyPermanentOwnersAssignedToResource',
      'DuplicateRoleCreated',
      outside,
    ]);
    expect(all[3]).toMatchObject({
      id: at(`roleManagementAlerts/${outside}`),
      type: 'Microsoft.Authorization/roleManagementAlerts',
      properties: {
        scope: sandboxSubscription,
        isActive: true,
        incidentCount: 1,
        alertDefinition: { properties: { severityLevel: 'High', isRemediatable: true } },
        alertConfiguration: {
          properties: { alertConfigurationType: `${outside}AlertConfiguration`, isEnabled: true },
        },
      },
    });
    const definitions = rows(await viktor.get(at('roleManagementAlertDefinitions'), version));
    expect(definitions).toHaveLength(4);
  });

  it('are for those who see what is held there, in their own version', async () => {
    expect(await arm.as('mei').get(at('roleManagementAlerts'), version)).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
    expect((await viktor.get(at('roleManagementAlerts'))).status).toBe(400);
    expect((await viktor.get(at('roleManagementAlerts/Nothing'), version)).status).toBe(404);
    expect(
      (await viktor.get(over(paymentsSubscription, 'roleManagementAlerts'), version)).status,
    ).toBe(403);
  });

  it('tell of who was given a role elsewhere, until it is taken away', async () => {
    const [incident] = await incidentsOf(outside);
    expect(incident?.properties).toMatchObject({
      alertIncidentType: `${outside}AlertIncident`,
      assigneeId: personId('viktor'),
      assigneeDisplayName: 'Viktor Lindgren',
      roleDisplayName: 'Owner',
    });
    const path = at(`roleManagementAlerts/${outside}/alertIncidents/${incident?.name}`);
    expect((await viktor.get(path, version)).status).toBe(200);
    expect((await post(arm.as('kenji'), `${path}/remediate`)).status).toBe(403);
    expect((await post(viktor, `${path}/remediate`)).status).toBe(204);
    const held = Object.values(arm.core.tenant.directory.assignmentSchedules).filter(
      ({ principalId, scopeId }) =>
        principalId === personId('viktor') && scopeId === sandboxSubscription,
    );
    expect(held).toEqual([]);
  });

  it('are dismissed, and come back when somebody asks', async () => {
    const path = at(`roleManagementAlerts/${outside}`);
    const dismissed = await viktor.patch(path, { properties: { isActive: false } }, version);
    expect(dismissed.status).toBe(204);
    expect(property(await viktor.get(path, version), 'isActive')).toBe(false);
    const begun = await post(viktor, `${path}/refresh`);
    expect(begun.status).toBe(202);
    const operation = new URL(begun.headers.get('location') ?? '').pathname;
    expect((await viktor.get(operation, version)).body).toMatchObject({ status: 'Running' });
    await arm.advance('PT11S');
    expect((await viktor.get(operation, version)).body).toMatchObject({ status: 'Succeeded' });
    expect(property(await viktor.get(path, version), 'isActive')).toBe(true);
    expect((await post(viktor, at('roleManagementAlerts/refresh'))).status).toBe(202);
  });

  it('count owners by number and share together', async () => {
    const name = 'TooManyOwnersAssignedToResource';
    const path = at(`roleManagementAlertConfigurations/${name}`);
    const set = (fields: object, type = `${name}AlertConfiguration`) =>
      viktor.patch(path, { properties: { alertConfigurationType: type, ...fields } }, version);
    expect(await incidentsOf(name)).toEqual([]);
    expect(
      (
        await set({
          thresholdNumberOfOwners: 3,
          thresholdPercentageOfOwnersOutOfAllRoleMembers: 10,
        })
      ).status,
    ).toBe(204);
    await post(viktor, at(`roleManagementAlerts/${name}/refresh`));
    await arm.advance('PT11S');
    const found = await incidentsOf(name);
    expect(found.map(({ name: who }) => who)).toEqual(
      expect.arrayContaining([personId('kenji'), personId('diego'), personId('viktor')]),
    );
    expect(found[0]?.properties).toMatchObject({ assigneeType: 'User' });
    for (const [fields, type] of [
      [{ thresholdPercentageOfOwnersOutOfAllRoleMembers: 101 }],
      [{ thresholdNumberOfOwners: 'many' }],
      [{ anything: 3 }],
      [{ thresholdNumberOfOwners: 2 }, 'DuplicateRoleCreatedAlertConfiguration'],
    ] as const) {
      expect((await set(fields, type)).status).toBe(400);
    }
    expect(property(await viktor.get(path, version), 'thresholdNumberOfOwners')).toBe(3);
  });
});
