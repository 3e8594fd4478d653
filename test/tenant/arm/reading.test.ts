import { personId } from '../../../tenant/directory/cast-ids';
import {
  dataResourceGroup,
  paymentsSubscription,
  paymentsVault,
  platformSubscription,
  sandboxSubscription,
  webMachine,
  webResourceGroup,
  woodgroveGroup,
} from '../../../tenant/directory/seed-azure-scopes';
import { type ArmReply, over, property, refusal, roleId, rows } from './arm-tenant';
import { armForAll } from './lent-arm';

const arm = armForAll();

const asTarget = { $filter: 'asTarget()' };
const eligibilities = 'roleEligibilityScheduleInstances';
const assignments = 'roleAssignmentScheduleInstances';

function scopesIn(reply: ArmReply): unknown[] {
  return rows(reply).map(({ properties }) => properties?.scope);
}

function membersIn(reply: ArmReply): Record<string, unknown> {
  return Object.fromEntries(
    rows(reply).map(({ properties }) => [String(properties?.scope), properties?.memberType]),
  );
}

describe('what somebody may activate', () => {
  it('is told everywhere at once, with names, to whoever has no role in Azure at all', async () => {
    const reply = await arm.as('fatima').get(over('', eligibilities), asTarget);
    expect(rows(reply)).toHaveLength(2);
    expect(rows(reply)[0]).toMatchObject({
      id: expect.stringMatching(
        new RegExp(
          `^${paymentsSubscription}/providers/Microsoft.Authorization/${eligibilities}/[0-9a-f-]{36}$`,
        ),
      ),
      type: `Microsoft.Authorization/${eligibilities}`,
      properties: {
        scope: paymentsSubscription,
        roleDefinitionId: roleId('Owner', paymentsSubscription),
        principalId: personId('fatima'),
        principalType: 'User',
        memberType: 'Direct',
        status: 'Provisioned',
        roleEligibilityScheduleId: expect.stringMatching(
          /\/roleEligibilitySchedules\/[0-9a-f-]{36}$/,
        ),
        expandedProperties: {
          scope: { id: paymentsSubscription, displayName: 'sub-payments', type: 'subscription' },
          roleDefinition: { displayName: 'Owner', type: 'BuiltInRole' },
          principal: {
            id: personId('fatima'),
            displayName: 'Fátima El Amrani',
            email: 'fatima.elamrani@woodgrove.example',
            type: 'User',
          },
        },
      },
    });
  });

  it('comes through a group, and is inherited from above', async () => {
    const diego = arm.as('diego');
    expect(membersIn(await diego.get(over('', eligibilities), asTarget))).toEqual({
      [paymentsSubscription]: 'Direct',
      [dataResourceGroup]: 'Group',
      [sandboxSubscription]: 'Direct',
    });
    expect(membersIn(await diego.get(over(paymentsVault, eligibilities), asTarget))).toEqual({
      [paymentsSubscription]: 'Inherited',
      [dataResourceGroup]: 'Inherited',
    });
    const webOnly = await diego.get(over(webResourceGroup, eligibilities), asTarget);
    expect(scopesIn(webOnly)).toEqual([paymentsSubscription]);
  });

  it('is found over a scope written in any casing, and answered in ARM’s own', async () => {
    const reply = await arm
      .as('diego')
      .get(over(webMachine.toUpperCase(), eligibilities), asTarget);
    expect(scopesIn(reply)).toEqual([paymentsSubscription]);
  });

  it('can be asked for of one role', async () => {
    const $filter = `asTarget() and roleDefinitionId eq '${roleId('Owner', sandboxSubscription)}'`;
    const reply = await arm.as('diego').get(over('', eligibilities), { $filter });
    expect(scopesIn(reply)).toEqual([sandboxSubscription]);
  });

  it('has a schedule behind it that can be read by its name', async () => {
    const diego = arm.as('diego');
    const [first] = rows(await diego.get(over('', eligibilities), asTarget));
    const schedule = await diego.get(String(first?.properties?.roleEligibilityScheduleId));
    expect(schedule).toMatchObject({
      status: 200,
      body: {
        id: first?.properties?.roleEligibilityScheduleId,
        properties: { status: 'Provisioned', roleEligibilityScheduleRequestId: expect.any(String) },
      },
    });
    expect((await diego.get(String(first?.id))).body).toEqual(first);
    const request = String(property(schedule, 'roleEligibilityScheduleRequestId'));
    expect((await diego.get(request)).body.properties).toMatchObject({
      requestType: 'AdminAssign',
      status: 'Provisioned',
      scheduleInfo: { expiration: { type: 'AfterDateTime' } },
    });
    expect(await arm.as('olu').get(request)).toMatchObject(refusal(403, 'InsufficientPermissions'));
    expect(await arm.as('olu').get(String(first?.id))).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
  });

  it('leads to the scopes below', async () => {
    const $filter = "resourceType eq 'Subscription' or resourceType eq 'resourcegroup'";
    const reply = await arm
      .as('diego')
      .get(over(woodgroveGroup, 'eligibleChildResources'), { $filter });
    expect(rows(reply)).toEqual([
      { id: paymentsSubscription, name: 'sub-payments', type: 'subscription' },
      { id: webResourceGroup, name: 'rg-web', type: 'resourcegroup' },
      { id: dataResourceGroup, name: 'rg-data', type: 'resourcegroup' },
    ]);
    const below = await arm.as('fatima').get(over(dataResourceGroup, 'eligibleChildResources'));
    expect(rows(below)).toEqual([
      { id: paymentsVault, name: 'kv-payments', type: 'Microsoft.KeyVault/vaults' },
    ]);
    const none = await arm.as('olu').get(over('', 'eligibleChildResources'));
    expect(none.body).toEqual({ value: [] });
  });
});

describe('what others hold', () => {
  it('is for those whose active role reads it', async () => {
    for (const type of [
      eligibilities,
      assignments,
      'roleEligibilitySchedules',
      'roleAssignmentSchedules',
      'roleEligibilityScheduleRequests',
      'roleAssignmentScheduleRequests',
    ]) {
      const path = over(paymentsSubscription, type);
      expect(await arm.as('fatima').get(path)).toMatchObject(
        refusal(
          403,
          'InsufficientPermissions',
          `The requestor ${personId('fatima')} does not have permissions for this request.`,
        ),
      );
      expect((await arm.as('ruth').get(path)).status).toBe(200);
    }
    expect(await arm.as('ruth').get(over('', eligibilities))).toMatchObject({ status: 403 });
    expect((await arm.as('priya').get(over('', eligibilities))).status).toBe(200);
  });

  it('is at, above and below a scope; atScope() leaves out what is below', async () => {
    const ruth = arm.as('ruth');
    const all = scopesIn(await ruth.get(over(paymentsSubscription, eligibilities)));
    expect(new Set(all)).toEqual(
      new Set([
        paymentsSubscription,
        webResourceGroup,
        dataResourceGroup,
        paymentsVault,
        woodgroveGroup,
      ]),
    );
    const at = await ruth.get(over(paymentsSubscription, eligibilities), { $filter: 'atScope()' });
    expect(new Set(scopesIn(at))).toEqual(new Set([paymentsSubscription, woodgroveGroup]));
    expect(membersIn(at)).toEqual({
      [paymentsSubscription]: 'Direct',
      [woodgroveGroup]: 'Inherited',
    });
  });

  it('can be asked for of one principal, with or without their groups', async () => {
    const ruth = arm.as('ruth');
    const path = over(paymentsSubscription, eligibilities);
    const own = await ruth.get(path, { $filter: `principalId eq '${personId('diego')}'` });
    expect(scopesIn(own)).toEqual([paymentsSubscription]);
    const all = await ruth.get(path, { $filter: `assignedTo('${personId('diego')}')` });
    expect(scopesIn(all)).toEqual([paymentsSubscription, dataResourceGroup]);
    expect(await ruth.get(path, { $filter: 'assignedTo()' })).toMatchObject(
      refusal(400, 'BadRequest'),
    );
  });

  it('includes what was given outside PIM, without a beginning', async () => {
    const reply = await arm.as('ruth').get(over(sandboxSubscription, assignments), {
      $filter: `principalId eq ${personId('viktor')}`,
    });
    expect(rows(reply)).toMatchObject([
      {
        properties: {
          assignmentType: 'Assigned',
          startDateTime: null,
          endDateTime: null,
          expandedProperties: { roleDefinition: { displayName: 'Owner' } },
        },
      },
    ]);
  });

  it('includes PIM’s own access', async () => {
    const reply = await arm.as('ruth').get(over(platformSubscription, assignments), {
      $filter: 'atScope()',
    });
    const pim = rows(reply).find(
      ({ properties }) => properties?.principalType === 'ServicePrincipal',
    );
    expect(pim).toMatchObject({
      properties: {
        memberType: 'Inherited',
        expandedProperties: {
          principal: { displayName: 'MS-PIM' },
          roleDefinition: { displayName: 'User Access Administrator' },
        },
      },
    });
  });
});
