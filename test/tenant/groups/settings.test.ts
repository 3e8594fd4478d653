import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { errorWith, itemsOf, openRig, type Reply, type Rig, text } from '../rig';
import { activate, administer, as, decide, listing } from './access';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const policies = '/v1.0/policies/roleManagementPolicies';
const assignments = '/v1.0/policies/roleManagementPolicyAssignments';

function scopeOf(group: string): string {
  return `scopeId eq '${groupId(group)}' and scopeType eq 'Group'`;
}

async function policyIdOf(group: string, access = 'member'): Promise<string> {
  const filter = `${scopeOf(group)} and roleDefinitionId eq '${access}'`;
  const [row] = itemsOf(await as(rig, 'sam').get(listing(assignments, filter)));
  return text(row, 'policyId');
}

function setLongest(key: string, policyId: string, maximumDuration: string): Promise<Reply> {
  const id = 'Expiration_EndUser_Assignment';
  return as(rig, key).patch(`${policies}/${policyId}/rules/${id}`, {
    '@odata.type': '#microsoft.graph.unifiedRoleManagementPolicyExpirationRule',
    id,
    maximumDuration,
  });
}

const onboardings = () => rig.directory.happenings.filter(({ kind }) => kind === 'onboarded');

describe('the settings of a group', () => {
  it('are two: one for its members, one for its owners', async () => {
    const id = groupId('pag-service-desk-l2');
    const both = itemsOf(
      await as(rig, 'sam').get(listing(policies, scopeOf('pag-service-desk-l2'))),
    );
    expect(both).toHaveLength(2);
    for (const policy of both) {
      expect(policy).toMatchObject({
        id: expect.stringMatching(new RegExp(`^Group_${id}_[0-9a-f-]{36}$`)),
        displayName: 'Group',
        scopeId: id,
        scopeType: 'Group',
      });
    }
  });

  it('come with all their rules in the one call that a front end needs', async () => {
    const path = listing(
      assignments,
      `${scopeOf('pag-service-desk-l2')} and roleDefinitionId eq 'member'`,
      '&$expand=policy($expand=rules)',
    );
    const [row, ...others] = itemsOf(await as(rig, 'sam').get(path));
    expect(others).toEqual([]);
    const policyId = text(row, 'policyId');
    expect(row).toMatchObject({
      id: `${policyId}_member`,
      roleDefinitionId: 'member',
      policy: { id: policyId, scopeType: 'Group' },
    });
    const rules = itemsOf(await as(rig, 'sam').get(`${policies}/${policyId}/rules`));
    expect(row?.policy).toMatchObject({ rules });
    expect(rules).toHaveLength(17);
    expect(rules).toContainEqual(
      expect.objectContaining({ id: 'Expiration_EndUser_Assignment', maximumDuration: 'PT4H' }),
    );
    const one = await as(rig, 'sam').get(`${assignments}/${policyId}_member`);
    expect(one.body).toMatchObject({ policyId });
    expect((await as(rig, 'sam').get(`${policies}/${policyId}?$expand=rules`)).body).toMatchObject({
      id: policyId,
      rules,
    });
  });

  it('hold a group’s own defaults where nobody has changed them: nothing is for ever', async () => {
    const id = await policyIdOf('messaging-approvers');
    const rule = async (name: string) =>
      (await as(rig, 'sam').get(`${policies}/${id}/rules/${name}`)).body;
    expect(await rule('Expiration_Admin_Eligibility')).toMatchObject({
      isExpirationRequired: true,
      maximumDuration: 'P365D',
    });
    expect(await rule('Expiration_Admin_Assignment')).toMatchObject({
      isExpirationRequired: true,
      maximumDuration: 'P180D',
    });
    expect(await rule('Expiration_EndUser_Assignment')).toMatchObject({ maximumDuration: 'PT8H' });
  });

  it('are not there for a group whose members come from elsewhere', async () => {
    for (const group of ['dyn-payments', 'ad-file-server-operators']) {
      expect(itemsOf(await as(rig, 'priya').get(listing(policies, scopeOf(group))))).toEqual([]);
    }
  });

  it('are listed for groups only where groups are asked for', async () => {
    const roles = listing(
      policies,
      `scopeId eq '${groupId('sg-prod-dba')}' and scopeType eq 'DirectoryRole'`,
    );
    expect(
      itemsOf(await as(rig, 'priya', { scopes: ['RoleManagement.Read.Directory'] }).get(roles)),
    ).toEqual([]);
  });

  it('are changed by an owner, and hold from the next request on', async () => {
    const id = await policyIdOf('pag-service-desk-l1');
    expect(await setLongest('sam', id, 'PT30M')).toMatchObject({
      status: 403,
      body: { error: { code: 'UnauthorizedAccessException' } },
    });
    expect((await setLongest('astrid', id, 'PT30M')).status).toBe(204);
    const tooLong = await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' });
    expect(tooLong).toMatchObject({
      status: 400,
      body: errorWith(
        'RoleAssignmentRequestPolicyValidationFailed',
        'The following policy rules failed: ["ExpirationRule"]',
      ),
    });
    const wish = { group: 'pag-service-desk-l1', duration: 'PT30M' };
    expect((await activate(as(rig, 'sam'), wish)).body).toMatchObject({ status: 'Provisioned' });
    expect(onboardings()).toEqual([]);
  });

  it('of owners change nothing for members', async () => {
    const id = await policyIdOf('pag-service-desk-l1', 'owner');
    expect((await setLongest('astrid', id, 'PT30M')).status).toBe(204);
    const reply = await activate(as(rig, 'sam'), { group: 'pag-service-desk-l1' });
    expect(reply.body).toMatchObject({ status: 'Provisioned' });
  });

  it('must be called by the kind that they are', async () => {
    const id = await policyIdOf('pag-service-desk-l1');
    const rule = `${policies}/${id}/rules/Expiration_EndUser_Assignment`;
    const reply = await as(rig, 'astrid').patch(rule, { maximumDuration: 'PT1H' });
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'BadRequest' } } });
  });
});

describe('several settings at once', () => {
  const type = (kind: string) => `#microsoft.graph.unifiedRoleManagementPolicy${kind}Rule`;
  const oneApprover = (id: string) => ({
    '@odata.type': type('Approval'),
    id: 'Approval_EndUser_Assignment',
    setting: {
      isApprovalRequired: true,
      approvalStages: [
        {
          approvalStageTimeOutInDays: 1,
          isApproverJustificationRequired: true,
          primaryApprovers: [
            {
              '@odata.type': '#microsoft.graph.singleUser',
              isBackup: false,
              id,
              description: null,
            },
          ],
        },
      ],
    },
  });
  const longest = (maximumDuration: string) => ({
    '@odata.type': type('Expiration'),
    id: 'Expiration_EndUser_Assignment',
    maximumDuration,
  });

  it('are changed together, and the answer is the settings', async () => {
    const path = `${policies}/${await policyIdOf('messaging-approvers')}`;
    const rules = [oneApprover(personId('henrik')), longest('PT2H')];
    const reply = await as(rig, 'grace').patch(path, { rules });
    expect(reply).toMatchObject({
      status: 200,
      body: {
        id: await policyIdOf('messaging-approvers'),
        scopeType: 'Group',
        lastModifiedDateTime: '2026-03-02T09:00:00.000Z',
      },
    });
    await administer(as(rig, 'grace'), {
      action: 'adminAssign',
      group: 'messaging-approvers',
      principalId: personId('ada'),
    });
    const asked = await activate(as(rig, 'ada'), {
      group: 'messaging-approvers',
      duration: 'PT2H',
    });
    expect(asked.body).toMatchObject({ status: 'PendingApproval' });
    expect((await decide(as(rig, 'henrik'), text(asked.body, 'id'), 'Approve')).status).toBe(204);
  });

  it('are changed all or not at all', async () => {
    const before = await policyIdOf('messaging-approvers');
    const rules = [longest('PT2H'), { ...longest('PT3H'), '@odata.type': type('Approval') }];
    const reply = await as(rig, 'grace').patch(`${policies}/${before}`, { rules });
    expect(reply).toMatchObject({ status: 400, body: { error: { code: 'InvalidPolicy' } } });
    expect(await policyIdOf('messaging-approvers')).toBe(before);
    expect(onboardings()).toEqual([]);
    const lacking = { rules: [{ id: 'Expiration_EndUser_Assignment', maximumDuration: 'PT1H' }] };
    expect((await as(rig, 'grace').patch(`${policies}/${before}`, lacking)).status).toBe(400);
    expect(
      (await as(rig, 'ada').patch(`${policies}/${before}`, { rules: [longest('PT2H')] })).status,
    ).toBe(403);
  });
});

describe('a group that PIM takes charge of', () => {
  it('gets settings with other ids at its first changed rule, and keeps the change', async () => {
    const before = await policyIdOf('messaging-approvers');
    const owners = await policyIdOf('messaging-approvers', 'owner');
    expect((await setLongest('grace', before, 'PT2H')).status).toBe(204);
    const after = await policyIdOf('messaging-approvers');
    expect(after).not.toBe(before);
    expect(await policyIdOf('messaging-approvers', 'owner')).not.toBe(owners);
    expect((await as(rig, 'grace').get(`${policies}/${before}`)).status).toBe(404);
    const rule = await as(rig, 'grace').get(
      `${policies}/${after}/rules/Expiration_EndUser_Assignment`,
    );
    expect(rule.body).toMatchObject({ maximumDuration: 'PT2H' });
    expect(onboardings()).toMatchObject([
      { role: { provider: 'group', scopeId: groupId('messaging-approvers') } },
    ]);
    await setLongest('grace', after, 'PT3H');
    expect(await policyIdOf('messaging-approvers')).toBe(after);
    expect(onboardings()).toHaveLength(1);
  });
});
