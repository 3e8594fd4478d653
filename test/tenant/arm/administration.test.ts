import { randomUUID } from 'node:crypto';
import { personId } from '../../../tenant/directory/cast-ids';
import { sandboxSubscription } from '../../../tenant/directory/seed-azure-scopes';
import {
  type ArmClient,
  activate,
  activeOf,
  over,
  property,
  refusal,
  roleId,
  rows,
} from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();

const requests = 'roleAssignmentScheduleRequests';

describe('an administrator of a scope', () => {
  const assign = (client: ArmClient, type: string, properties: object, name = randomUUID()) =>
    client.put(over(sandboxSubscription, `${type}/${name}`), {
      properties: {
        principalId: personId('olu'),
        roleDefinitionId: roleId('Reader', sandboxSubscription),
        requestType: 'AdminAssign',
        justification: 'Has to see it',
        ...properties,
      },
    });
  const eligibility = 'roleEligibilityScheduleRequests';
  const until = { scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'P30D' } } };

  it('makes somebody eligible, who activates; and takes it away again', async () => {
    const viktor = arm.as('viktor');
    const given = await assign(viktor, eligibility, until);
    expect(given).toMatchObject({
      status: 201,
      body: { properties: { status: 'Provisioned', requestType: 'AdminAssign' } },
    });
    const wish = { role: 'Reader', scope: sandboxSubscription } as const;
    expect(property(await activate(arm.as('olu'), wish), 'status')).toBe('Provisioned');
    await arm.advance('PT6M');
    const gone = await assign(viktor, eligibility, { requestType: 'AdminRemove' });
    expect(property(gone, 'status')).toBe('Revoked');
    expect(await activeOf(arm.as('olu'))).toEqual([]);
  });

  it('cannot leave the end out, and says so in Azure’s way', async () => {
    expect(await assign(arm.as('viktor'), eligibility, {})).toMatchObject(
      refusal(
        400,
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["ExpirationRule"]',
      ),
    );
  });

  it('assigns outright', async () => {
    const reply = await assign(arm.as('viktor'), requests, until);
    expect(property(reply, 'status')).toBe('Provisioned');
    const held = await arm.as('olu').get(over('', 'roleAssignmentScheduleInstances'), {
      $filter: 'asTarget()',
    });
    expect(rows(held)).toMatchObject([{ properties: { assignmentType: 'Assigned' } }]);
  });

  it('moves the end of an eligibility, and gives it more time before it ends', async () => {
    const viktor = arm.as('viktor');
    await assign(viktor, eligibility, until);
    const longer = { scheduleInfo: { expiration: { type: 'AfterDuration', duration: 'P40D' } } };
    const moved = await assign(viktor, eligibility, { requestType: 'AdminUpdate', ...longer });
    expect(property(moved, 'status')).toBe('Provisioned');
    await arm.advance('P30D');
    const extended = await assign(viktor, eligibility, { requestType: 'AdminExtend', ...longer });
    expect(property(extended, 'requestType')).toBe('AdminExtend');
    await arm.advance('P20D');
    const mine = await arm.as('olu').get(over('', 'roleEligibilityScheduleInstances'), {
      $filter: 'asTarget()',
    });
    expect(rows(mine)).toHaveLength(1);
  });

  it('is asked for more time before the end, and cannot be answered for over ARM', async () => {
    await assign(arm.as('viktor'), eligibility, until);
    await arm.advance('P20D');
    const asked = await arm
      .as('olu')
      .put(over(sandboxSubscription, `${eligibility}/${randomUUID()}`), {
        properties: {
          principalId: personId('olu'),
          roleDefinitionId: roleId('Reader', sandboxSubscription),
          requestType: 'SelfExtend',
          justification: 'Still at it',
          ...until,
        },
      });
    expect(property(asked, 'status')).toBe('PendingAdminDecision');
    expect(property(asked, 'approvalId')).toBeNull();
  });

  it('is somebody whose active role may, not one who merely could', async () => {
    for (const key of ['kenji', 'priya', 'ruth']) {
      const reply = await assign(arm.as(key), eligibility, until);
      expect(reply.status).toBe(key === 'priya' ? 201 : 403);
    }
  });
});
