import { randomUUID } from 'node:crypto';
import { personId } from '../../../tenant/directory/cast-ids';
import {
  dataResourceGroup,
  paymentsSubscription,
  paymentsVault,
  webMachine,
  webResourceGroup,
  woodgroveGroup,
} from '../../../tenant/directory/seed-azure-scopes';
import {
  activate,
  activation,
  activeOf,
  deactivate,
  over,
  property,
  refusal,
  roleId,
  rows,
} from './arm-tenant';
import { armForEach } from './lent-arm';

const arm = armForEach();

const onWeb = { role: 'Contributor', scope: webResourceGroup } as const;
const requests = 'roleAssignmentScheduleRequests';

describe('an activation', () => {
  it('switches on, is what PIM tells of it, and ends by itself', async () => {
    const kenji = arm.as('kenji');
    const name = randomUUID();
    const reply = await activate(kenji, { ...onWeb, duration: 'PT2H' }, name);
    expect(reply).toMatchObject({
      status: 201,
      body: {
        name,
        id: over(webResourceGroup, `${requests}/${name}`),
        type: `Microsoft.Authorization/${requests}`,
        properties: {
          status: 'Provisioned',
          requestType: 'SelfActivate',
          scope: webResourceGroup,
          principalId: kenji.id,
          principalType: 'User',
          requestorId: kenji.id,
          roleDefinitionId: roleId('Contributor', webResourceGroup),
          approvalId: null,
          targetRoleAssignmentScheduleId: name,
          scheduleInfo: {
            expiration: { type: 'AfterDuration', endDateTime: null, duration: 'PT2H' },
          },
          justification: 'Payments are stuck',
          expandedProperties: { scope: { displayName: 'rg-web' } },
        },
      },
    });
    const [instance] = await activeOf(kenji);
    expect(instance?.properties).toMatchObject({
      memberType: 'Direct',
      status: 'Provisioned',
      roleAssignmentScheduleId: over(webResourceGroup, `roleAssignmentSchedules/${name}`),
      linkedRoleEligibilityScheduleId: expect.stringContaining('/roleEligibilitySchedules/'),
    });
    await arm.advance('PT119M');
    expect(await activeOf(kenji)).toHaveLength(1);
    await arm.advance('PT1M');
    expect(await activeOf(kenji)).toEqual([]);
  });

  it('can be for less than the eligibility, and runs beside it', async () => {
    const diego = arm.as('diego');
    const narrow = { role: 'Contributor', scope: webMachine } as const;
    expect(property(await activate(diego, narrow), 'status')).toBe('Provisioned');
    expect(await activate(diego, narrow)).toMatchObject(refusal(400, 'RoleAssignmentExists'));
    const whole = { role: 'Contributor', scope: paymentsSubscription } as const;
    expect(property(await activate(diego, whole), 'status')).toBe('Provisioned');
    expect((await activeOf(diego)).map(({ properties }) => properties?.scope)).toEqual([
      webMachine,
      paymentsSubscription,
    ]);
    const above = { role: 'Contributor', scope: woodgroveGroup } as const;
    expect(await activate(diego, above)).toMatchObject(refusal(400, 'RoleAssignmentDoesNotExist'));
  });

  it('can come through a group, for oneself alone', async () => {
    const wish = { role: 'Virtual Machine Contributor', scope: dataResourceGroup } as const;
    const reply = await activate(arm.as('diego'), wish);
    expect(property(reply, 'principalId')).toBe(personId('diego'));
    expect(property(reply, 'status')).toBe('Provisioned');
    expect(await activate(arm.as('olu'), wish)).toMatchObject(
      refusal(400, 'RoleAssignmentDoesNotExist'),
    );
  });

  it('names the eligibility that it comes from, by its last segment', async () => {
    const kenji = arm.as('kenji');
    const list = await kenji.get(over(webResourceGroup, 'roleEligibilityScheduleInstances'), {
      $filter: 'asTarget()',
    });
    const ids = rows(list).map(({ properties }) => String(properties?.roleEligibilityScheduleId));
    const [contributor = '', reader = ''] = ids;
    const linked = (id: string) => ({ ...onWeb, with: { linkedRoleEligibilityScheduleId: id } });
    const last = (id: string) => id.slice(id.lastIndexOf('/') + 1);
    for (const wrong of [contributor, last(reader), randomUUID()]) {
      expect(await activate(kenji, linked(wrong))).toMatchObject(
        refusal(400, 'RoleAssignmentDoesNotExist'),
      );
    }
    const reply = await activate(kenji, linked(last(contributor)));
    expect(reply.status).toBe(201);
    expect(property(reply, 'linkedRoleEligibilityScheduleId')).toBe(last(contributor));
  });

  it('is put once: the same name serves for nothing else, and for nobody else', async () => {
    const name = randomUUID();
    expect((await activate(arm.as('kenji'), onWeb, name)).status).toBe(201);
    const taken = refusal(
      409,
      'Conflict',
      `A role assignment request with Id: ${name} already exists`,
    );
    expect(await activate(arm.as('kenji'), onWeb, name)).toMatchObject(taken);
    expect(await activate(arm.as('sam'), onWeb, name.toUpperCase())).toMatchObject(taken);
    expect(await activeOf(arm.as('kenji'))).toHaveLength(1);
    const read = await arm.as('kenji').get(over(webResourceGroup, `${requests}/${name}`));
    expect(property(read, 'status')).toBe('Provisioned');
  });

  it('can be given back, but not within five minutes', async () => {
    const kenji = arm.as('kenji');
    expect(await deactivate(kenji, onWeb)).toMatchObject(
      refusal(400, 'RoleAssignmentDoesNotExist'),
    );
    await activate(kenji, onWeb);
    expect(await deactivate(kenji, onWeb)).toMatchObject(
      refusal(
        400,
        'ActiveDurationTooShort',
        'The Active duration is too short. Miniumum Required is 5 minutes.',
      ),
    );
    await arm.advance('PT5M');
    const reply = await deactivate(kenji, onWeb);
    expect(reply).toMatchObject({ status: 201, body: { properties: { status: 'Revoked' } } });
    expect(await activeOf(kenji)).toEqual([]);
  });

  it('can start later, switches on by itself, and can be cancelled before', async () => {
    const kenji = arm.as('kenji');
    const at = new Date(arm.core.tenant.clock.now().getTime() + 3_600_000).toISOString();
    const later = {
      ...onWeb,
      with: {
        scheduleInfo: {
          startDateTime: at,
          expiration: { type: 'AfterDuration', duration: 'PT1H' },
        },
      },
    };
    const first = await activate(kenji, later);
    expect(property(first, 'status')).toBe('Granted');
    const path = String(first.body.id);
    expect(await arm.as('sam').post(`${path}/cancel`)).toMatchObject(
      refusal(403, 'InsufficientPermissions'),
    );
    expect((await kenji.post(`${path}/cancel`)).status).toBe(200);
    expect(property(await kenji.get(path), 'status')).toBe('Canceled');
    expect(await kenji.post(`${path}/cancel`)).toMatchObject(
      refusal(400, 'RequestCannotBeCancelled'),
    );

    const second = await activate(kenji, later);
    expect(await activeOf(kenji)).toEqual([]);
    await arm.advance('PT61M');
    expect(await activeOf(kenji)).toHaveLength(1);
    expect(property(await kenji.get(String(second.body.id)), 'status')).toBe('Provisioned');
  });

  it('is tried without effect by validate', async () => {
    const kenji = arm.as('kenji');
    const name = randomUUID();
    const path = over(webResourceGroup, `${requests}/${name}`);
    expect((await kenji.post(`${path}/validate`, activation(kenji, onWeb))).status).toBe(200);
    const wrong = activation(kenji, { ...onWeb, duration: 'PT5H', with: { justification: '' } });
    const failed = refusal(
      400,
      'RoleAssignmentRequestPolicyValidationFailed',
      'The following policy rules failed: ["ExpirationRule","JustificationRule"]',
    );
    expect(await kenji.post(`${path}/validate`, wrong)).toMatchObject(failed);
    expect(await activeOf(kenji)).toEqual([]);
    expect((await kenji.get(path)).status).toBe(404);
    expect(await kenji.put(path, wrong)).toMatchObject(failed);
    expect((await kenji.put(path, activation(kenji, onWeb))).status).toBe(201);
  });

  it('needs the ticket that the vault demands, and its settings are not those of the subscription', async () => {
    const wish = { role: 'Key Vault Administrator', scope: paymentsVault } as const;
    const fatima = arm.as('fatima');
    expect(await activate(fatima, wish)).toMatchObject(
      refusal(
        400,
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["TicketingRule"]',
      ),
    );
    const ticketInfo = { ticketNumber: 'CHG-7', ticketSystem: 'Jira' };
    const reply = await activate(fatima, { ...wish, with: { ticketInfo } });
    expect(property(reply, 'ticketInfo')).toEqual(ticketInfo);
    // The subscription's owners need approval for an hour; on a group below, the product's defaults hold.
    const owner = { role: 'Owner', scope: webResourceGroup, duration: 'PT8H' } as const;
    expect(property(await activate(fatima, owner), 'status')).toBe('Provisioned');
  });
});
