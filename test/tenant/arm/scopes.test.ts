import { personId, tenantId } from '../../../tenant/directory/cast-ids';
import {
  paymentsSubscription,
  webMachine,
  webResourceGroup,
} from '../../../tenant/directory/seed-azure-scopes';
import { over, refusal, roleId, rows } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

describe('the scopes', () => {
  it('are those over which somebody holds an active role, and what is above them', async () => {
    const [kenji, gil, ruth] = [arm.as('kenji'), arm.as('gil'), arm.as('ruth')];
    const subscriptions = async (client: typeof kenji) =>
      rows(await client.get('/subscriptions', { 'api-version': '2022-12-01' })).map(
        (row) => Object(row).displayName,
      );
    expect(await subscriptions(kenji)).toEqual(['sub-platform']);
    expect(await subscriptions(gil)).toEqual(['sub-payments']);
    expect(await subscriptions(ruth)).toEqual(['sub-payments', 'sub-platform', 'sub-sandbox']);
    expect(await subscriptions(arm.as('fatima'))).toEqual([]);
    const groups = `${paymentsSubscription}/resourceGroups`;
    const version = { 'api-version': '2021-04-01' };
    expect(rows(await gil.get(groups, version)).map(({ name }) => name)).toEqual(['rg-web']);
    expect(await kenji.get(groups, version)).toMatchObject(
      refusal(403, 'AuthorizationFailed', expect.stringContaining('kenji.mori@woodgrove.example')),
    );
    expect(await ruth.get(`${paymentsSubscription}/resources`, version)).toMatchObject({
      body: { value: [{ name: 'vm-web-01' }, { name: 'kv-payments' }] },
    });
    expect(await ruth.get(webMachine, version)).toMatchObject({
      body: { id: webMachine, type: 'Microsoft.Compute/virtualMachines', location: 'westeurope' },
    });
    expect(await ruth.get(webResourceGroup.toLowerCase(), version)).toMatchObject({
      body: { id: webResourceGroup, name: 'rg-web' },
    });
  });

  it('include the management groups', async () => {
    const version = { 'api-version': '2020-05-01' };
    const path = '/providers/Microsoft.Management/managementGroups';
    const list = await arm.as('ruth').get(path, version);
    expect(rows(list).map(({ name }) => name)).toEqual([tenantId, 'mg-woodgrove']);
    const one = await arm
      .as('ruth')
      .get(`${path}/mg-woodgrove`, { ...version, $expand: 'children' });
    expect(one.body).toMatchObject({
      properties: { displayName: 'Woodgrove' },
      children: [{ displayName: 'sub-payments' }, { displayName: 'sub-platform' }],
    });
    expect(await arm.as('olu').get(`${path}/mg-woodgrove`, version)).toMatchObject({ status: 403 });
    expect(await arm.as('ruth').get(`${path}/none`, version)).toMatchObject({ status: 404 });
  });
});

describe('the roles', () => {
  it('are read by anybody, by name and by id', async () => {
    const version = { 'api-version': '2022-04-01' };
    const list = await arm.as('olu').get(over(paymentsSubscription, 'roleDefinitions'), {
      ...version,
      $filter: "roleName eq 'Key Vault Administrator'",
    });
    const id = roleId('Key Vault Administrator', paymentsSubscription);
    expect(rows(list)).toMatchObject([
      { id, properties: { roleName: 'Key Vault Administrator', type: 'BuiltInRole' } },
    ]);
    expect((await arm.as('olu').get(id, version)).body).toEqual(rows(list)[0]);
    const unknown = over('', `roleDefinitions/${personId('olu')}`);
    expect(await arm.as('olu').get(unknown, version)).toMatchObject(
      refusal(404, 'RoleDefinitionDoesNotExist'),
    );
  });
});
