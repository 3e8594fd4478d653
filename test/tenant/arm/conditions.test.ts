import { randomUUID } from 'node:crypto';
import { personId } from '../../../tenant/directory/cast-ids';
import { sandboxSubscription } from '../../../tenant/directory/seed-azure-scopes';
import { type ArmClient, activate, activation, over, refusal, roleId, rows } from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();

const role = 'Storage Blob Data Reader';
const wish = { role, scope: sandboxSubscription } as const;
const ofInvoices =
  "@Resource[Microsoft.Storage/storageAccounts/blobServices/containers:name] StringEquals 'invoices'";
const ofLetters = ofInvoices.replace('invoices', 'letters');
const given = { condition: ofInvoices, conditionVersion: '2.0' };
const none = { condition: null, conditionVersion: null };
const until = { scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'P30D' } } };

function order(requestType: string, properties: object, collection = 'Eligibility') {
  const path = `role${collection}ScheduleRequests/${randomUUID()}`;
  return arm.as('viktor').put(over(sandboxSubscription, path), {
    properties: {
      principalId: personId('olu'),
      roleDefinitionId: roleId(role, sandboxSubscription),
      requestType,
      justification: 'Has to see them',
      ...until,
      ...properties,
    },
  });
}

async function ownOf(client: ArmClient, collection: string): Promise<unknown[]> {
  const reply = await client.get(over('', collection), { $filter: 'asTarget()' });
  return rows(reply).map(({ properties }) => properties);
}

describe('a condition on an Azure role', () => {
  it('is told by the request, the schedule and the instance of an eligibility', async () => {
    const made = await order('AdminAssign', given);
    expect(made).toMatchObject({ status: 201, body: { properties: given } });
    const again = await arm.as('viktor').get(String(made.body.id));
    expect(again.body.properties).toMatchObject(given);
    for (const collection of ['roleEligibilitySchedules', 'roleEligibilityScheduleInstances']) {
      expect(await ownOf(arm.as('olu'), collection)).toEqual([expect.objectContaining(given)]);
    }
  });

  it('goes over to what is activated from it, whether or not the request names it', async () => {
    await order('AdminAssign', given);
    const olu = arm.as('olu');
    expect((await activate(olu, wish)).body.properties).toMatchObject(given);
    for (const collection of ['roleAssignmentSchedules', 'roleAssignmentScheduleInstances']) {
      expect(await ownOf(olu, collection)).toEqual([expect.objectContaining(given)]);
    }
  });

  it('cannot be swapped for another by activating', async () => {
    await order('AdminAssign', given);
    const other = { ...wish, with: { ...given, condition: ofLetters } };
    expect(await activate(arm.as('olu'), other)).toMatchObject(
      refusal(400, 'InvalidRoleAssignmentRequest'),
    );
    expect(await ownOf(arm.as('olu'), 'roleAssignmentScheduleInstances')).toEqual([]);
  });

  it('can be named by an activation where the eligibility has none', async () => {
    await order('AdminAssign', {});
    expect(await ownOf(arm.as('olu'), 'roleEligibilityScheduleInstances')).toEqual([
      expect.objectContaining(none),
    ]);
    const reply = await activate(arm.as('olu'), { ...wish, with: given });
    expect(reply.body.properties).toMatchObject(given);
  });

  it('stays when the end moves, and is another when an administrator says so', async () => {
    await order('AdminAssign', given);
    expect((await order('AdminUpdate', {})).body.properties).toMatchObject(given);
    const changed = { ...given, condition: ofLetters };
    expect((await order('AdminUpdate', changed)).body.properties).toMatchObject(changed);
    expect(await ownOf(arm.as('olu'), 'roleEligibilitySchedules')).toEqual([
      expect.objectContaining(changed),
    ]);
  });

  it('is back with what is renewed', async () => {
    await order('AdminAssign', given);
    await arm.advance('P31D');
    expect(await ownOf(arm.as('olu'), 'roleEligibilitySchedules')).toEqual([]);
    expect((await order('AdminRenew', {})).body.properties).toMatchObject(given);
    expect(await ownOf(arm.as('olu'), 'roleEligibilitySchedules')).toEqual([
      expect.objectContaining(given),
    ]);
  });

  it('is written in the one version of its language', async () => {
    const old = { ...given, conditionVersion: '1.0' };
    expect(await order('AdminAssign', old)).toMatchObject(refusal(400, 'InvalidRequestContent'));
  });

  it('is checked with the rest, and nothing is made', async () => {
    await order('AdminAssign', given);
    const path = `roleAssignmentScheduleRequests/${randomUUID()}/validate`;
    const reply = await arm
      .as('olu')
      .post(over(sandboxSubscription, path), activation(arm.as('olu'), wish));
    expect(reply).toMatchObject({ status: 200, body: { properties: given } });
    expect(await ownOf(arm.as('olu'), 'roleAssignmentScheduleInstances')).toEqual([]);
  });

  it('stands also on a plain assignment', async () => {
    const path = over(sandboxSubscription, `roleAssignments/${randomUUID()}`);
    const body = {
      properties: {
        principalId: personId('olu'),
        roleDefinitionId: roleId(role, sandboxSubscription),
        ...given,
      },
    };
    const made = await arm.as('viktor').put(path, body);
    expect(made).toMatchObject({ status: 201, body: { properties: given } });
    expect(await ownOf(arm.as('olu'), 'roleAssignmentScheduleInstances')).toEqual([
      expect.objectContaining(given),
    ]);
  });
});
