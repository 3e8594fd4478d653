import { groupId, personId } from '../../../tenant/directory/cast-ids';
import { directoryPolicyId } from '../../../tenant/directory/providers/directory-roles';
import { roleIdOf } from '../../../tenant/directory/roles';
import { type Body, errorWith, itemsOf, openRig, type Rig } from '../rig';
import { activate } from './orders';

let rig: Rig;

beforeEach(async () => {
  rig = await openRig();
});

afterEach(() => rig.close());

const exchange = roleIdOf('Exchange Administrator');
const teams = roleIdOf('Teams Administrator');
const policies = '/v1.0/policies/roleManagementPolicies';
const assignments = '/v1.0/policies/roleManagementPolicyAssignments';

function rulePath(roleId: string, ruleId: string): string {
  return `${policies}/${directoryPolicyId(roleId)}/rules/${ruleId}`;
}

const typePrefix = '#microsoft.graph.unifiedRoleManagementPolicy';

async function rulesOf(roleId: string): Promise<readonly Body[]> {
  return itemsOf(await rig.as('ada').get(`${policies}/${directoryPolicyId(roleId)}/rules`));
}

describe('the settings of a role', () => {
  it('are read in one call by whoever wants to activate it', async () => {
    const query = `${assignments}?$filter=scopeId eq '/' and scopeType eq 'DirectoryRole' and roleDefinitionId eq '${exchange}'&$expand=policy($expand=rules)`;
    const [assignment, ...others] = itemsOf(await rig.as('ada').get(encodeURI(query)));
    expect(others).toEqual([]);
    const id = directoryPolicyId(exchange);
    expect(assignment).toMatchObject({
      id: `${id}_${exchange}`,
      policyId: id,
      scopeId: '/',
      scopeType: 'DirectoryRole',
      roleDefinitionId: exchange,
      policy: {
        id,
        displayName: 'DirectoryRole',
        isOrganizationDefault: false,
        rules: expect.arrayContaining([
          expect.objectContaining({
            '@odata.type': `${typePrefix}ExpirationRule`,
            id: 'Expiration_EndUser_Assignment',
            isExpirationRequired: true,
            maximumDuration: 'PT4H',
          }),
          expect.objectContaining({
            id: 'Approval_EndUser_Assignment',
            setting: expect.objectContaining({
              isApprovalRequired: true,
              approvalStages: [
                expect.objectContaining({
                  primaryApprovers: [
                    {
                      '@odata.type': '#microsoft.graph.groupMembers',
                      groupId: groupId('messaging-approvers'),
                      description: null,
                    },
                  ],
                }),
              ],
            }),
          }),
        ]),
      },
    });
  });

  it('are 17 rules in the order of Graph, with the defaults of the product', async () => {
    const rules = await rulesOf(teams);
    expect(rules.map(({ id }) => id)).toEqual([
      'Expiration_Admin_Eligibility',
      'Enablement_Admin_Eligibility',
      'Notification_Admin_Admin_Eligibility',
      'Notification_Requestor_Admin_Eligibility',
      'Notification_Approver_Admin_Eligibility',
      'Expiration_Admin_Assignment',
      'Enablement_Admin_Assignment',
      'Notification_Admin_Admin_Assignment',
      'Notification_Requestor_Admin_Assignment',
      'Notification_Approver_Admin_Assignment',
      'Expiration_EndUser_Assignment',
      'Enablement_EndUser_Assignment',
      'Approval_EndUser_Assignment',
      'AuthenticationContext_EndUser_Assignment',
      'Notification_Admin_EndUser_Assignment',
      'Notification_Requestor_EndUser_Assignment',
      'Notification_Approver_EndUser_Assignment',
    ]);
    expect(rules).toMatchObject([
      { isExpirationRequired: false, maximumDuration: 'P365D' },
      { enabledRules: [] },
      { notificationType: 'Email', notificationLevel: 'All', recipientType: 'Admin' },
      { recipientType: 'Requestor' },
      { recipientType: 'Approver' },
      { isExpirationRequired: false, maximumDuration: 'P180D' },
      { enabledRules: ['Justification'] },
      {},
      {},
      {},
      { isExpirationRequired: true, maximumDuration: 'PT8H' },
      { enabledRules: ['MultiFactorAuthentication', 'Justification'] },
      { setting: { isApprovalRequired: false, approvalMode: 'SingleStage' } },
      { isEnabled: false, claimValue: null },
      {},
      {},
      {
        target: {
          caller: 'EndUser',
          operations: ['all'],
          level: 'Assignment',
          inheritableSettings: [],
          enforcedSettings: [],
        },
      },
    ]);
  });

  it('drop MFA where an authentication context is demanded', async () => {
    const rules = await rulesOf(roleIdOf('Security Administrator'));
    expect(rules).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          id: 'Enablement_EndUser_Assignment',
          enabledRules: ['Justification'],
        }),
        expect.objectContaining({
          id: 'AuthenticationContext_EndUser_Assignment',
          isEnabled: true,
          claimValue: 'c1',
        }),
      ]),
    );
  });

  it('are never listed without saying of which scope', async () => {
    const refusal = errorWith(
      'MissingParameters',
      'The required parameters ScopeId or ScopeType is missing',
    );
    const ada = rig.as('ada');
    expect(await ada.get(policies)).toMatchObject({ status: 400, body: refusal });
    const half = `${assignments}?$filter=${encodeURIComponent("scopeId eq '/'")}`;
    expect(await ada.get(half)).toMatchObject({ status: 400, body: refusal });
  });

  it('are listed with their rules, one policy a role', async () => {
    const filter = encodeURIComponent("scopeId eq '/' and scopeType eq 'DirectoryRole'");
    const reply = await rig.as('ada').get(`${policies}?$filter=${filter}&$expand=rules&$top=200`);
    const all = itemsOf(reply);
    expect(all).toHaveLength(146);
    for (const { rules } of all) expect(rules).toHaveLength(17);
  });

  it('are read by id, rule by rule, and as effective rules in beta alone', async () => {
    const ada = rig.as('ada');
    const policy = await ada.get(
      `${policies}/${directoryPolicyId(exchange)}?$expand=effectiveRules`,
    );
    expect(policy).toMatchObject({ status: 200, body: { id: directoryPolicyId(exchange) } });
    const rule = await ada.get(rulePath(exchange, 'Expiration_EndUser_Assignment'));
    expect(rule).toMatchObject({ status: 200, body: { maximumDuration: 'PT4H' } });
    expect((await ada.get(rulePath(exchange, 'constructor'))).status).toBe(404);
    expect((await ada.get(`${policies}/DirectoryRole_x_y`)).status).toBe(404);
    const effective = `/policies/roleManagementPolicies/${directoryPolicyId(exchange)}/effectiveRules`;
    expect(itemsOf(await ada.get(`/beta${effective}`))).toHaveLength(17);
    expect((await ada.get(`/v1.0${effective}`)).status).toBe(400);
    const assignment = await ada.get(`${assignments}/${directoryPolicyId(exchange)}_${exchange}`);
    expect(assignment).toMatchObject({ status: 200, body: { roleDefinitionId: exchange } });
  });
});

describe('changing a rule', () => {
  const longest = rulePath(teams, 'Expiration_EndUser_Assignment');
  const type = `${typePrefix}ExpirationRule`;

  it('holds from the next request on, and leaves the rest of the rule', async () => {
    const body = {
      '@odata.type': type,
      id: 'Expiration_EndUser_Assignment',
      maximumDuration: 'PT30M',
      target: { caller: 'EndUser', operations: ['All'], level: 'Assignment' },
    };
    const changed = await rig.as('priya').patch(longest, body);
    expect(changed).toMatchObject({ status: 204, body: {} });
    expect((await rig.as('ada').get(longest)).body).toMatchObject({
      isExpirationRequired: true,
      maximumDuration: 'PT30M',
      target: { operations: ['all'] },
    });
    const tooLong = await activate(rig.as('ada'), { role: 'Teams Administrator' });
    expect(tooLong.body.error).toMatchObject({
      message: 'The following policy rules failed: ["ExpirationRule"]',
    });
  });

  it('is remembered with who made it', async () => {
    const path = `${policies}/${directoryPolicyId(roleIdOf('Reports Reader'))}`;
    const nobody = { displayName: null, id: null };
    expect((await rig.as('priya').get(path)).body.lastModifiedBy).toEqual(nobody);
    const patched = await rig.as('priya').patch(`${path}/rules/Expiration_EndUser_Assignment`, {
      '@odata.type': '#microsoft.graph.unifiedRoleManagementPolicyExpirationRule',
      maximumDuration: 'PT2H',
    });
    expect(patched.status).toBe(204);
    expect((await rig.as('priya').get(path)).body).toMatchObject({
      lastModifiedDateTime: rig.clock.now().toISOString(),
      lastModifiedBy: { displayName: 'Priya Raman', id: personId('priya') },
    });
  });

  it('takes MFA off when an authentication context comes on', async () => {
    const context = 'AuthenticationContext_EndUser_Assignment';
    const changed = await rig.as('priya').patch(rulePath(teams, context), {
      '@odata.type': `${typePrefix}AuthenticationContextRule`,
      isEnabled: true,
      claimValue: 'c7',
    });
    expect(changed.status).toBe(204);
    const enablement = await rig.as('ada').get(rulePath(teams, 'Enablement_EndUser_Assignment'));
    expect(enablement.body.enabledRules).toEqual(['Justification']);
    const refused = await activate(rig.as('ada'), { role: 'Teams Administrator' });
    expect(refused.body.error).toMatchObject({
      code: 'RoleAssignmentRequestAcrsValidationFailed',
      message: expect.stringContaining('c7'),
    });
  });

  it('is refused without the type, with another type, and with nonsense', async () => {
    const priya = rig.as('priya');
    const odd = [
      { maximumDuration: 'PT1H' },
      { '@odata.type': `${typePrefix}EnablementRule`, enabledRules: [] },
      { '@odata.type': type, maximumDuration: 'an hour' },
    ];
    for (const body of odd) expect((await priya.patch(longest, body)).status).toBe(400);
    expect((await priya.get(longest)).body).toMatchObject({ maximumDuration: 'PT8H' });
  });

  it('is for administrators', async () => {
    const body = { '@odata.type': type, maximumDuration: 'PT24H' };
    expect(await rig.as('ada').patch(longest, body)).toMatchObject({
      status: 403,
      body: errorWith(
        'UnauthorizedAccessException',
        'Attempted to perform an unauthorized operation.',
      ),
    });
  });
});
