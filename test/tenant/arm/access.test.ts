import { randomUUID } from 'node:crypto';
import { personId, pimServicePrincipalId } from '../../../tenant/directory/cast-ids';
import {
  dataResourceGroup,
  paymentsSubscription,
  paymentsVault,
  rootGroup,
  sandboxSubscription,
  webMachine,
  webResourceGroup,
} from '../../../tenant/directory/seed-azure-scopes';
import {
  type ArmClient,
  activate,
  activeOf,
  deactivate,
  over,
  refusal,
  roleId,
  rows,
} from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();

const group = `${paymentsSubscription}/resourceGroups/rg-batch`;
const body = { location: 'westeurope', tags: { owner: 'payments' } };
const rbac = { 'api-version': '2022-04-01' };
const contributor = { role: 'Contributor', scope: paymentsSubscription } as const;

function assign(
  client: ArmClient,
  { scope, role, to }: { scope: string; role: string; to: string },
  name: string = randomUUID(),
) {
  return client.put(over(scope, `roleAssignments/${name}`), {
    properties: { principalId: to, roleDefinitionId: roleId(role, scope) },
  });
}

describe('holding Contributor', () => {
  it('is what lets somebody make a resource group: not before, while it runs, and not after', async () => {
    const diego = arm.as('diego');
    const refused = refusal(
      403,
      'AuthorizationFailed',
      expect.stringContaining(
        `with object id '${diego.id}' does not have authorization to perform action 'Microsoft.Resources/subscriptions/resourceGroups/write' over scope '${paymentsSubscription}'`,
      ),
    );
    expect(await diego.put(group, body)).toMatchObject(refused);
    await activate(diego, contributor);
    expect(await diego.put(group, body)).toMatchObject({
      status: 201,
      body: { id: group, name: 'rg-batch', properties: { provisioningState: 'Succeeded' } },
    });
    const changed = await diego.put(group.toLowerCase(), { ...body, tags: {} });
    expect(changed).toMatchObject({ status: 200, body: { id: group } });
    expect(await diego.put(group, { location: 'northeurope' })).toMatchObject(
      refusal(409, 'InvalidResourceGroupLocation'),
    );
    await arm.advance('PT1H');
    expect(await diego.put(`${group}-2`, body)).toMatchObject(refused);
    expect(await diego.remove(group)).toMatchObject(refusal(403, 'AuthorizationFailed'));
  });

  it('reaches no further than its scope, and gives nobody access', async () => {
    const kenji = arm.as('kenji');
    await activate(kenji, { role: 'Contributor', scope: webResourceGroup });
    expect((await kenji.put(webResourceGroup, body)).status).toBe(200);
    expect(await kenji.put(dataResourceGroup, body)).toMatchObject(
      refusal(403, 'AuthorizationFailed'),
    );
    expect(await kenji.put(group, body)).toMatchObject(refusal(403, 'AuthorizationFailed'));
    const wish = { scope: webResourceGroup, role: 'Reader', to: personId('olu') };
    expect(await assign(kenji, wish)).toMatchObject(
      refusal(403, 'AuthorizationFailed', expect.stringContaining('roleAssignments/write')),
    );
  });

  it('lets somebody remove a resource group with all that was held in it', async () => {
    const diego = arm.as('diego');
    await activate(arm.as('kenji'), { role: 'Contributor', scope: webResourceGroup });
    await activate(diego, contributor);
    expect((await diego.remove(webResourceGroup)).status).toBe(200);
    const gone = await diego.get(over(webResourceGroup, 'roleAssignmentSchedules'));
    expect(gone).toMatchObject(refusal(404, 'ResourceGroupNotFound'));
    expect(await diego.get(webMachine, { 'api-version': '2021-04-01' })).toMatchObject({
      status: 404,
    });
    expect(await activeOf(arm.as('kenji'))).toEqual([]);
    expect(await diego.remove(webResourceGroup)).toMatchObject(
      refusal(404, 'ResourceGroupNotFound'),
    );
    expect((await diego.put(webResourceGroup, body)).status).toBe(201);
  });

  it.each([
    ['a name that ends in a point', `${group}.`, body, 'InvalidResourceGroup'],
    ['no location', group, {}, 'LocationRequired'],
  ])('makes none with %s', async (_what, path, sent, code) => {
    expect(await arm.as('diego').put(path, sent)).toMatchObject(refusal(400, code));
  });
});

describe('a role assignment past PIM', () => {
  const onSandbox = { scope: sandboxSubscription, role: 'Reader', to: personId('olu') };

  it('is made by an owner, seen by PIM, and taken away', async () => {
    const viktor = arm.as('viktor');
    const name = randomUUID();
    const made = await assign(viktor, onSandbox, name);
    const path = over(sandboxSubscription, `roleAssignments/${name}`);
    expect(made).toMatchObject({
      status: 201,
      body: { id: path, properties: { principalType: 'User', scope: sandboxSubscription } },
    });
    expect((await assign(viktor, onSandbox, name)).status).toBe(200);
    expect(await assign(viktor, onSandbox)).toMatchObject(refusal(409, 'RoleAssignmentExists'));
    expect(await assign(viktor, { ...onSandbox, role: 'Owner' }, name)).toMatchObject(
      refusal(409, 'RoleAssignmentUpdateNotPermitted'),
    );
    const held = await arm.as('olu').get(over('', 'roleAssignmentScheduleInstances'), {
      $filter: 'asTarget()',
    });
    expect(rows(held)).toMatchObject([
      { properties: { assignmentType: 'Assigned', originRoleAssignmentId: path } },
    ]);
    const list = await viktor.get(over(sandboxSubscription, 'roleAssignments'), {
      ...rbac,
      $filter: `principalId eq '${personId('olu')}'`,
    });
    expect(rows(list)).toEqual([made.body]);
    expect((await viktor.get(path, rbac)).body).toEqual(made.body);
    expect(await arm.as('olu').remove(path)).toMatchObject(refusal(403, 'AuthorizationFailed'));
    expect(await viktor.remove(path)).toMatchObject({ status: 200, body: made.body });
    expect(await viktor.remove(path)).toMatchObject(refusal(404, 'ResourceNotFound'));
  });

  it('needs a role, a principal and a name that are some', async () => {
    const viktor = arm.as('viktor');
    expect(await assign(viktor, onSandbox, 'mine')).toMatchObject(
      refusal(400, 'InvalidRoleAssignmentId'),
    );
    expect(await assign(viktor, { ...onSandbox, to: randomUUID() })).toMatchObject(
      refusal(404, 'SubjectNotFound'),
    );
    const path = over(sandboxSubscription, `roleAssignments/${randomUUID()}`);
    expect(await viktor.put(path, {})).toMatchObject(refusal(400, 'InvalidRequestContent'));
    expect(
      await arm.as('olu').get(over(sandboxSubscription, 'roleAssignments'), rbac),
    ).toMatchObject(refusal(403, 'AuthorizationFailed'));
  });

  it('can be made by an owner for as long as they are one', async () => {
    const kenji = arm.as('kenji');
    const owner = { role: 'Owner', scope: sandboxSubscription } as const;
    expect(await assign(kenji, onSandbox)).toMatchObject(refusal(403, 'AuthorizationFailed'));
    await activate(kenji, owner);
    expect((await assign(kenji, onSandbox)).status).toBe(201);
    await arm.advance('PT5M');
    await deactivate(kenji, owner);
    expect(await assign(kenji, { ...onSandbox, to: personId('sam') })).toMatchObject(
      refusal(403, 'AuthorizationFailed'),
    );
  });
});

describe('elevated access', () => {
  const elevate = { 'api-version': '2016-07-01' };
  const path = over('', 'elevateAccess');

  it('is for active Global Administrators, and stays until it is taken away', async () => {
    expect(await arm.as('omar').post(path, undefined, elevate)).toMatchObject(
      refusal(403, 'AuthorizationFailed'),
    );
    const emergency = arm.as('emergency2');
    const wish = { scope: paymentsSubscription, role: 'Reader', to: personId('olu') };
    expect(await assign(emergency, wish)).toMatchObject(refusal(403, 'AuthorizationFailed'));
    expect((await emergency.post(path, undefined, elevate)).status).toBe(200);
    expect((await assign(emergency, wish)).status).toBe(201);
    const list = await emergency.get(over('', 'roleAssignments'), {
      ...rbac,
      $filter: `atScope() and principalId eq '${emergency.id}'`,
    });
    const [elevated] = rows(list);
    expect(elevated?.properties?.scope).toBe('/');
    expect((await emergency.remove(String(elevated?.id))).status).toBe(200);
    expect(await assign(emergency, { ...wish, to: personId('sam') })).toMatchObject({
      status: 403,
    });
  });
});

describe('PIM', () => {
  it('can do nothing without its own access, and works again once it is given back', async () => {
    const emergency = arm.as('emergency1');
    const list = await emergency.get(over(rootGroup, 'roleAssignments'), {
      ...rbac,
      $filter: `principalId eq '${pimServicePrincipalId}'`,
    });
    const [access] = rows(list);
    expect((await emergency.remove(String(access?.id))).status).toBe(200);
    const diego = arm.as('diego');
    const wish = { role: 'Contributor', scope: paymentsVault } as const;
    expect(await activate(diego, wish)).toMatchObject(
      refusal(403, 'AuthorizationFailed', expect.stringContaining("'MS-PIM'")),
    );
    const back = { scope: rootGroup, role: 'User Access Administrator', to: pimServicePrincipalId };
    expect((await assign(emergency, back)).status).toBe(201);
    expect((await activate(diego, wish)).status).toBe(201);
  });
});
