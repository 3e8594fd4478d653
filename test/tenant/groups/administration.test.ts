import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { roleIdOf } from '../../../tenant/directory/roles';
import { errorWith, itemsOf, openRig, type Rig, text } from '../rig';
import { activate, administer, as, assignmentRequests, base, listing } from './access';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const unauthorized = {
  status: 403,
  body: errorWith('UnauthorizedAccessException', 'Attempted to perform an unauthorized operation.'),
};

const invalid = {
  status: 400,
  body: errorWith('InvalidRoleAssignmentRequest', 'The role assignment request is invalid.'),
};

function makeEligible(key: string, group: string, who: string, more: object = {}) {
  return administer(as(rig, key), {
    action: 'adminAssign',
    group,
    principalId: who,
    with: {
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'P90D' } },
      ...more,
    },
  });
}

async function becomesActive(key: string, role: string): Promise<void> {
  const reply = await as(rig, key).post(
    '/v1.0/roleManagement/directory/roleAssignmentScheduleRequests',
    {
      action: 'selfActivate',
      principalId: personId(key),
      roleDefinitionId: roleIdOf(role),
      directoryScopeId: '/',
      justification: 'Tidying up',
      scheduleInfo: { expiration: { type: 'afterDuration', duration: 'PT2H' } },
    },
  );
  expect(reply.body).toMatchObject({ status: 'Provisioned' });
}

describe('a group', () => {
  const ada = personId('ada');

  it('is administered by its owner', async () => {
    expect((await makeEligible('fatima', 'sg-prod-dba', ada)).body).toMatchObject({
      status: 'Provisioned',
      accessId: 'member',
      createdBy: { user: { id: personId('fatima') } },
    });
    expect(await makeEligible('diego', 'sg-prod-dba', personId('bruno'))).toMatchObject(
      unauthorized,
    );
  });

  it('is administered by whoever has activated being its owner, while that lasts', async () => {
    const asked = await activate(as(rig, 'omar'), { group: 'sg-prod-dba', access: 'owner' });
    expect(await makeEligible('omar', 'sg-prod-dba', ada)).toMatchObject(unauthorized);
    const id = text(asked.body, 'id');
    await as(rig, 'lena').patch(`${base}/assignmentApprovals/${id}/stages/${id}`, {
      reviewResult: 'Approve',
      justification: 'yes',
    });
    expect((await makeEligible('omar', 'sg-prod-dba', ada)).status).toBe(201);
    await rig.advance(60);
    expect(await makeEligible('omar', 'sg-prod-dba', personId('bruno'))).toMatchObject(
      unauthorized,
    );
  });

  it('that leads to no role is also for an active Groups Administrator, one that does is not', async () => {
    expect(await makeEligible('chiara', 'sg-prod-dba', ada)).toMatchObject(unauthorized);
    await becomesActive('chiara', 'Groups Administrator');
    expect((await makeEligible('chiara', 'sg-prod-dba', ada)).status).toBe(201);
    expect(await makeEligible('chiara', 'pag-service-desk-l1', ada)).toMatchObject(unauthorized);
    expect((await makeEligible('priya', 'pag-service-desk-l1', ada)).status).toBe(201);
    expect((await makeEligible('astrid', 'pag-service-desk-l2', ada)).status).toBe(201);
  });

  it('whose members come from elsewhere is nothing for PIM', async () => {
    for (const group of ['dyn-payments', 'ad-file-server-operators']) {
      expect(await makeEligible('priya', group, ada)).toMatchObject(invalid);
    }
  });

  it('takes no group as owner, nor as active member where it leads to a role', async () => {
    const developers = groupId('dev-payments');
    const owner = { accessId: 'owner' };
    expect(await makeEligible('priya', 'sg-prod-dba', developers, owner)).toMatchObject(invalid);
    expect((await makeEligible('priya', 'pag-service-desk-l1', developers)).status).toBe(201);
    const active = await administer(as(rig, 'priya'), {
      action: 'adminAssign',
      collection: assignmentRequests,
      group: 'pag-service-desk-l1',
      principalId: developers,
    });
    expect(active).toMatchObject(invalid);
  });

  it('and everybody in it must exist', async () => {
    const nobody = '99999999-9999-4999-8999-999999999999';
    expect(await makeEligible('priya', 'sg-prod-dba', nobody)).toMatchObject({
      status: 404,
      body: errorWith('SubjectNotFound', 'The subject is not found.'),
    });
    const strange = await makeEligible('priya', 'sg-prod-dba', ada, { groupId: nobody });
    expect(strange.status).toBe(404);
    expect((await makeEligible('priya', 'sg-prod-dba', ada, { groupId: undefined })).status).toBe(
      400,
    );
  });

  it('has nobody for ever, unless its settings say so', async () => {
    const forEver = { scheduleInfo: { expiration: { type: 'noExpiration' } } };
    expect(await makeEligible('priya', 'sg-prod-dba', ada, forEver)).toMatchObject({
      status: 400,
      body: errorWith(
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["EligibilityRule","ExpirationRule"]',
      ),
    });
  });

  it('is PIM’s from its first request on, and shows who was in it before', async () => {
    const group = rig.directory.groups[groupId('messaging-approvers')];
    const rows = listing(
      `${base}/assignmentSchedules`,
      `groupId eq '${groupId('messaging-approvers')}'`,
    );
    expect(group?.onboardedDateTime).toBeUndefined();
    expect(itemsOf(await as(rig, 'grace').get(rows))).toEqual([]);
    await makeEligible('ada', 'messaging-approvers', ada);
    await makeEligible('grace', 'messaging-approvers', ada, { isValidationOnly: true });
    expect(group?.onboardedDateTime).toBeUndefined();

    await makeEligible('grace', 'messaging-approvers', ada);
    expect(group?.onboardedDateTime).toBe('2026-03-02T09:00:00.000Z');
    const names = itemsOf(await as(rig, 'grace').get(rows)).map(({ principalId, accessId }) => [
      principalId,
      accessId,
    ]);
    expect(names).toEqual([
      [personId('grace'), 'member'],
      [personId('henrik'), 'member'],
      [personId('ines'), 'member'],
      [personId('grace'), 'owner'],
    ]);
  });

  it('shows its members who else there is, unless it leads to a role', async () => {
    const of = (group: string) =>
      listing(`${base}/assignmentScheduleInstances`, `groupId eq '${groupId(group)}'`);
    expect((await as(rig, 'lena').get(of('sg-prod-dba'))).status).toBe(200);
    expect((await as(rig, 'henrik').get(of('pag-messaging-operations'))).status).toBe(403);
  });

  it('loses whoever PIM takes out, and what they had activated', async () => {
    await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' });
    await rig.advance(5);
    const taken = await administer(as(rig, 'astrid'), {
      action: 'adminRemove',
      group: 'pag-service-desk-l1',
      principalId: personId('sam'),
    });
    expect(taken.body).toMatchObject({ status: 'Revoked' });
    const members = `/v1.0/groups/${groupId('pag-service-desk-l1')}/members`;
    expect(itemsOf(await as(rig, 'priya').get(members))).toEqual([]);
    expect((await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' })).body).toMatchObject({
      error: { code: 'RoleAssignmentDoesNotExist' },
    });
  });
});
